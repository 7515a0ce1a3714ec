import { invalid } from '../platform/errors/app-error.js';

/**
 * The account of the official that a form chose; null where it says in so many words that it is nobody, by an empty
 * value. Whatever else cannot be read is refused: taken for nobody, it would give the work back.
 */
export function readOfficial(given: unknown): number | null {
  if (given === '') return null;
  if (typeof given === 'string' && /^[1-9]\d{0,14}$/.test(given)) return Number(given);
  throw invalid('assignment.official-unread', 'official');
}
