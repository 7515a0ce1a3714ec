import type { EntityManager } from 'typeorm';
import type { Term, WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { WAITS } from './deadline-basis.js';
import { extendedDay } from './extension.rules.js';

export interface WaitingComment {
  id: number;
  dueOn: string;
  extended: boolean;
}

/**
 * Those of the comments that wait, locked: what an answer or an own wish changes at this moment waits here. What was
 * asked for after `at` began a term of its own, which the extension says nothing of.
 */
export async function lockWaiting(
  em: EntityManager,
  draftId: number,
  { ids, at }: { ids: readonly number[]; at: Date },
): Promise<WaitingComment[]> {
  const locked: { id: number }[] = await em.query(
    `select c.id from comment c where c.draft_id = $1 and c.id = any($2::bigint[]) and ${WAITS} order by c.id for update`,
    [draftId, ids],
  );
  // in a statement of its own: the one that waited for the lock would not see what came in meanwhile
  return em.query(
    `select c.id, c.due_on as "dueOn",
            exists (select from extended_comment x where x.draft_id = c.draft_id and x.comment_id = c.id) as extended
       from comment c
      where c.draft_id = $1 and c.id = any($2::bigint[]) and ${WAITS}
        and not exists (select from own_answer_request q
                         where q.draft_id = c.draft_id and q.comment_id = c.id and q.asked_at > $3)
        and not exists (select from second_look q
                         where q.draft_id = c.draft_id and q.comment_id = c.id and q.asked_at > $3)
      order by c.id`,
    [draftId, locked.map(({ id }) => id), at],
  );
}

/** The counts of the extension grow with the days, in the same statement. */
const MOVE = `
  with moved as (
    update comment c set due_on = m."to"
      from json_to_recordset($4::json) as m ("from" date, "to" date)
     where c.draft_id = $1 and c.id = any($3::bigint[]) and c.due_on = m."from"
    returning c.id, c.waits_for, m."from", m."to"),
  noted as (
    insert into extended_comment (draft_id, comment_id, extension_id, owed, was_on, due_on)
    select $1, id, $2, waits_for, "from", "to" from moved)
  insert into extension_move as kept (draft_id, extension_id, was_on, due_on, comments)
  select $1, $2, "from", "to", count(*) from moved group by 3, 4
  on conflict (draft_id, extension_id, was_on, due_on) do update set comments = kept.comments + excluded.comments`;

/** Moves the days of comments that `lockWaiting` gave, none of which was extended before. */
export async function extendComments(
  em: EntityManager,
  extension: { draftId: number; id: number },
  free: readonly WaitingComment[],
  { by, calendar }: { by: Term; calendar: WorkingCalendar },
): Promise<void> {
  if (free.length === 0) return;
  const moves = [...new Set(free.map(({ dueOn }) => dueOn))].map((from) => ({
    from,
    to: extendedDay(from, by, calendar),
  }));
  await em.query(MOVE, [extension.draftId, extension.id, free.map(({ id }) => id), JSON.stringify(moves)]);
}
