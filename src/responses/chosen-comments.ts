import type { EntityManager } from 'typeorm';
import { invalid } from '../platform/errors/app-error.js';
import type { PlacesOfDraft } from './queries/places-of-draft.js';

/** Comments of one draft: named, or all open ones of a provision (eId, or `act` for the draft as a whole) or a cluster. */
export type ChosenComments = { comments: readonly number[] } | { provision: string } | { cluster: number };

/** A condition on `comment c` with draft `$1`, and the value of its `$2`. */
export async function conditionOf(
  em: EntityManager,
  places: PlacesOfDraft,
  draftId: number,
  chosen: ChosenComments,
): Promise<{ condition: string; value: unknown }> {
  if ('comments' in chosen) return { condition: 'c.id = any($2::bigint[])', value: chosen.comments };
  if ('provision' in chosen) {
    const wIds = await places.within(draftId, chosen.provision);
    if (!wIds) throw invalid('response.provision-unknown', 'provision');
    return { condition: 'c.w_id = any($2::text[])', value: wIds };
  }
  const rows: unknown[] = await em.query(
    `select 1 from cluster where draft_id = $1 and id = $2 and state in ('proposed', 'confirmed')`,
    [draftId, chosen.cluster],
  );
  if (rows.length === 0) throw invalid('assignment.cluster-gone', 'cluster');
  const members = 'select comment_id from cluster_member m where m.draft_id = $1 and m.cluster_id = $2::bigint';
  return { condition: `c.id in (${members})`, value: chosen.cluster };
}
