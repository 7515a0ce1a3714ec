import type { EntityManager } from 'typeorm';
import type { LegalTime } from '../../agencies/calendar-source.js';
import { termOf } from '../../agencies/term.rules.js';
import type { TermUnit } from '../../agencies/working-calendar.rules.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { EXTENSION_OF_NOW, WAITS, WAITS_SINCE } from './deadline-basis.js';
import { deadlineOf } from './extension.rules.js';

/** A change of the calendar or of a term, and the place that its recomputation has reached. */
export interface Recomputation {
  id: number;
  cause: string;
  changedBy: number | null;
  draftId: number;
  commentId: number;
  again: boolean;
}

/** An open comment, and what its deadline is computed from. */
interface Open {
  id: number;
  since: string;
  owed: string;
  was: string;
  /** 0 days: not prolonged. */
  days: number;
  unit: TermUnit | '';
}

/** So many comments of a draft are looked at together, open or not: a walk of their key. */
const AT_ONCE = 1_000;

/** The draft at the place reached, or the next one with an open comment. */
const DRAFT = `
  select d.id, d.act_kind as "actKind" from draft d
   where d.id >= $1 and exists (select from comment c where c.draft_id = d.id and ${WAITS}) order by d.id limit 1`;
const RANGE = `
  select max(id) as last, count(*)::int as found
    from (select id from comment where draft_id = $1 and id > $2 order by id limit ${AT_ONCE}) s`;

const LOCK = `
  select c.id from comment c where c.draft_id = $1 and c.id > $2 and c.id <= $3 and ${WAITS} order by c.id for update`;
const OPEN = `
  select c.id, ${WAITS_SINCE} as since, c.waits_for as owed, c.due_on as was, coalesce(e.days, 0) as days,
         coalesce(e.unit, '') as unit
    from comment c ${EXTENSION_OF_NOW}
   where c.draft_id = $1 and c.id = any($2::bigint[]) and ${WAITS}`;

/** Comments that move alike are one line of the record, which grows with each batch. */
const MOVE = `
  with target as materialized (
    select * from json_to_recordset($2::json) as m (id bigint, since date, owed text, was date, extended boolean, "to" date)),
  moved as (
    update comment c set due_on = t."to" from target t where c.draft_id = $1 and c.id = t.id returning c.id),
  line as (
    insert into deadline_move as kept (draft_id, since_on, owed, extended, was_on, due_on, comments, cause, changed_by,
                                       moved_at, recomputation_id)
    select $1, since, owed, extended, was, "to", count(*), $3, $4, $5, $6 from target group by 2, 3, 4, 5, 6
    on conflict (recomputation_id, draft_id, since_on, owed, extended, was_on, due_on)
      do update set comments = kept.comments + excluded.comments
    returning id, since_on, owed, extended, was_on, due_on)
  insert into moved_deadline (draft_id, comment_id, move_id)
  select $1, t.id, l.id from target t join line l
      on (l.since_on, l.owed, l.extended, l.was_on, l.due_on) = (t.since, t.owed, t.extended, t.was, t."to")
  on conflict do nothing`;

/**
 * Computes the deadlines of the next comments afresh, by the calendar of this moment and under its lock, and notes the
 * place; gives how many waited, and null once there are no more.
 */
export async function recomputeNext(
  em: EntityManager,
  work: Recomputation,
  { calendar, terms }: LegalTime,
  at: Date,
): Promise<number | null> {
  const drafts: { id: number; actKind: ActKind }[] = await em.query(DRAFT, [work.draftId]);
  const draft = drafts[0];
  if (!draft) return null;
  const after = draft.id === work.draftId ? work.commentId : 0;
  const [range]: { last: number | null; found: number }[] = await em.query(RANGE, [draft.id, after]);
  const { last, found } = range!;
  const locked: { id: number }[] = await em.query(LOCK, [draft.id, after, last ?? after]);
  // in a statement of its own: the one that waited for the lock would not see what came in meanwhile
  const open: Open[] = await em.query(OPEN, [draft.id, locked.map(({ id }) => id)]);
  const term = termOf(terms, draft.actKind, 'response');
  const moves = open.flatMap(({ days, unit, ...one }) => {
    const to = deadlineOf({ since: one.since, extension: unit ? { days, unit } : null }, term, calendar);
    return to === one.was ? [] : [{ ...one, extended: days > 0, to }];
  });
  if (moves.length > 0)
    await em.query(MOVE, [draft.id, JSON.stringify(moves), work.cause, work.changedBy, at, work.id]);
  const next = found < AT_ONCE ? [draft.id + 1, 0] : [draft.id, last];
  await em.query(
    'update recomputation set draft_id = $2, comment_id = $3, looked = looked + $4, moved = moved + $5 where id = $1',
    [work.id, ...next, work.again ? 0 : open.length, moves.length],
  );
  return open.length;
}
