import type { Node } from 'prosemirror-model';
import { findDefinitions } from '../legal-text/term/term-definitions.js';
import { meaningText } from '../legal-text/term/term-phrases.js';
import { findTerms } from '../legal-text/term/term-search.js';
import type { WordMark } from '../legal-text/act/word-mark.js';

/** As much of a meaning as is read beside the text; all of it stands where the link leads. */
const LONGEST_NOTE = 320;

/** Links from the terms of an act to their definitions, by eId: of each term the first in a provision. */
export function termMarks(doc: Node): ReadonlyMap<string, readonly WordMark[]> {
  const marks = new Map<string, WordMark[]>();
  const seen = new Set<string>();
  for (const { at, start, end, definition } of findTerms(doc, findDefinitions(doc))) {
    const key = `${at} ${definition.scope} ${definition.term}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const title = `${definition.term} – ${meaningText(definition.definition, LONGEST_NOTE)}`;
    const mark: WordMark = { kind: 'term', start, end, href: `#${definition.at}`, title };
    const own = marks.get(at);
    if (own) own.push(mark);
    else marks.set(at, [mark]);
  }
  return marks;
}
