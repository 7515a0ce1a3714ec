import { Injectable } from '@nestjs/common';
import type { ActKind } from '../legal-text/act/provision.js';
import { CalendarSource } from './calendar-source.js';
import { termOf, type TermPurpose } from './term.rules.js';
import { dueDay, earliestClosing, unknownYears, type Day, type Term } from './working-calendar.rules.js';

/** A day computed from a term, and the years whose days off nobody has entered yet. */
export interface ComputedDay {
  day: Day;
  term: Term;
  unknownYears: number[];
}

/** Terms by kind of act, applied to the calendar as it stands now. */
@Injectable()
export class Terms {
  constructor(private readonly source: CalendarSource) {}

  async of(actKind: ActKind, purpose: TermPurpose): Promise<Term> {
    return termOf((await this.source.load()).terms, actKind, purpose);
  }

  /** The day by which a comment made on `madeOn` must be answered. */
  async responseDue(actKind: ActKind, madeOn: Day): Promise<Day> {
    const { calendar, terms } = await this.source.load();
    return dueDay(madeOn, termOf(terms, actKind, 'response'), calendar);
  }

  /** The earliest last day of a consultation that opens on `opensOn`. */
  async earliestClosing(actKind: ActKind, opensOn: Day): Promise<ComputedDay> {
    const { calendar, terms } = await this.source.load();
    const term = termOf(terms, actKind, 'consultation');
    const day = earliestClosing(opensOn, term, calendar);
    return { day, term, unknownYears: unknownYears(opensOn, day, calendar) };
  }
}
