import type { EntityManager } from 'typeorm';
import type { CommentCensus } from './comment-census.js';
import type { Settled } from './matching.rules.js';
import { placementsOf, type PlacedProvision, type Placement } from './placement.rules.js';
import type { ProvisionRow } from './provision-rows.js';

interface Carrying {
  draftId: number;
  version: number;
  settled: Settled;
  provisions: readonly ProvisionRow[];
}

/** Thrown inside the publishing transaction, which then leaves nothing behind. */
export class CommentsLost extends Error {}

/** Writes where every provision of all earlier versions stands now, and refuses to go on if a comment would be lost. */
export async function carryForward(em: EntityManager, carrying: Carrying, census: CommentCensus) {
  const { draftId, version, settled, provisions } = carrying;
  const before = [draftId, version - 1];
  const older: PlacedProvision[] = await em.query(
    `select w_id as "wId", e_id as "eId", parent_w_id as "parentWId" from provision where draft_id = $1 and version = $2`,
    before,
  );
  const earlier: Placement[] = await em.query(
    `select w_id as "wId", placed_w_id as "placedWId", outcome, moved, score
       from provision_placement where draft_id = $1 and version = $2`,
    before,
  );
  const placements = placementsOf({ older, newer: provisions, settled, earlier });
  await em.query(
    `insert into provision_placement (draft_id, version, w_id, placed_w_id, outcome, moved, score)
     select $1, $2, "wId", "placedWId", outcome, moved, score
       from jsonb_to_recordset($3::jsonb) as r ("wId" text, "placedWId" text, outcome text, moved boolean, score real)`,
    [draftId, version, JSON.stringify(placements)],
  );
  assertNoneLost(await census.countByProvision(em, draftId), placements, provisions);
}

/** Counts before = counts after: every comment stands at a provision that is there, or at the act as a whole. */
export function assertNoneLost(
  counts: ReadonlyMap<string, number>,
  placements: readonly Placement[],
  provisions: readonly { wId: string }[],
): void {
  const present = new Set(['', ...provisions.map(({ wId }) => wId)]);
  const places = new Map(placements.map(({ wId, placedWId }) => [wId, placedWId]));
  places.set('', '');
  const lost = [...counts].filter(([wId, count]) => count > 0 && !present.has(places.get(wId) ?? 'nowhere'));
  if (lost.length > 0) throw new CommentsLost(`Comments would be lost at ${lost.map(([wId]) => wId).join(', ')}`);
}

/** Explanations of the version before go on with their provision; where its words changed they say so. */
export async function carryExplanations(em: EntityManager, draftId: number, version: number): Promise<void> {
  await em.query(
    `insert into explanation (draft_id, version, w_id, lang, body, concerned, example)
     select w.draft_id, w.version, p.w_id, w.lang, w.body, w.concerned, w.example
       from working_explanation w join provision p using (draft_id, version, e_id)
      where w.draft_id = $1 and w.version = $2`,
    [draftId, version],
  );
  await em.query(
    `insert into explanation (draft_id, version, w_id, lang, body, concerned, example, outdated)
     select o.draft_id, p.version, o.w_id, o.lang, o.body, o.concerned, o.example,
            o.outdated or (p.body->>o.lang, p.heading->>o.lang) is distinct from (b.body->>o.lang, b.heading->>o.lang)
       from explanation o
       join provision b on b.draft_id = o.draft_id and b.version = o.version and b.w_id = o.w_id
       join provision p on p.draft_id = o.draft_id and p.version = o.version + 1 and p.w_id = o.w_id
      where o.draft_id = $1 and p.version = $2
     on conflict do nothing`,
    [draftId, version],
  );
  await em.query('delete from working_explanation where draft_id = $1 and version = $2', [draftId, version]);
}
