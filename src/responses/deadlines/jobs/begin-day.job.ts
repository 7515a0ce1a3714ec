import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { isWorking, lateSince, type WorkingCalendar } from '../../../agencies/working-calendar.rules.js';
import { Clock, startOfDay } from '../../../platform/clock.js';
import { allowLongStatements } from '../../../platform/database/long-statements.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { WAITS } from '../deadline-basis.js';
import { WORKING_DAY_BEGUN, type WorkingDayBegun } from '../deadline.events.js';
import { ESCALATION_LEVELS, REMINDING_HOUR } from '../escalation.rules.js';

const HOUR_MS = 3_600_000;

/** A deadline is escalated once to each level; moved, it may be missed again. */
const ESCALATE = `
  insert into escalation (draft_id, comment_id, due_on, level, agency_id, escalated_on)
  select c.draft_id, c.id, c.due_on, l.level, d.agency_id, $1
    from draft d
    cross join json_to_recordset($2::json) as l (level int, upto date)
    join comment c on c.draft_id = d.id and c.due_on <= l.upto and ${WAITS}
  on conflict do nothing`;

/**
 * On working days from nine: notes which overdue comments the heads are told of, and orders the reminders. It looks
 * every ten minutes, so that a server which was down at nine reminds later that day; the day's own row lets only one
 * of several processes, and no repetition, do it.
 */
@Injectable()
@Job('responses.begin-day', { every: '*/10 * * * *' })
export class BeginDay implements JobHandler {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const day = this.clock.today();
    if (this.clock.now().getTime() < startOfDay(day).getTime() + REMINDING_HOUR * HOUR_MS) return;
    const calendar = await this.calendars.calendar();
    if (!isWorking(day, calendar)) return;
    const begun: unknown[] = await this.source.query('select 1 from reminded_day where day = $1', [day]);
    if (begun.length === 0) await this.transactions.run((em) => this.begin(em, day, calendar));
  }

  private async begin(em: EntityManager, day: string, calendar: WorkingCalendar): Promise<void> {
    await allowLongStatements(em);
    // a second process waits here for the first, and then finds the day taken
    const taken: unknown[] = await em.query(
      'insert into reminded_day (day, reminded_at) values ($1, $2) on conflict do nothing returning 1',
      [day, this.clock.now()],
    );
    if (taken.length === 0) return;
    const levels = ESCALATION_LEVELS.map(({ level, workingDays }) => ({
      level,
      upto: lateSince(day, workingDays, calendar),
    }));
    await em.query(ESCALATE, [day, JSON.stringify(levels)]);
    await this.outbox.publish(em, WORKING_DAY_BEGUN, { day } satisfies WorkingDayBegun);
  }
}
