import { findAnchor, type AnchorPlace, type TextAnchor } from './anchor.js';
import type { ProvisionMatch } from './match.js';
import type { Provision } from './provision.js';

/** Where a phrase of an older version stands in the newer one. */
export interface CarriedAnchor extends AnchorPlace {
  /** eId of the newer provision that holds the words, null when they were not found. Offsets are those of its text. */
  eId: string | null;
}

/** Open questions are not answered by carrying: until someone decides, a doubtful provision has no words to look in. */
const isSure = ({ outcome }: ProvisionMatch) => outcome !== 'needs-review';

/**
 * The newer provisions that hold the words of each older one, by its eId: one for most, several where it was split,
 * none where it is gone or in doubt. The first is the one that keeps the `wId`, the others follow in reading order.
 */
export function partsAfter(matches: readonly ProvisionMatch[], newer: readonly Provision[]): Map<string, Provision[]> {
  const known = new Map(newer.map((provision) => [provision.eId, provision]));
  const parts = new Map<string, Provision[]>();
  for (const row of matches) {
    if (row.older === null || row.newer === null || !isSure(row)) continue;
    const provision = known.get(row.newer);
    if (!provision) throw new RangeError(`The newer version has no ${row.newer}`);
    const list = parts.get(row.older);
    if (!list) parts.set(row.older, [provision]);
    else if (row.part) list.push(provision);
    else list.unshift(provision);
  }
  return parts;
}

/** Finds a phrase again in the provisions that hold the words of its own one, and nowhere else. */
export function carryAnchor(anchor: TextAnchor, parts: readonly Provision[]): CarriedAnchor {
  for (const part of parts) {
    const place = findAnchor(part.text, anchor);
    if (place.outcome !== 'not-found') return { ...place, eId: part.eId };
  }
  return { outcome: 'not-found', start: 0, end: 0, eId: null };
}
