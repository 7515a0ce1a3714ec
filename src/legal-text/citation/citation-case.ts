/**
 * Cases in which a citation stands in a sentence. `locative` is the prepositional of Russian («в пункте 3») and the
 * жатыс of Kazakh («3-тармақта»); `ablative` is a case of Kazakh only, Russian takes the genitive for it. English has
 * none of them.
 */
export const CITATION_CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'locative',
  'ablative',
] as const;
export type CitationCase = (typeof CITATION_CASES)[number];
