import { pair, startMatching, type MatchState } from '../../../src/legal-text/match/match-state.js';
import type { Provision, ProvisionKind } from '../../../src/legal-text/act/provision.js';

const KINDS: Record<string, ProvisionKind> = { art: 'article', chp: 'chapter', para: 'para', point: 'point' };

/** Provisions by their addresses: kind, number and parent are read from the address, articles have headings. */
export const provisionsOf = (words: Record<string, string>): Provision[] =>
  Object.entries(words).map(([eId, text], ordinal) => {
    const cut = eId.lastIndexOf('__');
    const [kind, number = ''] = eId.slice(cut === -1 ? 0 : cut + 2).split('_');
    return {
      ...{ wId: '', eId, kind: KINDS[kind!]!, number, label: '', heading: '', text, ordinal },
      parent: cut === -1 ? null : eId.slice(0, cut),
    };
  });

/** Two versions in the middle of matching: the pairs are those that are known already. */
export function matching(
  older: Record<string, string>,
  newer: Record<string, string>,
  pairs: Record<string, string> = {},
): MatchState {
  const state = startMatching(provisionsOf(older), provisionsOf(newer));
  const [before, after] = [Object.keys(older), Object.keys(newer)];
  for (const [from, to] of Object.entries(pairs)) pair(state, before.indexOf(from), after.indexOf(to), 1);
  return state;
}

/** The pairs by the addresses. */
export const pairsIn = ({ older, newer, toNewer }: MatchState): Record<string, string> =>
  Object.fromEntries(
    older.flatMap(({ at, provision }) => {
      const j = toNewer[at]!;
      return j === -1 ? [] : [[provision.eId, newer[j]!.provision.eId]];
    }),
  );

/** So many provisions one after the other, each with words of its own. */
export const row = (from: number, to: number, before = '', word = 'слово'): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, n) => [`${before}para_${from + n}`, `${word}${from + n}`]),
  );
