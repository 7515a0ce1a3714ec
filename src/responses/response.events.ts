import type { Decision } from './response.rules.js';

/** An answer became public: the first one, or a new edition of it. */
export const RESPONSE_PUBLISHED = 'response.published';
export interface ResponsePublished {
  draftId: number;
  commentId: number;
  edition: number;
  decision: Decision;
}
