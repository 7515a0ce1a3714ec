import type { MessageKey } from '../../i18n/messages.js';
import type { Params } from '../../i18n/translate.js';

/**
 * A refusal in words. `code` is the i18n key of the sentence, so that every error exists in kk, ru and en and says
 * what to do next; `status` is the HTTP status; `details` may carry more for the page (a list, a link).
 */
export class AppError extends Error {
  constructor(
    readonly code: MessageKey,
    readonly status: number,
    readonly params: Params = {},
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** What is not there and what may not be seen answer alike, so that nothing can be probed. */
export const notFound = () => new AppError('platform.not-found', 404);
export const forbidden = () => new AppError('platform.forbidden', 403);
/** Wrong input of one field: shown beside it. */
export const invalid = (code: MessageKey, field: string, params: Params = {}) =>
  new AppError(code, 422, params, { field });
