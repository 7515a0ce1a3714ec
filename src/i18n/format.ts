import { NUMBER_LOCALE, type Language } from './language.js';

/** All of Kazakhstan keeps one time since 1 March 2024 (UTC+5). */
export const TIME_ZONE = 'Asia/Almaty';

const STYLES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  monthYear: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof STYLES;

// Browsers built on Chromium have no Kazakh dates, so these are written out; CLDR 48, as Node prints them.
const KAZAKH_MONTHS = [
  ['қаңтар', 'қаң.'],
  ['ақпан', 'ақп.'],
  ['наурыз', 'нау.'],
  ['сәуір', 'сәу.'],
  ['мамыр', 'мам.'],
  ['маусым', 'мау.'],
  ['шілде', 'шіл.'],
  ['тамыз', 'там.'],
  ['қыркүйек', 'қыр.'],
  ['қазан', 'қаз.'],
  ['қараша', 'қар.'],
  ['желтоқсан', 'жел.'],
] as const;

const kept = new Map<string, Intl.DateTimeFormat>();
function dateFormat(lang: 'ru' | 'en', name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${name}`;
  let format = kept.get(key);
  if (!format) kept.set(key, (format = new Intl.DateTimeFormat(NUMBER_LOCALE[lang], options)));
  return format;
}

function kazakhDay(at: Date, style: DayStyle): string {
  const [year, day] = [at.getUTCFullYear(), at.getUTCDate()];
  const month = KAZAKH_MONTHS[at.getUTCMonth()]![style === 'short' ? 1 : 0];
  if (style === 'dayMonth') return `${day} ${month}`;
  if (style === 'monthYear') return `${year} ж. ${month}`;
  return `${year} ж. ${day} ${month}`;
}

/** The day of an instant in the time of Kazakhstan, as one that has no time zone. */
function dayThere(at: Date): Date {
  const options = { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: TIME_ZONE } as const;
  const parts = dateFormat('en', 'parts', options).formatToParts(at);
  const found = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return new Date(Date.UTC(found['year']!, found['month']! - 1, found['day']));
}

/** A day given as YYYY-MM-DD; it has no time zone, so none is applied. */
export function formatDay(day: string, lang: Language, style: DayStyle = 'long'): string {
  const at = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (lang === 'kk') return kazakhDay(at, style);
  return dateFormat(lang, `day ${style}`, { ...STYLES[style], timeZone: 'UTC' }).format(at);
}

/** An instant, as date and time in the time of Kazakhstan. */
export function formatInstant(instant: Date | string, lang: Language): string {
  const at = new Date(instant);
  if (lang === 'kk') {
    const clock = dateFormat('ru', 'clock', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }).format(at);
    return `${kazakhDay(dayThere(at), 'long')}, ${clock}`;
  }
  const options = { ...STYLES.long, hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE } as const;
  return dateFormat(lang, 'instant', options).format(at);
}

const numbers = new Map<Language, Intl.NumberFormat>();
export function formatNumber(value: number, lang: Language): string {
  let format = numbers.get(lang);
  if (!format) numbers.set(lang, (format = new Intl.NumberFormat(NUMBER_LOCALE[lang])));
  return format.format(value);
}
