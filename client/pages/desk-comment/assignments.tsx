import { formatInstant } from '../../../src/i18n/format.js';
import type { AnswerWork } from '../../../src/pages/answer-work.props.js';
import type { AssignmentStep } from '../../../src/responses/queries/assignment-history.js';
import { useSpeech } from '../../ui/language.js';

/** To whom the comment was given, and by whom. */
export function Assignments({ assignments }: Pick<AnswerWork, 'assignments'>) {
  const { t, lang } = useSpeech();
  if (assignments.length === 0) return null;
  const said = ({ by, official }: AssignmentStep) => {
    if (official === null) return t('desk.assignment.back', { by });
    return official === by ? t('desk.assignment.taken', { by }) : t('desk.assignment.given', { by, official });
  };
  return (
    <details className="answer-history">
      <summary>{t('desk.assignments', { count: assignments.length })}</summary>
      <ol>
        {assignments.map((step, index) => (
          <li key={index}>
            <p>
              {said(step)} <time dateTime={new Date(step.at).toISOString()}>{formatInstant(step.at, lang)}</time>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
