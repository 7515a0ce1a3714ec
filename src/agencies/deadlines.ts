import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { CalendarSource } from './calendar-source.js';
import { daysLeft, unknownYears, type Day } from './working-calendar.rules.js';

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

  /** Working days until a day: 0 on the day itself, negative afterwards. Lists ask for few days many times. */
  async counter(): Promise<(due: Day) => number> {
    const calendar = await this.source.calendar();
    const today = this.today();
    const known = new Map<Day, number>();
    return (due) => {
      const left = known.get(due) ?? daysLeft(today, due, calendar);
      known.set(due, left);
      return left;
    };
  }

  /** The year whose days off are not entered yet, so that the day may still move; null where they are. */
  async provisional(): Promise<(due: Day) => number | null> {
    const calendar = await this.source.calendar();
    return (due) => unknownYears(due, due, calendar)[0] ?? null;
  }
}
