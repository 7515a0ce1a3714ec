import { LANGUAGES } from '../../../src/i18n/language.js';
import { ACT_KINDS } from '../../../src/legal-text/act/provision.js';
import type { NewDossierProps } from '../../../src/pages/publish.props.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { TextArea } from '../../ui/text-area.js';
import { definePage } from '../define-page.js';

function NewDossierPage({ dossier, agencies, values, errors, formKey }: NewDossierProps) {
  const { t } = useSpeech();
  const heading = t(dossier ? 'publish.new-draft' : 'publish.new-dossier');
  const action = dossier ? `/publish/dossiers/${dossier.number}/drafts/new` : '/publish/dossiers/new';
  return (
    <div className="desk">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          ...(dossier ? [{ label: dossier.number, href: `/dossiers/${dossier.number}` }] : []),
          { label: heading },
        ]}
      />
      <h1>{heading}</h1>
      <p className="lede">{dossier?.title ?? t('publish.new-dossier.lede')}</p>
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      <form className="publish-form" method="post" action={action}>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        {!dossier && agencies.length > 1 && (
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
            label={t(dossier ? 'publish.draft-title' : 'publish.dossier-title', { lang })}
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
        {!dossier && <Summaries values={values} errors={errors} />}
        <p className="row">
          <Button look="primary">{t(dossier ? 'publish.create-draft' : 'publish.create')}</Button>
        </p>
      </form>
    </div>
  );
}

function Summaries({ values, errors }: Pick<NewDossierProps, 'values' | 'errors'>) {
  const { t } = useSpeech();
  return LANGUAGES.map((lang) => (
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
  ));
}

export default definePage<NewDossierProps>({
  title: ({ dossier }, { t }) => t(dossier ? 'publish.new-draft' : 'publish.new-dossier'),
  section: 'desk',
  Body: NewDossierPage,
});
