/** Languages of acts and of the interface. `kk` and `ru` are equally authentic; `en` is an unofficial translation. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
