import type { Language } from './language.js';
import { numeralsIn } from './language-numerals.js';
import { looseKey } from '../text/tokens.js';

/** What two texts of one provision must have in common, whatever the words. */
export interface LanguageFacts {
  /** Values as sorted text without doubles: `10`, `32.5`. */
  numbers: string[];
  /** `13.12.2001`, or `25.10` where no year is said. */
  dates: string[];
  /** Working days, calendar days. */
  days: ('working' | 'calendar')[];
}

const MONTHS: Record<Language, string> = {
  ru: 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  en: 'january february march april may june july august september october november december',
};
const KAZAKH_ENDINGS = '[дт][ае]|[ғгқк][ае]|[ндт][ыі]ң?|[дтн][ае]н|ын?|ін?|[ыі]нан|[ыі]нда|інде|ына|іне';
/** Russian dates stand in the genitive, Kazakh ones take endings: «29 маусымдағы», «25 қазанда». */
const MONTH: Record<Language, RegExp> = {
  ru: datePattern('ru', '(?:я|а)(?!\\p{L})'),
  kk: datePattern('kk', `(?:${KAZAKH_ENDINGS})?(?:ғы|гі)?(?!\\p{L})`),
  en: datePattern('en', '(?!\\p{L})'),
};

function datePattern(lang: Language, ending: string): RegExp {
  const months = MONTHS[lang].split(' ').join('|');
  const day = '(?<!\\d)(\\d{1,2})(?:-(\\d{1,2}))?';
  if (lang === 'kk') return new RegExp(`(?:(\\d{4}) жылғы |(\\d{4}) жылдың )?${day} (${months})${ending}`, 'gu');
  return new RegExp(`${day} (${months})${ending}(?: (\\d{4}))?`, 'gu');
}

const FIGURES = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)|(?<!\d)(\d{4})\.(\d{1,2})\.(\d{1,2})(?!\d)/gu;
const DAYS: Record<Language, Record<'working' | 'calendar', RegExp>> = {
  ru: { working: /(?<!\p{L})рабоч\p{L}+ (?:дн|ден)/u, calendar: /календарн\p{L}+ (?:дн|ден)/u },
  kk: { working: /жұмыс күн/u, calendar: /күнтізбелік/u },
  en: { working: /(?:working|business) days?/u, calendar: /calendar days?/u },
};
const FRACTION: Record<Language, RegExp> = {
  ru: /(?:две|двух|двумя) трет\p{L}+/gu,
  kk: /үштен екі\p{L}*/gu,
  en: /two[ -]thirds/gu,
};

/** `text` without its citations, whose numbers are compared by themselves. */
export function factsOf(text: string, lang: Language): LanguageFacts {
  let rest = lang === 'en' ? fold(text) : fold(text).replace(/i/gu, 'і');
  const dates: string[] = [];
  const take = (pattern: RegExp, read: (found: RegExpExecArray) => string | readonly string[]) => {
    rest = rest.replace(pattern, (...args) => {
      dates.push(...[read(args as unknown as RegExpExecArray)].flat());
      return ' ';
    });
  };
  take(FIGURES, (found) => (found[1] ? dated(found[1], found[2]!, found[3]) : dated(found[6]!, found[5]!, found[4])));
  take(MONTH[lang], (found) => datesFrom(found, lang));
  const days = (['working', 'calendar'] as const).filter((kind) => DAYS[lang][kind].test(rest));
  const numbers = new Set<string>();
  rest = rest.replace(FRACTION[lang], () => {
    numbers.add('2/3');
    return ' ';
  });
  for (const [number] of rest.matchAll(/\d+(?:[.,/]\d+)*/gu)) numbers.add(number.replace(',', '.'));
  for (const value of numeralsIn(looseKey(rest).split(' '), lang)) numbers.add(String(value));
  return { numbers: [...numbers].sort(), dates: [...new Set(dates)].sort(), days };
}

/** Lower case, one kind of blank and hyphen; thousands written with a blank (`10 000`) become one number. */
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/(?<=(?<![\d.,])\d{1,3}) (?=\d{3}(?!\d))/gu, '')
    .replace(/ё/gu, 'е');

function datesFrom(found: readonly (string | undefined)[], lang: Language): string[] {
  const [, first, second, third, fourth, fifth] = found;
  const [from, to, month, year] =
    lang === 'kk' ? [third, fourth, fifth, first ?? second] : [first, second, third, fourth];
  const number = String(MONTHS[lang].split(' ').indexOf(month!) + 1);
  return [from, to].filter((day) => day !== undefined).map((day) => dated(day, number, year));
}

const two = (figure: string): string => figure.padStart(2, '0');
const dated = (day: string, month: string, year: string | undefined): string =>
  [two(day), two(month), ...(year && /^\d{4}$/.test(year) ? [year] : [])].join('.');
