import { formatInstant } from '../../../src/i18n/format.js';
import type { AnswerWork } from '../../../src/pages/answer-work.props.js';
import { Chip, type Tone } from '../../ui/badges.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';

const TONE: Record<'drafted' | 'proposed' | 'approved', Tone> = { drafted: 'calm', proposed: 'wait', approved: 'good' };

/** How far the answer is, in words, and who else has the comment open. */
export function StateBar({ work, address }: { work: AnswerWork; address: string }) {
  const { t, lang } = useSpeech();
  const { draft, others, done } = work;
  return (
    <div className="answer-state" data-island="desk-presence" data-props={JSON.stringify({ address })}>
      {done && (
        <Notice kind="success" announce>
          {t(`approval.done.${done}`)}
        </Notice>
      )}
      {draft && draft.state !== 'published' && draft.state !== 'withdrawn' && (
        <p className="answer-state-line" data-answer-state={draft.state}>
          <Chip tone={TONE[draft.state]}>{t(`approval.state.${draft.state}`)}</Chip>{' '}
          <span>{sentence(draft, t, lang)}</span>
        </p>
      )}
      {draft?.remark && (
        <Notice kind="error">
          <b>
            {t('approval.given-back', { name: draft.remarkBy ?? '', at: formatInstant(draft.remarkAt ?? '', lang) })}
          </b>
          <p className="said">{draft.remark}</p>
        </Notice>
      )}
      <p className="answer-others" data-others role="status" hidden={others.length === 0}>
        {others.length > 0 && t('approval.others', { count: others.length, names: others.join(', ') })}
      </p>
    </div>
  );
}

type Draft = NonNullable<AnswerWork['draft']>;
type Speech = ReturnType<typeof useSpeech>;

function sentence(draft: Draft, t: Speech['t'], lang: Speech['lang']): string {
  const at = (instant: string | null) => formatInstant(instant ?? draft.writtenAt, lang);
  if (draft.state === 'approved')
    return t('approval.by.approved', { name: draft.approver ?? '', at: at(draft.approvedAt), writer: draft.writer });
  if (draft.state === 'proposed')
    return t('approval.by.proposed', { name: draft.proposer ?? '', at: at(draft.proposedAt), writer: draft.writer });
  return t('approval.by.drafted', { name: draft.writer, at: at(draft.writtenAt) });
}
