import { LOCALE, type Language } from './language.js';

/** All of Kazakhstan keeps one time since 1 March 2024 (UTC+5). */
export const TIME_ZONE = 'Asia/Almaty';

const STYLES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof STYLES;

const kept = new Map<string, Intl.DateTimeFormat>();
function dateFormat(lang: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.DateTimeFormat(LOCALE[lang], options)));
  return format;
}

/** A day given as YYYY-MM-DD; it has no time zone, so none is applied. */
export function formatDay(day: string, lang: Language, style: DayStyle = 'long'): string {
  const format = dateFormat(lang, `day ${style}`, { ...STYLES[style], timeZone: 'UTC' });
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** An instant, as date and time in the time of Kazakhstan. */
export function formatInstant(at: Date | string, lang: Language): string {
  const options = { ...STYLES.long, hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE } as const;
  return dateFormat(lang, 'instant', options).format(new Date(at));
}

const numbers = new Map<Language, Intl.NumberFormat>();
export function formatNumber(value: number, lang: Language): string {
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(LOCALE[lang])));
  return format.format(value);
}
