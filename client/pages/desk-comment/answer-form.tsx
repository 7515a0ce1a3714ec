import { formatDay } from '../../../src/i18n/format.js';
import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { RadioCards } from '../../ui/choices.js';
import { Field, Select } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { AnswerButtons } from './answer-buttons.js';
import { FilterFields } from './filter-fields.js';
import { NewerWords } from './newer-words.js';

/** Works by itself; the island saves what is typed and sends on Ctrl + Enter. */
export function AnswerForm(props: DeskCommentProps) {
  const { t, lang } = useSpeech();
  const { number, draft, comment, answer, form, errors, filter, work } = props;
  const place = `/desk/drafts/${encodeURIComponent(draft.number)}/comments/${comment.id}`;
  return (
    <section className="desk-answer" aria-labelledby="answer">
      <h2 id="answer">{t(answer ? 'desk.answer.edition' : 'desk.answer.title')}</h2>
      {errors.form && (
        <Notice kind="error" announce>
          {errors.form}
        </Notice>
      )}
      {answer && (
        <Notice>{t('desk.answer.given', { day: formatDay(answer.publishedOn, lang), edition: answer.edition })}</Notice>
      )}
      <form
        className="form"
        method="post"
        action={work.secondPerson ? `${place}/draft` : place}
        data-island="answer-draft"
        data-props={JSON.stringify({
          key: `answer ${number} ${form.replaces}`,
          address: `/api/v1/drafts/${encodeURIComponent(draft.number)}/comments/${comment.id}/answer-draft`,
          edition: form.draftEdition,
        })}
      >
        <input type="hidden" name="idempotencyKey" value={form.idempotencyKey} />
        <input type="hidden" name="replaces" value={form.replaces} />
        <input type="hidden" name="draftEdition" value={form.draftEdition} />
        <input type="hidden" name="lang" value={form.lang} />
        <FilterFields filter={filter} />
        <NewerWords newer={work.newer} />
        <RadioCards
          name="decision"
          legend={t('desk.answer.decision')}
          chosen={form.decision ?? undefined}
          error={errors.decision}
          choices={props.decisions.map((value) => ({
            value,
            label: t(`ui.decision.${value}`),
            hint: t(`desk.answer.hint.${value}`),
          }))}
        />
        <Reason reason={form.reason} most={props.reasonMost} error={errors.reason} />
        {props.changeable.length > 0 && <Changed {...props} />}
        <Promised {...props} />
        <AnswerButtons {...props} place={place} />
      </form>
    </section>
  );
}

function Reason({ reason, most, error }: { reason: string; most: number; error: string | undefined }) {
  const { t } = useSpeech();
  return (
    <Field
      label={t('desk.answer.reason')}
      hint={t('desk.answer.reason.hint')}
      error={error}
      foot={
        <p className="counter" data-count-of="reason" data-most={most} aria-hidden="true">
          {`${[...reason].length} / ${most}`}
        </p>
      }
    >
      {(ids) => <textarea {...ids} name="reason" rows={7} defaultValue={reason} required />}
    </Field>
  );
}

function Promised({ form, errors }: DeskCommentProps) {
  const { t } = useSpeech();
  return (
    <Field label={t('desk.answer.promised')} hint={t('desk.answer.promised.hint')} error={errors.promisedOn} optional>
      {(ids) => <input {...ids} type="date" name="promisedOn" defaultValue={form.promisedOn} />}
    </Field>
  );
}

function Changed({ changeable, form, errors }: DeskCommentProps) {
  const { t } = useSpeech();
  return (
    <Select
      label={t('desk.answer.changed')}
      hint={t('desk.answer.changed.hint')}
      error={errors.changed}
      optional
      name="changed"
      any={t('desk.answer.changed.none')}
      defaultValue={form.changed}
      options={changeable.map(({ eId, label }) => ({ value: eId, label }))}
    />
  );
}
