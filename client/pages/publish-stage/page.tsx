import type { StageProps } from '../../../src/pages/publish.props.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Button } from '../../ui/button.js';
import { Crumbs } from '../../ui/crumbs.js';
import { Select, TextField } from '../../ui/field.js';
import { GateOverride } from '../../ui/gate.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { definePage } from '../define-page.js';

function StagePage(props: StageProps) {
  const { lang, t } = useSpeech();
  const { number, title, stage, next, nextOn, errors, saved } = props;
  return (
    <div className="desk">
      <Crumbs
        crumbs={[
          { label: t('publish.title'), href: '/publish' },
          { label: number, href: `/dossiers/${number}` },
          { label: t('dossier.stage.page') },
        ]}
      />
      <h1>{t('dossier.stage.page')}</h1>
      <p className="lede">{title}</p>
      {saved && (
        <Notice kind="success" announce>
          {t('dossier.stage.saved')}
        </Notice>
      )}
      {Object.keys(errors).length > 0 && (
        <Notice kind="error" announce>
          <p>
            <b>{t('dossier.stage.refused')}</b>
          </p>
          <ul>
            {Object.values(errors).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {t('dossier.stage.now')}: <b>{t(`reading.step.${stage}`)}</b>
        {next && nextOn && (
          <>
            . {t('reading.dossier.next')}: {t(`reading.step.${next}`)}, {formatDay(nextOn, lang)}
          </>
        )}
      </p>
      <StageForm {...props} />
    </div>
  );
}

function StageForm(props: StageProps) {
  const { t } = useSpeech();
  const { number, stage, stages, owners, values, errors, owed, overrideMost, formKey } = props;
  const ahead = [...new Set(stages.flatMap((one) => one.next))];
  return (
    <form className="publish-form" method="post" action={`/publish/dossiers/${number}/stage`}>
      <input type="hidden" name="idempotencyKey" value={formKey} />
      <Select
        label={t('dossier.stage.to')}
        name="stage"
        defaultValue={values.stage}
        error={errors.stage}
        options={stages.map((one) => {
          const name = t(`reading.step.${one.stage}`);
          return { value: one.stage, label: one.stage === stage ? t('dossier.stage.stays', { stage: name }) : name };
        })}
      />
      <Select
        label={t('dossier.stage.next')}
        name="next"
        defaultValue={values.next}
        error={errors.next}
        any={t('dossier.stage.end')}
        options={ahead.map((one) => ({ value: one, label: t(`reading.step.${one}`) }))}
      />
      <TextField
        label={t('dossier.stage.next-on')}
        name="nextOn"
        type="date"
        defaultValue={values.nextOn}
        error={errors.nextOn}
      />
      <Select
        label={t('dossier.stage.owner')}
        name="ownerId"
        defaultValue={values.ownerId}
        error={errors.ownerId}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <GateOverride owed={owed} reason={values.override} error={errors.override} most={overrideMost} />
      <p className="row">
        <Button look="primary">{t('dossier.stage.save')}</Button>
      </p>
    </form>
  );
}

export default definePage<StageProps>({
  title: ({ title }, { t }) => `${t('dossier.stage.page')} · ${title}`,
  section: 'desk',
  Body: StagePage,
});
