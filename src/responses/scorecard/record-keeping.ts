import type { EntityManager } from 'typeorm';
import { ANSWER_ROWS } from './answer-rows.js';

/** Comments that are brought up to date by one statement. */
const AT_ONCE = 1_000;

/** Most rows carry no transaction: what was said in a long one is still found after this. */
const SINCE = `$2::timestamptz - interval '1 hour'`;

/** `$1`: the mark; `$2`: the moment of the last count. What may stand otherwise in the record since. */
const TOUCHED = `
  select draft_id as "draftId", json_agg(comment_id order by comment_id) as ids from (
    select draft_id, id as comment_id from comment where xid >= $1::xid8
    union select draft_id, comment_id from response where xid >= $1::xid8
    union select draft_id, comment_id from verdict where given_at >= ${SINCE}
    union select draft_id, comment_id from second_look where asked_at >= ${SINCE}
    union select draft_id, comment_id from own_answer_request where asked_at >= ${SINCE}
    union select draft_id, comment_id from extended_comment where xid >= $1::xid8
    union select draft_id, comment_id from moved_deadline where xid >= $1::xid8
    union select draft_id, comment_id from cluster_member where xid >= $1::xid8
    union select m.draft_id, m.comment_id
            from cluster k join cluster_member m on m.draft_id = k.draft_id and m.cluster_id = k.id
           where k.confirmed_at >= ${SINCE}) touched
   group by draft_id order by draft_id`;

const VALUES = [
  ...['version', 'w_id', 'made_on', 'occasion', 'asked_on', 'due_on', 'answered_on', 'decision', 'text_id', 'group_id'],
  ...['same_text', 'answered', 'second_look', 'extended', 'latest'],
];
const COLUMNS = ['draft_id', 'comment_id', 'edition', ...VALUES];
const of = (alias: string, columns: readonly string[]): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

/**
 * Brings comments of a draft up to date: their rows in the record, and the groups by the difference of what was kept and
 * what is so now. `$1`: the draft; `$2`: comments.
 */
const REFRESH = `
  with fresh as materialized (${ANSWER_ROWS}),
  kept as materialized (
    select k.place, ${of('k', COLUMNS)} from unnest($2::bigint[]) as one (id)
     cross join lateral (
       select o.ctid as place, o.* from answer_record o where o.draft_id = $1 and o.comment_id = one.id offset 0) k),
  gone as (
    -- by their places: a join would be left to what the planner knows
    delete from answer_record where ctid = any(array(
      select place from kept k where not exists (
        select from fresh f where f.comment_id = k.comment_id and f.edition = k.edition)))),
  stored as (
    insert into answer_record as r (${COLUMNS.join(', ')}) select ${of('f', COLUMNS)} from fresh f
    on conflict (draft_id, comment_id, edition) do update set (${VALUES.join(', ')}) = (${of('excluded', VALUES)})
     where (${of('r', VALUES)}) is distinct from (${of('excluded', VALUES)})),
  signed as (select 1 as sign, ${of('f', COLUMNS)} from fresh f union all select -1, ${of('k', COLUMNS)} from kept k),
  alike as (
    select made_on, 'owed' as kind, sign,
           concat_ws('|', occasion, asked_on, due_on, coalesce(answered_on::text, ''), coalesce(second_look, ''),
                     extended) as key
      from signed where occasion <> 'edition'
    union all
    select made_on, 'comment', sign,
           concat_ws('|', coalesce(max(decision) filter (where latest), ''), coalesce(
             ((array_agg(answered order by edition desc) filter (where answered is not null))[1])::text, ''))
      from signed group by comment_id, made_on, sign)
  insert into scorecard_group as g (draft_id, month, kind, key, count)
  select $1, date_trunc('month', made_on)::date, kind, key, sum(sign) from alike group by 2, 3, 4 having sum(sign) <> 0
  on conflict (draft_id, month, kind, key) do update set count = g.count + excluded.count`;

/** Comments that were touched since the mark, by draft. */
export const touchedSince = (
  em: EntityManager,
  mark: string,
  asOf: Date,
): Promise<{ draftId: number; ids: number[] }[]> => em.query(TOUCHED, [mark, asOf]);

/** Brings these comments of a draft up to date in the record and in the groups. */
export async function refreshComments(em: EntityManager, draftId: number, ids: readonly number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE) await em.query(REFRESH, [draftId, ids.slice(at, at + AT_ONCE)]);
  await em.query('delete from scorecard_group where draft_id = $1 and count = 0', [draftId]);
}

/** Brings all comments of a draft up to date. */
export async function refreshDraft(em: EntityManager, draftId: number): Promise<void> {
  for (let after = 0; ;) {
    const rows: { id: number }[] = await em.query(
      `select id from comment where draft_id = $1 and id > $2 order by id limit ${AT_ONCE}`,
      [draftId, after],
    );
    const last = rows.at(-1);
    if (!last) return;
    const ids = rows.map(({ id }) => id);
    await refreshComments(em, draftId, ids);
    after = last.id;
  }
}
