import { LANGUAGES } from '../../../src/i18n/language.js';
import { ACT_KINDS } from '../../../src/legal-text/provision.js';
import type { NewDossierProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { definePage } from '../define-page.js';

function NewDossierPage({ agencies, values, errors, formKey }: NewDossierProps) {
  const { t } = useSpeech();
  return (
    <div className="desk">
      <Crumbs crumbs={[{ label: t('publish.title'), href: '/publish' }, { label: t('publish.new-dossier') }]} />
      <h1>{t('publish.new-dossier')}</h1>
      <p className="lede">{t('publish.new-dossier.lede')}</p>
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      <form className="publish-form" method="post" action="/publish/dossiers/new">
        <input type="hidden" name="idempotencyKey" value={formKey} />
        {agencies.length > 1 && (
          <Select
            label={t('publish.agency')}
            name="agencyId"
            defaultValue={values.agencyId}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          label={t('publish.act-kind')}
          name="actKind"
          defaultValue={values.actKind ?? 'law'}
          options={ACT_KINDS.map((kind) => ({ value: kind, label: t(`legal.act.${kind}`) }))}
        />
        {LANGUAGES.map((lang) => (
          <TextField
            key={lang}
            label={t('publish.dossier-title', { lang })}
            name={`title-${lang}`}
            lang={lang}
            defaultValue={values[`title-${lang}`]}
            error={errors[`title-${lang}`]}
            optional={lang === 'en'}
            required={lang !== 'en'}
            minLength={3}
            maxLength={500}
          />
        ))}
        {LANGUAGES.map((lang) => (
          <TextArea
            key={lang}
            label={t('publish.dossier-summary', { lang })}
            name={`summary-${lang}`}
            lang={lang}
            defaultValue={values[`summary-${lang}`]}
            error={errors[`summary-${lang}`]}
            optional
            rows={3}
            limit={5000}
          />
        ))}
        <p className="row">
          <Button look="primary">{t('publish.create')}</Button>
        </p>
      </form>
    </div>
  );
}

export default definePage<NewDossierProps>({
  title: (_props, { t }) => t('publish.new-dossier'),
  section: 'desk',
  Body: NewDossierPage,
});
