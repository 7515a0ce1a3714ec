import type { CommentFormProps, TypedForm } from '../../../src/pages/comment-form.props.js';
import type { Phrase } from './phrase.js';

interface Kept {
  typed: TypedForm;
  name: string;
  phrase: Phrase | null;
}

type Place = Pick<CommentFormProps, 'draft' | 'eId'>;

const keyOf = ({ draft, eId }: Place) => `talqy:comment:${draft}:${eId}`;

/** false where the browser refuses storage (private windows, full). */
export function keep(place: Place, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function readKept(place: Place): Kept | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as Kept | null;
    return found && typeof found.typed?.body === 'string' ? found : null;
  } catch {
    return null;
  }
}

export function forgetKept(place: Place): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // what could not be stored need not be removed
  }
}
