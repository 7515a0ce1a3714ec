import type { Language } from '../../i18n/language.js';

export interface ErrorView {
  status: number;
  code: string;
  /** The sentence, already in the reader's language. */
  message: string;
  lang: Language;
  path: string;
}

/** Draws an error for a person; the pages feature provides it. */
export abstract class ErrorPage {
  abstract render(view: ErrorView): Promise<string>;
}
