import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource } from '../agencies/calendar-source.js';
import { Terms } from '../agencies/terms.js';
import { unknownYears } from '../agencies/working-calendar.rules.js';
import type { ConsultationPeriod, WishedPeriod } from '../drafts/consultation-period.js';
import { Clock, startOfDay } from '../platform/clock.js';
import { invalid } from '../platform/errors/app-error.js';
import { dayAfter } from './period.rules.js';

/** Consultations as long as the table of terms demands at least, in years whose days off are known. */
@Injectable()
export class TermPeriod implements ConsultationPeriod {
  constructor(
    private readonly terms: Terms,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async check({ actKind, opensOn, closesOn }: WishedPeriod): Promise<void> {
    const { day, term } = await this.terms.earliestClosing(actKind, opensOn);
    if (closesOn < day) throw invalid('consultation.too-short', 'closesOn', { days: term.days, unit: term.unit, day });
    const [year] = unknownYears(opensOn, closesOn, await this.calendars.calendar());
    if (year !== undefined) throw invalid('consultation.year-unknown', 'closesOn', { year: String(year) });
  }

  /** Comments are taken from the first moment of the first day, or from now if that is today, to the end of the last. */
  async open(em: EntityManager, draftId: number, version: number, period: WishedPeriod): Promise<void> {
    const now = this.clock.now();
    const first = startOfDay(period.opensOn);
    await em.query('insert into consultation (draft_id, version, opens_at, closes_at) values ($1, $2, $3, $4)', [
      draftId,
      version,
      first < now ? now : first,
      startOfDay(dayAfter(period.closesOn)),
    ]);
  }
}
