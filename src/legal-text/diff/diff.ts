import { markMoves } from './diff-moves.js';
import { diffWords, type WordPiece } from './diff-words.js';
import type { MatchOutcome, ProvisionMatch } from '../match/match.js';
import type { Provision } from '../act/provision.js';

export { diffWords } from './diff-words.js';
export type { WordPiece } from './diff-words.js';

/**
 * One row of a comparison page. A provision that moved as a whole has `same` pieces and says `moved`; words that moved
 * out of one provision into another, or inside one, are `del` and `ins` pieces with one number.
 */
export interface DiffRow {
  outcome: MatchOutcome;
  moved: boolean;
  /** A further part of a split or merged provision, whose words the main row compares. */
  part: boolean;
  older: Provision | null;
  newer: Provision | null;
  heading: WordPiece[];
  text: WordPiece[];
}

const whole = (op: WordPiece['op'], text: string): WordPiece[] => (text === '' ? [] : [{ op, text }]);
const joined = (provisions: Provision[]) =>
  [...provisions]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');

interface Parts {
  /** Newer parts by the eId of the older provision that was split. */
  split: Map<string, Provision[]>;
  /** Older parts by the eId of the newer provision that took them in. */
  merged: Map<string, Provision[]>;
}

function partsOf(rows: DiffRow[]): Parts {
  const split = new Map<string, Provision[]>();
  const merged = new Map<string, Provision[]>();
  for (const { part, outcome, older, newer } of rows) {
    if (!part || !older || !newer) continue;
    if (outcome === 'split') split.set(older.eId, [...(split.get(older.eId) ?? []), newer]);
    else merged.set(newer.eId, [...(merged.get(newer.eId) ?? []), older]);
  }
  return { split, merged };
}

function compare(row: DiffRow, parts: Parts): DiffRow {
  const { older, newer, part, outcome } = row;
  if (!older) return { ...row, heading: whole('ins', newer!.heading), text: whole('ins', newer!.text) };
  if (!newer) return { ...row, heading: whole('del', older.heading), text: whole('del', older.text) };
  if (part) {
    const shown = outcome === 'split' ? newer : older;
    return { ...row, heading: whole('same', shown.heading), text: whole('same', shown.text) };
  }
  const before = joined([older, ...(parts.merged.get(newer.eId) ?? [])]);
  const after = joined([newer, ...(parts.split.get(older.eId) ?? [])]);
  return { ...row, heading: diffWords(older.heading, newer.heading), text: diffWords(before, after) };
}

/** The matches with both sides and their words compared, in the order of the matches. */
export function diffActs(older: Provision[], newer: Provision[], matches: ProvisionMatch[]): DiffRow[] {
  const before = new Map(older.map((provision) => [provision.eId, provision]));
  const after = new Map(newer.map((provision) => [provision.eId, provision]));
  const sideOf = (all: Map<string, Provision>, eId: string | null) => {
    if (eId === null) return null;
    const found = all.get(eId);
    if (!found) throw new RangeError(`The matches name ${eId}, which the version does not have`);
    return found;
  };
  const rows = matches.map((match): DiffRow => ({
    outcome: match.outcome,
    moved: match.moved,
    part: match.part === true,
    older: sideOf(before, match.older),
    newer: sideOf(after, match.newer),
    heading: [],
    text: [],
  }));
  const parts = partsOf(rows);
  const compared = rows.map((row) => compare(row, parts));
  const texts = markMoves(compared.map(({ text }) => text));
  return compared.map((row, at) => ({ ...row, text: texts[at]! }));
}
