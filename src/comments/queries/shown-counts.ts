import type { PublishedVersion } from '../../drafts/queries/published-version.js';

export interface Count {
  comments: number;
  answered: number;
}

/** Counts as stored: by the provision on which comments were made. */
export type CountsByOrigin = Readonly<Record<string, readonly [comments: number, answered: number]>>;

/** Comments by their present place in a version: those of earlier versions count where they stand now. */
export function countsByPlace(version: PublishedVersion, counts: CountsByOrigin): Map<string, Count> {
  const places = new Map<string, Count>();
  for (const [wId, [comments, answered]] of Object.entries(counts)) {
    const place = version.placedAt.get(wId) ?? wId;
    if (place !== '' && !version.byWId.has(place)) continue; // made on a provision that this version did not have yet
    const sum = places.get(place) ?? { comments: 0, answered: 0 };
    places.set(place, { comments: sum.comments + comments, answered: sum.answered + answered });
  }
  return places;
}

/** Expression for the counts of draft `d`, for queries that need more of the draft at the same time. */
export const COUNTS_OF_DRAFT = `
  (select coalesce(json_object_agg(n.w_id, json_build_array(n.comments, n.answered)), '{}')
     from provision_count n where n.draft_id = d.id)`;
