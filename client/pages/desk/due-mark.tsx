import { formatDay } from '../../../src/i18n/format.js';
import { useSpeech } from '../../ui/language.js';

interface Props {
  dueOn: string;
  daysLeft: number;
  /** The year whose days off are not known yet. */
  provisional: number | null;
}

/** Day by which to answer and the working days until then; what is late is said, not only coloured. */
export function DueMark({ dueOn, daysLeft, provisional }: Props) {
  const { t, lang } = useSpeech();
  const tone = daysLeft < 0 ? 'late' : daysLeft <= 2 ? 'soon' : '';
  return (
    <span className="due">
      <span className={`deadline ${tone}`}>{left(daysLeft, t)}</span>
      <time dateTime={dueOn}>{t('desk.due', { day: formatDay(dueOn, lang) })}</time>
      {provisional !== null && <span className="hint">{t('desk.due-provisional', { year: String(provisional) })}</span>}
    </span>
  );
}

function left(daysLeft: number, t: ReturnType<typeof useSpeech>['t']): string {
  if (daysLeft < 0) return t('desk.days-late', { count: -daysLeft });
  return daysLeft === 0 ? t('desk.due-today') : t('desk.days-left', { count: daysLeft });
}
