import { flattenProvisions } from '../../legal-text/act/flatten.js';
import type { Language } from '../../legal-text/language/language.js';
import type { ActText } from '../provision-rows.js';

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

interface OlderWords {
  wId: string;
  eId: string;
  heading: Partial<Record<Language, string>>;
  body: Partial<Record<Language, string>>;
}

/** Tells of a pair that a person chose whether its words and its address changed. */
export async function pairComparison(reads: Reads, draftId: number, version: number, texts: readonly ActText[]) {
  const rows = (await reads.query(
    `select w_id as "wId", e_id as "eId", heading, body from provision where draft_id = $1 and version = $2`,
    [draftId, version - 1],
  )) as OlderWords[];
  const older = new Map(rows.map((row) => [row.wId, row]));
  const newer = texts.map(({ lang, doc }) => ({
    lang,
    provisions: new Map(flattenProvisions(doc).map((one) => [one.eId, one])),
  }));
  return (olderWId: string, newerEId: string) => {
    const before = older.get(olderWId);
    const reworded = newer.some(({ lang, provisions }) => {
      const after = provisions.get(newerEId);
      if (!after || before?.body[lang] === undefined) return false;
      return before.body[lang] !== after.text || before.heading[lang] !== after.heading;
    });
    return { reworded, moved: before?.eId !== newerEId };
  };
}
