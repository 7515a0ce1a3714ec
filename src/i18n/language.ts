/** Languages of the interface, in the order in which they are offered; Kazakh where the visitor's is unknown. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'kk';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** Locale for dates, numbers and sort order. */
export const LOCALE: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' };
