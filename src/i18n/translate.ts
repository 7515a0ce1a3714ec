import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import { formatDay } from './format.js';
import { LANGUAGES, NUMBER_LOCALE, PLURAL_LOCALE, type Language } from './language.js';

/** One message in every language, as an ICU pattern. */
export type Message = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Message>>;
export type Params = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;
export type Translate<Key extends string = string> = (key: Key, params?: Params) => string;

/** A message asks for its formats each time it is formatted; making one costs more than all the rest of it. */
function kept<Options extends object, Made>(make: (options: Options) => Made) {
  const made = new Map<string, Made>();
  return (_locale: unknown, options = {} as Options): Made => {
    const key = JSON.stringify(options);
    let one = made.get(key);
    if (!one) made.set(key, (one = make(options)));
    return one;
  };
}

/** Numbers and plurals by our locales. A date in a message is a legal day, as YYYY-MM-DD. */
const formattersOf = (lang: Language): Formatters => ({
  getNumberFormat: kept((options) => new Intl.NumberFormat(NUMBER_LOCALE[lang], options)),
  getDateTimeFormat: () => ({ format: (day: unknown) => formatDay(String(day), lang) }) as Intl.DateTimeFormat,
  getPluralRules: kept((options) => new Intl.PluralRules(PLURAL_LOCALE[lang], options)),
});
const FORMATTERS = Object.fromEntries(LANGUAGES.map((lang) => [lang, formattersOf(lang)])) as Record<
  Language,
  Formatters
>;

const compiled = new Map<string, IntlMessageFormat>();

/** Formats one pattern; compiled patterns are kept, since compiling costs about 50 times a formatting. */
export function formatMessage(pattern: string, lang: Language, params?: Params): string {
  if (!params && !pattern.includes('{') && !pattern.includes("'")) return pattern;
  const cacheKey = `${lang}\u0000${pattern}`;
  let format = compiled.get(cacheKey);
  if (!format)
    compiled.set(
      cacheKey,
      (format = new IntlMessageFormat(pattern, NUMBER_LOCALE[lang], undefined, {
        ignoreTag: true,
        formatters: FORMATTERS[lang],
      })),
    );
  return format.format(params as Record<string, string>) as string;
}

/** A translator over some catalogues: `t('comment.sent', { number })`. An unknown key is a programming error. */
export function translatorOf<C extends Catalogue>(catalogue: C, lang: Language): Translate<keyof C & string> {
  return (key, params) => {
    const message = catalogue[key];
    if (!message) throw new Error(`No message ${key}`);
    return formatMessage(message[lang], lang, params);
  };
}
