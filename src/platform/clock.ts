import { Injectable } from '@nestjs/common';

/** Time zone of every legal day: one for the whole country since 1 March 2024. */
export const LEGAL_ZONE = 'Asia/Almaty';

/** The only source of "now" for commands; tests move it. */
@Injectable()
export class Clock {
  private pretended: Date | null = null;

  now(): Date {
    return this.pretended ?? new Date();
  }

  /** Until null is given, now is this instant: demo data are made in the past. */
  pretend(instant: Date | null): void {
    this.pretended = instant;
  }

  /** The legal day of an instant as YYYY-MM-DD. */
  dayOf(instant: Date): string {
    return legalDay(instant);
  }

  today(): string {
    return legalDay(this.now());
  }
}

// en-CA prints YYYY-MM-DD
const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: LEGAL_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in Asia/Almaty to which an instant belongs, as YYYY-MM-DD. */
export const legalDay = (instant: Date): string => days.format(instant);

/** First instant of a legal day. The zone has been UTC+5 since 2024-03-01; earlier days are not scheduled. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+05:00`);
