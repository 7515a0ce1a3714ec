/**
 * Kinds of structural elements, largest first, named after their Akoma Ntoso abbreviations.
 * Law on Legal Acts, art. 23: section раздел/бөлім, subsection подраздел, chapter глава/тарау,
 * subchapter параграф, article статья/бап, para numbered пункт/тармақ (часть in codes),
 * point подпункт/тармақша, subpara unmarked часть/бөлік, indent абзац, annex приложение/қосымша,
 * note примечание/ескертпе.
 */
export const PROVISION_KINDS = [
  'preamble',
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
  'para',
  'point',
  'subpara',
  'indent',
  'annex',
  'note',
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/**
 * How large a kind of element is, largest first; equal numbers cannot hold each other. Law on Legal Acts, art. 23(1):
 * абзац < часть < подпункт < пункт < статья < параграф < глава < подраздел < раздел.
 */
export const PROVISION_RANK: Record<ProvisionKind, number> = {
  annex: 0,
  preamble: 1,
  part: 1,
  section: 2,
  subsection: 3,
  chapter: 4,
  subchapter: 5,
  article: 6,
  note: 7,
  para: 8,
  point: 9,
  subpara: 10,
  indent: 11,
};

/** Kind of the act itself; it decides how "1." is called (часть in a code, пункт elsewhere). */
export const ACT_KINDS = ['law', 'code', 'amending-law', 'decree', 'resolution', 'order', 'rules', 'decision'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Akoma Ntoso prefix of an eId step: `chp_2__art_15__para_3__point_2`. */
export const EID_PREFIX: Record<ProvisionKind, string> = {
  preamble: 'preamble',
  part: 'part',
  section: 'sec',
  subsection: 'subsec',
  chapter: 'chp',
  subchapter: 'subchp',
  article: 'art',
  para: 'para',
  point: 'point',
  subpara: 'subpara',
  indent: 'indent',
  annex: 'annex',
  note: 'note',
};

/** One addressable element of one version in one language, flattened from the document in reading order. */
export interface Provision {
  /** Opaque id kept through versions and languages; '' before it was assigned. */
  wId: string;
  eId: string;
  kind: ProvisionKind;
  /** Number without its mark: `3-1`, `11-1`; '' where the element is unmarked. */
  number: string;
  /** As printed: `Статья 3-1.`, `1)`; '' where nothing is printed. */
  label: string;
  heading: string;
  /** Own words: paragraphs directly inside, without heading, label and child provisions; paragraphs joined by \n. */
  text: string;
  /** eId of the enclosing provision, null at the top. */
  parent: string | null;
  /** Position in reading order, from 0. */
  ordinal: number;
}
