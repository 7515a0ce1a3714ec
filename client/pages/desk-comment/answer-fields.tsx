import type { AnswerErrors, AnswerForm, DeskCommentProps } from '../../../src/pages/desk.props.js';
import { RadioCards } from '../../ui/choices.js';
import { Field, Select } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { TemplateChoice } from './template-choice.js';
import { SameText } from './same-text.js';
import { useSpeech } from '../../ui/language.js';

export interface AnswerFieldsProps extends Pick<
  DeskCommentProps,
  'decisions' | 'reasonMost' | 'changeable' | 'templates'
> {
  /** Address of what is answered. */
  place: string;
  draft: { number: string };
  form: Pick<AnswerForm, 'decision' | 'reason' | 'changed' | 'promisedOn'>;
  errors: AnswerErrors;
}

/** What every answer says, to one comment or to a group. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { t } = useSpeech();
  const { form, errors } = props;
  return (
    <>
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
      <TemplateChoice
        templates={props.templates}
        place={props.place}
        draft={props.draft.number}
        error={errors.template}
      />
      <Reason reason={form.reason} most={props.reasonMost} error={errors.reason} />
      {props.changeable.length > 0 && <Changed {...props} />}
      <Promised {...props} />
      {errors.sameText && (
        <>
          <Notice kind="error" announce>
            {errors.sameText}
          </Notice>
          <SameText />
        </>
      )}
    </>
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

function Promised({ form, errors }: AnswerFieldsProps) {
  const { t } = useSpeech();
  return (
    <Field label={t('desk.answer.promised')} hint={t('desk.answer.promised.hint')} error={errors.promisedOn} optional>
      {(ids) => <input {...ids} type="date" name="promisedOn" defaultValue={form.promisedOn} />}
    </Field>
  );
}

function Changed({ changeable, form, errors }: AnswerFieldsProps) {
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
