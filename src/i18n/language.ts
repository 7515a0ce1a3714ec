/** Languages of the interface, in the order in which they are offered; Kazakh where the visitor's is unknown. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'kk';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/**
 * Locales for numbers and plurals. Browsers built on Chromium know neither for Kazakh, so the server and they would
 * disagree: Kazakh groups digits as Russian does, and has the plural forms of English ("one" for 1 only; CLDR 48).
 */
export const NUMBER_LOCALE: Record<Language, string> = { kk: 'ru-KZ', ru: 'ru-KZ', en: 'en-GB' };
export const PLURAL_LOCALE: Record<Language, string> = { kk: 'en', ru: 'ru', en: 'en' };
