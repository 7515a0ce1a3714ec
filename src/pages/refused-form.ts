import type { Language } from '../i18n/language.js';
import { translator, type MessageKey } from '../i18n/messages.js';
import { asAppError } from '../platform/http/error-filter.js';

export interface RefusedForm {
  status: number;
  /** The sentence beside the field that it is about; `form` where it is about none. */
  errors: Record<string, string>;
}

/**
 * A refusal that belongs on the form that was sent; anything else is thrown on. With `gone`, what is not there (any
 * more) is such a refusal, too: it is said by this sentence on the page from which the form came.
 */
export function refusedForm(thrown: unknown, lang: Language, gone: MessageKey | null = null): RefusedForm {
  const error = asAppError(thrown);
  if (gone !== null && error.status === 404) return { status: 404, errors: { form: translator(lang)(gone) } };
  if (error.status !== 422 && error.status !== 409) throw thrown;
  const field = String(error.details['field'] ?? 'form');
  return { status: error.status, errors: { [field]: translator(lang)(error.code, error.params) } };
}
