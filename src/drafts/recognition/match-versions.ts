import { Node } from 'prosemirror-model';
import { flattenProvisions } from '../../legal-text/act/flatten.js';
import type { Language } from '../../legal-text/language/language.js';
import { matchProvisions, type ProvisionMatch } from '../../legal-text/match/match.js';
import type { Provision } from '../../legal-text/act/provision.js';
import { schema } from '../../legal-text/act/schema.js';
import { disputed } from './language-disputes.js';
import { RecognitionRefused, type MatchRow } from './recognition.js';

type Documents = Partial<Record<Language, unknown>>;

/** Matching goes by one language first; Russian first, since its rules were measured best. */
const ORDER: readonly Language[] = ['ru', 'kk', 'en'];

const read = (json: unknown): Provision[] => flattenProvisions(Node.fromJSON(schema, json));

/** A place in the text `lang` whose matching with the version before contradicts that of the text `by`. */
export interface LanguageDispute {
  lang: Language;
  by: Language;
  eId: string;
}

/**
 * Matches two versions by one language that both have; the others follow by address, because languages share their
 * numbers. Words that changed only in another language still make the provision reworded, and where the matching of
 * another language contradicts the first, the row becomes a question.
 */
export function matchVersions(older: Documents, newer: Documents): { rows: MatchRow[]; disputes: LanguageDispute[] } {
  const lang = ORDER.find((each) => older[each] && newer[each]);
  if (!lang) throw new RecognitionRefused('draft.no-common-language');
  const before = read(older[lang]);
  const wIds = new Map(before.map(({ eId, wId }) => [eId, wId]));
  const differs = differencesBeside(older, newer, lang);
  const disputes: LanguageDispute[] = [];
  let matches: ProvisionMatch[] = matchProvisions(before, read(newer[lang]));
  for (const each of ORDER.filter((one) => one !== lang && older[one] && newer[one])) {
    const { rows, places } = disputed(matches, matchProvisions(read(older[each]), read(newer[each])));
    matches = rows;
    disputes.push(...places.map((eId) => ({ lang: each, by: lang, eId })));
  }
  const rows = matches.map(({ older: from, newer: to, ...row }) => ({
    olderWId: from === null ? null : wIds.get(from)!,
    newerEId: to,
    outcome: (row.outcome === 'same' || row.outcome === 'moved') && differs(from!, to!) ? 'reworded' : row.outcome,
    moved: row.moved,
    score: row.score,
    part: row.part ?? false,
    candidates: row.candidates ?? [],
  }));
  return { rows, disputes };
}

function differencesBeside(older: Documents, newer: Documents, lang: Language) {
  const others = ORDER.filter((each) => each !== lang && older[each] && newer[each]);
  const words = (json: unknown) => new Map(read(json).map((one) => [one.eId, wordsOf(one)]));
  const pairs = others.map((each) => [words(older[each]), words(newer[each])] as const);
  return (from: string, to: string) =>
    pairs.some(([before, after]) => before.has(from) && after.has(to) && before.get(from) !== after.get(to));
}

const wordsOf = ({ heading, text }: Provision) => `${heading}\n${text}`.replace(/[^\S\n]+/g, ' ').trim();
