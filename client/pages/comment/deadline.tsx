import { formatDay } from '../../../src/i18n/format.js';
import type { CommentProps } from '../../../src/pages/comment.props.js';
import { ExtensionSaid } from '../../ui/extension.js';
import { useSpeech } from '../../ui/language.js';

/** How long a comment has been waiting, until when, and why that day is another one than it was. */
export function CommentDeadline({ deadline }: { deadline: NonNullable<CommentProps['deadline']> }) {
  const { t, lang } = useSpeech();
  const { waitsFor, extension, moves, provisional } = deadline;
  if (!waitsFor && !extension && moves.length === 0) return null;
  const day = (one: string) => formatDay(one, lang);
  return (
    <section className="comment-deadline" aria-labelledby="deadline">
      <h2 id="deadline">{t('deadline.title')}</h2>
      {waitsFor && <Waits {...deadline} />}
      {provisional !== null && <p className="hint">{t('deadline.provisional', { year: String(provisional) })}</p>}
      {extension && <ExtensionSaid {...extension} />}
      {moves.map(({ from, to, on, cause }) => (
        <p key={`${on} ${to}`} className="hint">
          {t(`deadline.moved.${cause}`, { from: day(from), to: day(to), on: day(on) })}
        </p>
      ))}
      <p className="hint">
        <a href="/terms">{t('limits.link')}</a>
      </p>
    </section>
  );
}

function Waits({ dueOn, since, waitedDays, daysLeft }: NonNullable<CommentProps['deadline']>) {
  const { t, lang } = useSpeech();
  const day = formatDay(dueOn, lang);
  return (
    <p>
      {t('deadline.waits', { count: waitedDays, day: formatDay(since, lang) })}{' '}
      <b>
        {daysLeft < 0
          ? t('deadline.overdue', { count: -daysLeft, day })
          : t('deadline.until', { count: daysLeft, day })}
      </b>
    </p>
  );
}
