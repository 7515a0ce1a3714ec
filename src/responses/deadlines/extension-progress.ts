import type { EntityManager } from 'typeorm';
import type { TermUnit, WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { Clock } from '../../platform/clock.js';
import { extendComments, lockWaiting } from './extend-comments.js';
import { nextInReach, type Reach } from './extension-reach.js';
import { extensionBar } from './extension.rules.js';

/** An extension whose comments have not all been moved yet. */
export interface UnfinishedExtension {
  id: number;
  draftId: number;
  reach: Reach;
  days: number;
  unit: TermUnit;
  /** Comments after this are looked at next, up to the last of that moment. */
  doneUpto: number;
  lastId: number;
  extendedAt: Date;
}

/** The row stays locked until the transaction ends; null once the extension is finished, or was taken back. */
export async function lockUnfinished(
  em: EntityManager,
  { draftId, extensionId }: { draftId: number; extensionId: number },
): Promise<UnfinishedExtension | null> {
  const rows: UnfinishedExtension[] = await em.query(
    `select id, draft_id as "draftId", reach, days, unit, done_upto as "doneUpto", last_id as "lastId",
            extended_at as "extendedAt"
       from extension where draft_id = $1 and id = $2 and finished_at is null for update`,
    [draftId, extensionId],
  );
  return rows[0] ?? null;
}

/**
 * Moves the days of the next comments, and notes how far it is; in one transaction, under the lock of the deadlines. What
 * is late is judged as of the day of the extension, whenever its turn comes. Gives whether these were the last.
 */
export async function extendNext(
  em: EntityManager,
  extension: UnfinishedExtension,
  { most, clock, calendar }: { most: number; clock: Clock; calendar: WorkingCalendar },
): Promise<boolean> {
  const { id, draftId, reach, days, unit, extendedAt, lastId } = extension;
  const page = { after: extension.doneUpto, upto: lastId, most };
  const ids = await nextInReach(em, draftId, reach, page);
  const last = ids.length < most;
  const waiting = await lockWaiting(em, draftId, { ids, at: extendedAt });
  const day = clock.dayOf(extendedAt);
  const free = waiting.filter((one) => extensionBar(one, day) === null);
  await extendComments(em, extension, free, { by: { days, unit }, calendar });
  await em.query(
    `update extension set comments = comments + $3, skipped = skipped + $4, done_upto = $5
      where draft_id = $1 and id = $2`,
    [draftId, id, free.length, waiting.length - free.length, last ? lastId : ids.at(-1)!],
  );
  return last;
}

/**
 * Notes that every comment has been looked at; gives how many have more time. One that reached nobody, since all were
 * answered meanwhile, is taken back.
 */
export async function finishExtension(
  em: EntityManager,
  { draftId, id }: { draftId: number; id: number },
  at: Date,
): Promise<number> {
  const [[row]] = (await em.query(
    'update extension set finished_at = $3 where draft_id = $1 and id = $2 returning comments',
    [draftId, id, at],
  )) as [{ comments: number }[], number];
  if (row!.comments === 0) await em.query('delete from extension where draft_id = $1 and id = $2', [draftId, id]);
  else
    await em.query('delete from extension_move where draft_id = $1 and extension_id = $2 and comments = 0', [
      draftId,
      id,
    ]);
  await touchDraftPage(em, draftId);
  return row!.comments;
}

/** The draft's page, which is kept ready, names its extensions. */
export async function touchDraftPage(em: EntityManager, draftId: number): Promise<void> {
  await em.query('update draft set amended_generation = amended_generation + 1 where id = $1', [draftId]);
}
