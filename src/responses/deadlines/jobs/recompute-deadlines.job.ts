import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LEGAL_TIME_CHANGED, type LegalTimeChanged } from '../../../agencies/agency.events.js';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { Clock } from '../../../platform/clock.js';
import { allowLongStatements } from '../../../platform/database/long-statements.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { WAITS } from '../deadline-basis.js';
import { lockDeadlines } from '../deadline-lock.js';
import { recomputeNext, type Recomputation } from '../recompute-batch.js';

const BEGIN = 'responses.recompute-deadlines';
const GO_ON = 'responses.recompute-more-deadlines';
// another process remembers the calendar for a minute: what it dated meanwhile is put right by a second round
const AGAIN_MS = 120_000;

interface Work {
  recomputationId: number;
  again?: boolean;
}

/** Notes that the open deadlines are to be computed afresh: everybody sees from here how far that is. */
@Injectable()
@Job(BEGIN)
@Listens(LEGAL_TIME_CHANGED)
export class RecomputeDeadlinesJob implements JobHandler<LegalTimeChanged> {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle({ what, by }: LegalTimeChanged): Promise<void> {
    this.calendars.invalidate();
    await this.transactions.run(async (em) => {
      await allowLongStatements(em);
      const rows: { id: number }[] = await em.query(
        `insert into recomputation (cause, changed_by, begun_at, total)
         select $1, $2, $3, (select count(*) from comment c where ${WAITS}) returning id`,
        [what, by, this.clock.now()],
      );
      await this.outbox.enqueue(em, GO_ON, { recomputationId: rows[0]!.id } satisfies Work);
    });
  }
}

/**
 * Computes open deadlines afresh, a batch in a transaction, each ordering the next: first answers, own answers and second
 * looks, prolonged or not. Where the calendar has changed once more since, the later recomputation, which looks at
 * everything anyway, takes over what is left.
 */
@Injectable()
@Job(GO_ON)
export class RecomputeMoreJob implements JobHandler<Work> {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(job: Work): Promise<void> {
    await this.transactions.run(async (em) => {
      await lockDeadlines(em);
      const work = await this.workOf(em, job);
      if (!work) return;
      // under the lock: of two changes the older may not be applied over the newer
      const looked = await recomputeNext(em, work, await this.calendars.fresh(em), this.clock.now());
      if (looked === null) await this.end(em, work);
      else await this.outbox.enqueue(em, GO_ON, job);
    });
  }

  /** null where there is nothing more to do. */
  private async workOf(em: EntityManager, { recomputationId, again = false }: Work): Promise<Recomputation | null> {
    const rows: (Recomputation & { finished: boolean; later: boolean })[] = await em.query(
      `select r.id, r.cause, r.changed_by as "changedBy", r.draft_id as "draftId", r.comment_id as "commentId", r.again,
              r.finished_at is not null as finished, exists (select from recomputation l where l.id > r.id) as later
         from recomputation r where r.id = $1 for update`,
      [recomputationId],
    );
    const work = rows[0];
    if (!work || (work.finished && !again)) return null;
    if (work.later) {
      await em.query('update recomputation set finished_at = coalesce(finished_at, $2) where id = $1', [
        ...[work.id, this.clock.now()],
      ]);
      return null;
    }
    if (!again || work.again) return work;
    await em.query('update recomputation set again = true, draft_id = 0, comment_id = 0 where id = $1', [work.id]);
    return { ...work, again, draftId: 0, commentId: 0 };
  }

  private async end(em: EntityManager, { id, again }: Recomputation): Promise<void> {
    if (again) return;
    await em.query('update recomputation set finished_at = $2 where id = $1', [id, this.clock.now()]);
    const runAt = new Date(Date.now() + AGAIN_MS);
    await this.outbox.enqueue(em, GO_ON, { recomputationId: id, again: true } satisfies Work, {
      runAt,
      key: `${GO_ON} again`,
    });
  }
}
