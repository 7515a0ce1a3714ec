import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { LEGAL_TIME_CHANGED, type LegalTimeChanged } from '../agency.events.js';
import { CalendarSource } from '../calendar-source.js';
import { isDay } from '../working-calendar.rules.js';

/** Takes a day out of the calendar: it is again as its weekday is. */
@Injectable()
export class RemoveCalendarDay {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly source: CalendarSource,
  ) {}

  /** A day that is not there any more is no error: somebody pressed twice. */
  async execute({ actor }: RequestFacts, day: string): Promise<void> {
    if (!isDay(day)) throw notFound();
    await this.transactions.run(async (em) => {
      const [rows] = (await em.query('delete from calendar_day where day = $1 returning day', [day])) as [unknown[]];
      if (rows.length === 0) return;
      await this.outbox.publish(em, LEGAL_TIME_CHANGED, { what: day, by: actor.accountId! } satisfies LegalTimeChanged);
    });
    this.source.invalidate();
  }
}
