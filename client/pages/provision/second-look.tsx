import type { AnswerView, SecondLookView } from '../../../src/comments/comment.presenter.js';
import { formatDay } from '../../../src/i18n/format.js';
import { Chip, DecisionBadge } from '../../ui/badges.js';
import { useSpeech } from '../../ui/language.js';

interface Request {
  secondLook: SecondLookView;
  /** Language of the comment. */
  spoken: string;
  dueOn: string;
  today: string;
}

/** The author asks another official to look again; once that is done, with the answer that was not accepted. */
export function SecondLook({ secondLook, spoken, dueOn, today }: Request) {
  const { lang, t } = useSpeech();
  const { words, on, before, outcome } = secondLook;
  const late = dueOn < today;
  return (
    <aside className="own-case" id="second-look">
      <p className="hint">
        {t('verdict.asked')} · <time dateTime={on}>{formatDay(on, lang, 'dayMonth')}</time>
      </p>
      <p className="lines" lang={spoken}>
        {words}
      </p>
      {outcome === null && (
        <p className={late ? 'due late' : 'due'}>
          {t(late ? 'verdict.look-late' : 'verdict.look-due', { day: formatDay(dueOn, lang, 'dayMonth') })}
        </p>
      )}
      {outcome !== null && (
        <details className="said-of">
          <summary>{t('verdict.before', { day: formatDay(before.on, lang, 'dayMonth') })}</summary>
          <DecisionBadge decision={before.decision} />
          <p className="lines" lang={before.lang}>
            {before.reason}
          </p>
        </details>
      )}
    </aside>
  );
}

/** What the author says of an answer, and what a second look changed: facts beside the decision. */
export function AuthorSays({ answered, outcome }: Pick<AnswerView, 'answered' | 'outcome'>) {
  const { t } = useSpeech();
  if (answered === null && outcome === null) return null;
  return (
    <p className="author-says">
      {outcome && <Chip>{t(`verdict.outcome.${outcome}`)}</Chip>}
      {answered !== null && (
        <Chip tone={answered ? 'good' : 'wait'}>{t(answered ? 'verdict.answered' : 'verdict.not-answered')}</Chip>
      )}
    </p>
  );
}
