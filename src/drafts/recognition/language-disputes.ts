import type { ProvisionMatch } from '../../legal-text/match/match.js';

/** Newer provisions that hold the words of each older one, by address; those in doubt have none. */
function heldBy(rows: readonly ProvisionMatch[]): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  for (const { older, newer, outcome } of rows) {
    if (older === null || outcome === 'needs-review') continue;
    const list = held.get(older) ?? new Set();
    if (newer !== null) list.add(newer);
    held.set(older, list);
  }
  return held;
}

const decided = ({ older, part, outcome }: ProvisionMatch) => older !== null && !part && outcome !== 'needs-review';

export interface Disputed {
  rows: ProvisionMatch[];
  /** Where the other text stands whose matching tells another story: its newer address, else its older one's. */
  places: string[];
}

/**
 * Languages share their addresses, so what one text says of a provision is done to all of them. Where the matching of
 * another text is as sure of something else, neither is believed: the row becomes a question to the publisher, with both
 * answers. Provisions that only one of the texts has are left to the check of the pair.
 */
export function disputed(rows: readonly ProvisionMatch[], other: readonly ProvisionMatch[]): Disputed {
  const [ours, theirs] = [heldBy(rows), heldBy(other)];
  const inOurs = new Set(rows.flatMap(({ newer }) => newer ?? []));
  const inTheirs = new Set(other.flatMap(({ newer }) => newer ?? []));
  const told = new Map(other.filter(decided).map((row) => [row.older!, row]));
  const asked = new Map<ProvisionMatch, ProvisionMatch>();
  const places: string[] = [];
  for (const row of rows.filter(decided)) {
    const rival = told.get(row.older!);
    if (!rival || agree(row, rival, ours, theirs)) continue;
    // a text cannot tell anything of a provision that it does not have
    if (rival.newer === null ? !inTheirs.has(row.newer!) : !inOurs.has(rival.newer)) continue;
    asked.set(row, question(row, rival));
    places.push(rival.newer ?? row.newer!);
  }
  return { rows: withQuestions(rows, asked), places };
}

/** The same place, or one of the parts of a provision that both texts see split or merged. */
function agree(
  { older, newer }: ProvisionMatch,
  rival: ProvisionMatch,
  ours: ReadonlyMap<string, Set<string>>,
  theirs: ReadonlyMap<string, Set<string>>,
): boolean {
  if (newer === rival.newer) return true;
  return (
    (newer !== null && theirs.get(older!)!.has(newer)) || (rival.newer !== null && ours.get(older!)!.has(rival.newer))
  );
}

function question(row: ProvisionMatch, rival: ProvisionMatch): ProvisionMatch {
  const answers = [row, rival].filter(({ newer }) => newer !== null);
  const candidates = answers.map(({ newer, score }) => ({ eId: newer!, score }));
  const newer = candidates[0]!.eId;
  return {
    ...row,
    newer,
    outcome: 'needs-review',
    moved: row.older !== newer,
    score: candidates[0]!.score,
    candidates,
  };
}

/** A provision that is asked about is no longer added: its row gives way to the question. */
function withQuestions(rows: readonly ProvisionMatch[], asked: ReadonlyMap<ProvisionMatch, ProvisionMatch>) {
  const free = new Set(rows.filter(({ older }) => older === null).map(({ newer }) => newer));
  const late = new Map<string, ProvisionMatch>();
  for (const [row, question] of asked)
    if (row.newer === null && free.has(question.newer) && !late.has(question.newer!))
      late.set(question.newer!, question);
  return rows.flatMap((row) => {
    const own = asked.get(row);
    if (own) return late.get(own.newer!) === own ? [] : [own];
    return row.older === null ? [late.get(row.newer!) ?? row] : [row];
  });
}
