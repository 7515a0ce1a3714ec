/** What a run of words is, beyond its formatting: a reference to another provision, or a term that the act defines. */
export type WordMarkKind = 'citation' | 'term';

/**
 * Marks words of one provision. Offsets count UTF-16 units of `ownText` of that provision (quoted replacement text and
 * tables included, as there), from `start` up to but not including `end`. Marks of one provision do not overlap.
 */
export interface WordMark {
  kind: WordMarkKind;
  start: number;
  end: number;
  /** Where the link leads: a fragment or an address of the product. */
  href: string;
  /** Spoken and shown beside it: the full citation, or the definition of the term. */
  title: string;
}
