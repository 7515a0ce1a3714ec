import type { AnswerErrors } from '../../../src/pages/desk.props.js';
import type { AnswerWork } from '../../../src/pages/answer-work.props.js';
import { Notice } from '../../ui/notice.js';

interface RefusedProps {
  errors: AnswerErrors;
  work: Pick<AnswerWork, 'remark' | 'remarkError'>;
}

/**
 * Why nothing was done, where the answer's form stands now: also for who approved or gave back words that have gone on
 * meanwhile, with the remark that was typed.
 */
export function Refused({ errors, work }: RefusedProps) {
  const why = errors.form ?? work.remarkError;
  if (!why) return null;
  return (
    <Notice kind="error" announce>
      {why}
      {work.remark !== '' && <p className="said">{work.remark}</p>}
    </Notice>
  );
}
