import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { CalendarSource } from './calendar-source.js';
import { daysLeft, type Day } from './working-calendar.rules.js';

/** How much time is left, as of now. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly source: CalendarSource,
    private readonly clock: Clock,
  ) {}

  today(): Day {
    return this.clock.today();
  }

  /** Working days until a day: 0 on the day itself, negative afterwards. */
  async counter(): Promise<(due: Day) => number> {
    const calendar = await this.source.calendar();
    const today = this.today();
    return (due) => daysLeft(today, due, calendar);
  }
}
