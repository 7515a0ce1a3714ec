import { Injectable } from '@nestjs/common';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { lockDeadlines } from '../deadline-lock.js';
import { DEADLINE_EXTENDED, type DeadlineExtended } from '../deadline.events.js';
import { extendNext, finishExtension, lockUnfinished } from '../extension-progress.js';

export const EXTEND_DEADLINES = 'responses.extend-deadlines';
const AT_ONCE = 1_000;

/**
 * Moves the days of an extension's comments, so many at a time; each round orders the next in its own transaction, so
 * that one which was cut off is done again and no comment moves twice. The last one tells the authors.
 */
@Injectable()
@Job(EXTEND_DEADLINES)
export class ExtendDeadlinesJob implements JobHandler<DeadlineExtended> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async handle(extended: DeadlineExtended): Promise<void> {
    await this.transactions.run(async (em) => {
      await lockDeadlines(em);
      const extension = await lockUnfinished(em, extended);
      if (!extension) return;
      const { calendar } = await this.calendars.fresh(em);
      if (!(await extendNext(em, extension, { most: AT_ONCE, clock: this.clock, calendar })))
        return this.outbox.enqueue(em, EXTEND_DEADLINES, extended);
      const comments = await finishExtension(em, extension, this.clock.now());
      if (comments > 0) await this.outbox.publish(em, DEADLINE_EXTENDED, extended);
    });
  }
}
