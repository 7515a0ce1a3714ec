import type { EntityManager } from 'typeorm';
import { invalid } from '../../platform/errors/app-error.js';
import type { PlacesOfDraft } from '../queries/places-of-draft.js';
import { WAITS } from './deadline-basis.js';

/** All comments of a draft, those of a provision (eId, or `act` for the draft as a whole), or those of a cluster. */
export type WideTarget = { all: true } | { provision: string } | { cluster: number };

/** The same as it was when the extension was given, and as it is stored with it; empty: all. */
export interface Reach {
  wIds?: readonly string[];
  cluster?: number;
  /** Whoever came into the cluster at a later place came after the extension. */
  place?: number;
}

export async function reachOf(
  em: EntityManager,
  places: PlacesOfDraft,
  draftId: number,
  target: WideTarget,
): Promise<Reach> {
  if ('all' in target) return {};
  if ('provision' in target) {
    const wIds = await places.within(draftId, target.provision);
    if (!wIds) throw invalid('response.provision-unknown', 'provision');
    return { wIds };
  }
  const rows: { place: number | null }[] = await em.query(
    `select (select max(place) from cluster_member where draft_id = $1 and cluster_id = $2) as place
       from cluster where draft_id = $1 and id = $2 and state in ('proposed', 'confirmed')`,
    [draftId, target.cluster],
  );
  if (!rows[0]) throw invalid('assignment.cluster-gone', 'cluster');
  return { cluster: target.cluster, place: rows[0].place ?? 0 };
}

/** Each way walks an index in the order of the numbers: `$1` the draft, `$2` after, `$3` upto, `$4` how many. */
const NEXT = `
  select id from comment where draft_id = $1 and id > $2 and id <= $3 order by id limit $4`;
const NEXT_OF_PROVISIONS = `
  select c.id from unnest($5::text[]) as place (w_id)
   cross join lateral (select o.id from comment o
                        where o.draft_id = $1 and o.w_id = place.w_id and o.state = 'public' and o.id > $2 and o.id <= $3
                        order by o.id limit $4) c
   order by c.id limit $4`;
const NEXT_OF_CLUSTER = `
  select comment_id as id from cluster_member
   where draft_id = $1 and cluster_id = $5 and place <= $6 and comment_id > $2 and comment_id <= $3
   order by comment_id limit $4`;

/** The next comments of it, answered ones too, in the order of their numbers. */
export async function nextInReach(
  em: EntityManager,
  draftId: number,
  { wIds, cluster, place }: Reach,
  page: { after: number; upto: number; most: number },
): Promise<number[]> {
  const values = [draftId, page.after, page.upto, page.most];
  const rows: { id: number }[] = wIds
    ? await em.query(NEXT_OF_PROVISIONS, [...values, wIds])
    : cluster === undefined
      ? await em.query(NEXT, values)
      : await em.query(NEXT_OF_CLUSTER, [...values, cluster, place]);
  return rows.map(({ id }) => id);
}

/** Of `comment c`: an agency can extend a term once a comment. */
export const NOT_EXTENDED = `not exists (
  select from extended_comment x where x.draft_id = c.draft_id and x.comment_id = c.id)`;

/** A step of an index from each day to the next, in place of reading all comments of the draft. */
const DAYS = `
  with recursive day (due_on) as (
    (select c.due_on from comment c where c.draft_id = $1 and c.due_on >= $2 and ${WAITS} order by c.due_on limit 1)
    union all
    select (select c.due_on from comment c where c.draft_id = $1 and c.due_on > day.due_on and ${WAITS}
             order by c.due_on limit 1)
      from day where day.due_on is not null)
  select due_on as day from day
   where due_on is not null
     and (select c.id from comment c
           where c.draft_id = $1 and c.due_on = day.due_on and ${WAITS} and ${NOT_EXTENDED} limit 1) is not null
   order by 1`;

/** Comments made after `$3`, and those that wait anew since. */
export const SINCE_WHOLE = `
  select c.due_on from comment c
   where c.draft_id = $1 and c.id > $3 and c.due_on >= $2 and ${WAITS} and ${NOT_EXTENDED}
  union all
  select c.due_on from comment c
   where c.draft_id = $1 and c.id <= $3 and c.waits_for in ('own-answer', 'second-look') and c.state = 'public'
     and c.due_on >= $2 and ${NOT_EXTENDED}`;

/**
 * The last comment that an extension of the whole draft has looked at: whoever waited for a first answer up to there was
 * given more time, or was late. 0 where there was none.
 */
export async function wholeExtendedUpto(on: Pick<EntityManager, 'query'>, draftId: number): Promise<number> {
  const rows: { upto: number | null }[] = await on.query(
    `select max(last_id) as upto from extension where draft_id = $1 and scope = 'draft' and finished_at is not null`,
    [draftId],
  );
  return rows[0]!.upto ?? 0;
}

const daysWhere = (condition: string) => `
  select distinct c.due_on as day from comment c
   where c.draft_id = $1 and c.due_on >= $2 and ${condition} and ${WAITS} and ${NOT_EXTENDED} order by 1`;

/** The last days, from `today` on, of those comments whose term can be extended, the earliest first. */
export async function daysInReach(
  em: EntityManager,
  draftId: number,
  { wIds, cluster }: Reach,
  today: string,
): Promise<string[]> {
  const members = 'select comment_id from cluster_member m where m.draft_id = $1 and m.cluster_id = $3';
  const asked = (): Promise<{ day: string }[]> => {
    if (wIds) return em.query(daysWhere('c.w_id = any($3::text[])'), [draftId, today, wIds]);
    return em.query(daysWhere(`c.id in (${members})`), [draftId, today, cluster]);
  };
  const rows = wIds || cluster !== undefined ? await asked() : await daysOfDraft(em, draftId, today);
  return rows.map(({ day }) => day);
}

async function daysOfDraft(em: EntityManager, draftId: number, today: string): Promise<{ day: string }[]> {
  const upto = await wholeExtendedUpto(em, draftId);
  if (upto === 0) return em.query(DAYS, [draftId, today]);
  return em.query(`select distinct due_on as day from (${SINCE_WHOLE}) s order by 1`, [draftId, today, upto]);
}
