import { ACT_KINDS, type ActKind } from '../legal-text/act/provision.js';
import type { Term } from './working-calendar.rules.js';

/** What a term limits: the shortest consultation, the longest wait for an answer, by how much that may be prolonged. */
export const TERM_PURPOSES = ['consultation', 'response', 'extension'] as const;
export type TermPurpose = (typeof TERM_PURPOSES)[number];

export interface TermRow extends Term {
  actKind: ActKind;
  purpose: TermPurpose;
}

export type TermTable = ReadonlyMap<string, Term>;

const keyOf = (actKind: ActKind, purpose: TermPurpose) => `${actKind} ${purpose}`;

export const termTable = (rows: Iterable<TermRow>): TermTable =>
  new Map([...rows].map(({ actKind, purpose, days, unit }) => [keyOf(actKind, purpose), { days, unit }]));

/** A kind without a row is a gap in the data, not a reason for no term at all: the longest one of its purpose holds. */
export function termOf(table: TermTable, actKind: ActKind, purpose: TermPurpose): Term {
  const own = table.get(keyOf(actKind, purpose));
  if (own) return own;
  const others = ACT_KINDS.flatMap((kind) => table.get(keyOf(kind, purpose)) ?? []);
  if (others.length === 0) throw new Error(`The table of terms has no ${purpose} term`);
  return others.reduce((longest, term) => (term.days > longest.days ? term : longest));
}
