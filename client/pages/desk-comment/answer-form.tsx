import { formatDay } from '../../../src/i18n/format.js';
import type { DeskCommentProps } from '../../../src/pages/desk.props.js';
import { useSpeech } from '../../ui/language.js';
import { Notice } from '../../ui/notice.js';
import { AnswerButtons } from './answer-buttons.js';
import { AnswerFields } from './answer-fields.js';
import { FilterFields } from './filter-fields.js';
import { NewerWords } from './newer-words.js';
import { Refused } from './refused.js';

/** Works by itself; the island saves what is typed and sends on Ctrl + Enter. */
export function AnswerForm(props: DeskCommentProps) {
  const { t, lang } = useSpeech();
  const { number, draft, comment, form, errors, filter, work } = props;
  const again = props.secondLook?.outcome === null;
  const answer = again ? null : props.answer;
  const place = `/desk/drafts/${encodeURIComponent(draft.number)}/comments/${comment.id}`;
  return (
    <section className="desk-answer" aria-labelledby="answer">
      <h2 id="answer">{t(again ? 'verdict.desk.title' : answer ? 'desk.answer.edition' : 'desk.answer.title')}</h2>
      <Refused errors={errors} work={work} />
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
        <AnswerFields {...props} place={place} />
        <AnswerButtons {...props} place={place} />
      </form>
    </section>
  );
}
