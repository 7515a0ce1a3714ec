import type { DeskDone } from './answer-work.props.js';
import { deskHref, type DeskChoice } from './desk-filter.js';

/** A comment as addresses of the desk name it. */
export interface Place {
  number: string;
  id: number;
}

/** What is no number leads to no comment. */
export const placeOf = (number: string, id: string): Place => ({
  number,
  id: /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN,
});

export const targetOf = ({ number, id }: Place): { draftNumber: string; commentId: number } => ({
  draftNumber: number,
  commentId: id,
});

/** The page of the comment again, with what was done. */
export const backTo = ({ number, id }: Place, choice: DeskChoice, done: DeskDone): string =>
  deskHref(`/desk/drafts/${encodeURIComponent(number)}/comments/${id}`, choice, { done });
