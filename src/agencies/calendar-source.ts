import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { termTable, type TermRow, type TermTable } from './term.rules.js';
import { workingCalendar, type WorkingCalendar } from './working-calendar.rules.js';

export interface LegalTime {
  calendar: WorkingCalendar;
  terms: TermTable;
}

// another process learns of a change this late; the one that made it, at once
const FRESH_MS = 60_000;

/** The working calendar and the table of terms, kept in memory: every comment needs both. */
@Injectable()
export class CalendarSource {
  private kept: { at: number; value: Promise<LegalTime> } | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<LegalTime> {
    const now = this.clock.now().getTime();
    if (this.kept && Math.abs(now - this.kept.at) < FRESH_MS) return this.kept.value;
    const kept = { at: now, value: this.fresh(this.source) };
    this.kept = kept;
    // a failure is not kept: the next request asks again
    kept.value.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.value;
  }

  async calendar(): Promise<WorkingCalendar> {
    return (await this.load()).calendar;
  }

  /** Called once a change of the calendar or of the terms has committed. */
  invalidate(): void {
    this.kept = undefined;
  }

  /** As they stand in the database at this moment, over the caller's connection. */
  async fresh(on: Pick<EntityManager, 'query'>): Promise<LegalTime> {
    const days: { day: string; working: boolean }[] = await on.query('select day, working from calendar_day');
    const terms: TermRow[] = await on.query('select act_kind as "actKind", purpose, days, unit from term');
    return { calendar: workingCalendar(days), terms: termTable(terms) };
  }
}
