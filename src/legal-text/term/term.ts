/** A word or phrase to which the act gives a meaning of its own. */
export interface Definition {
  /** As the act writes it where it is defined, without quotation marks. */
  term: string;
  /**
   * `entry`: a line of the definitions («заявитель – лицо, …»). `short-name`: said once in brackets and used from
   * there on («(далее – Комиссия)», «(бұдан әрі – Комиссия)»).
   */
  kind: 'entry' | 'short-name';
  /** eId of the provision that defines it. */
  at: string;
  /** Where the term stands in the `ownText` of that provision, UTF-16 units. */
  start: number;
  end: number;
  /** What it means, on one line, at most `LONGEST_DEFINITION` characters. */
  definition: string;
  /**
   * eId of the provision inside which the term has this meaning: an annex, a chapter or an article. '' for the act
   * itself without its annexes: rules that an order approves define their own terms.
   */
  scope: string;
}

export const LONGEST_DEFINITION = 600;

/** A defined term where it is used: UTF-16 units of the `ownText` of provision `at`. */
export interface TermPlace {
  at: string;
  start: number;
  end: number;
  definition: Definition;
}

/** One concept in two languages; null where a text lacks it. */
export interface TermPair {
  at: string;
  first: Definition | null;
  second: Definition | null;
}

/**
 * Pairs the definitions of two languages by the number of their provision and by their order in it, never by
 * alphabet: the order is that of the Kazakh alphabet in both texts (Law on Legal Acts, art. 23(7)).
 */
export function alignTerms(first: readonly Definition[], second: readonly Definition[]): TermPair[] {
  const others = byPlace(second);
  const pairs: TermPair[] = [];
  for (const [place, definition] of byPlace(first)) {
    pairs.push({ at: definition.at, first: definition, second: others.get(place) ?? null });
    others.delete(place);
  }
  for (const definition of others.values()) pairs.push({ at: definition.at, first: null, second: definition });
  return pairs;
}

function byPlace(definitions: readonly Definition[]): Map<string, Definition> {
  const places = new Map<string, Definition>();
  const counts = new Map<string, number>();
  for (const definition of definitions) {
    const key = `${definition.kind} ${definition.at}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    places.set(`${key} ${count}`, definition);
  }
  return places;
}
