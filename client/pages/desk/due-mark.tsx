import { formatDay } from '../../../src/i18n/format.js';
import { useSpeech } from '../../ui/language.js';

/** Day by which to answer and the working days until then; what is late is said, not only coloured. */
export function DueMark({ dueOn, daysLeft }: { dueOn: string; daysLeft: number }) {
  const { t, lang } = useSpeech();
  const tone = daysLeft < 0 ? 'late' : daysLeft <= 2 ? 'soon' : '';
  return (
    <span className="due">
      <span className={`deadline ${tone}`}>{left(daysLeft, t)}</span>
      <time dateTime={dueOn}>{t('desk.due', { day: formatDay(dueOn, lang) })}</time>
    </span>
  );
}

function left(daysLeft: number, t: ReturnType<typeof useSpeech>['t']): string {
  if (daysLeft < 0) return t('desk.days-late', { count: -daysLeft });
  return daysLeft === 0 ? t('desk.due-today') : t('desk.days-left', { count: daysLeft });
}
