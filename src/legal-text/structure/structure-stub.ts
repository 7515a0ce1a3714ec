import type { Node } from 'prosemirror-model';
import { headingOf, ownText } from '../act/flatten.js';
import { isExcluded } from './line-excluded.js';
import { fold } from './lines.js';

/** Words of a stub name at most the act that took the provision out. */
const STUB_LENGTH = 600;

/**
 * Whether a provision of the document only keeps its number after it was taken out (Law on Legal Acts, art. 27(6)):
 * «Исключен – Законом…», «алып тасталды», or nothing but the number.
 */
export function isStub(provision: Node): boolean {
  const words = ownText(provision) || headingOf(provision);
  let holds = false;
  provision.forEach((child) => void (holds ||= child.type.name === 'provision' || child.type.name === 'table'));
  return !holds && provision.attrs.number !== '' && isStubText(words);
}

/** The same by the words alone, for a provision that was flattened and has no children. */
export const isStubText = (words: string): boolean =>
  words === '' ||
  (words.length <= STUB_LENGTH && isExcluded(fold(words.trimStart(), /\p{Script=Cyrillic}/u.test(words))));
