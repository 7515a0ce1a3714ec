import type { Figures } from '../../../src/responses/scorecard/scorecard.rules.js';
import { formatNumber } from '../../../src/i18n/format.js';
import { useSpeech } from '../../ui/language.js';

/** Figures as people read them. */
export function useFigures() {
  const { lang, t } = useSpeech();
  const number = (value: number | null) => (value === null ? t('scorecard.none') : formatNumber(value, lang));
  const percent = (share: number | null) =>
    share === null
      ? t('scorecard.none')
      : t('scorecard.percent', { share: formatNumber(Math.round(share * 1000) / 10, lang) });
  const days = (kind: 'working' | 'calendar', count: number | null) =>
    count === null ? t('scorecard.none') : t(`scorecard.${kind}`, { count });
  return { number, percent, days };
}

const NAMES = [
  'onTime',
  'median',
  'longest',
  'overdue',
  'unanswered',
  'extended',
  'verdicts',
  'secondLooks',
  'identical',
] as const;

/** Every figure with what counts in it, and of how many. */
export function FigureTiles({ figures }: { figures: Figures }) {
  const { t } = useSpeech();
  const { number, percent, days } = useFigures();
  const of = (part: number, whole: number) => t('scorecard.of', { part: number(part), whole: number(whole) });
  const owed = figures.due + figures.waiting;
  const { secondLooksUpheld: upheld, secondLooksChanged: changed } = figures;
  const waiting = figures.secondLooksAsked - upheld - changed;
  const told: Record<(typeof NAMES)[number], [value: string, more: string]> = {
    onTime: [percent(figures.onTimeShare), of(figures.onTime, figures.due)],
    median: [days('working', figures.medianWorkingDays), days('calendar', figures.medianCalendarDays)],
    longest: [days('working', figures.longestWorkingDays), days('calendar', figures.longestCalendarDays)],
    overdue: [number(figures.overdue), of(figures.overdue, owed)],
    unanswered: [number(figures.unanswered), of(figures.unanswered, figures.comments)],
    extended: [number(figures.extended), of(figures.extended, owed)],
    verdicts: [percent(figures.verdictsAnsweredShare), of(figures.verdictsAnswered, figures.verdicts)],
    secondLooks: [
      number(figures.secondLooksAsked),
      t('scorecard.looks', { upheld: number(upheld), changed: number(changed), waiting: number(waiting) }),
    ],
    identical: [percent(figures.identicalShare), of(figures.identical, figures.answered)],
  };
  return (
    <dl className="score-tiles">
      {NAMES.map((name) => (
        <div key={name}>
          <dt>{t(`scorecard.figure.${name}`)}</dt>
          <dd className="score-value">{told[name][0]}</dd>
          <dd className="score-more">{told[name][1]}</dd>
          <dd className="hint">{t(`scorecard.define.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
