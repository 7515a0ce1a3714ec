import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CalendarSource } from '../agencies/calendar-source.js';
import { LegalTimeTables } from '../agencies/queries/legal-time-tables.js';
import { TERM_PURPOSES } from '../agencies/term.rules.js';
import { calendarKnown, TERM_UNITS } from '../agencies/working-calendar.rules.js';
import type { Language } from '../i18n/language.js';
import { Clock } from '../platform/clock.js';
import { DeadlineMoves } from '../responses/queries/deadline-moves.js';
import { Recomputations } from '../responses/queries/recomputation-progress.js';
import type { AdminCalendarProps, AdminProps, AdminTermsProps, CalendarForm } from './admin.props.js';

const EMPTY: CalendarForm = { day: '', working: false, name: { kk: '', ru: '', en: '' } };

/** Props of the administrator's pages. */
@Injectable()
export class AdminViews {
  constructor(
    private readonly tables: LegalTimeTables,
    private readonly source: CalendarSource,
    private readonly moves: DeadlineMoves,
    private readonly recomputations: Recomputations,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<AdminProps> {
    const [moves, underWay] = await Promise.all([this.moves.latest(), this.recomputations.underWay()]);
    return { underWay, moves: moves.map(({ movedAt, ...move }) => ({ ...move, movedAt: movedAt.toISOString() })) };
  }

  async calendar(
    asked: number | null,
    lang: Language,
    state: { form?: CalendarForm; errors?: Record<string, string>; saved?: boolean },
  ): Promise<AdminCalendarProps> {
    const now = Number(this.clock.today().slice(0, 4));
    const year = asked ?? now;
    const [entries, calendar] = await Promise.all([this.tables.year(year, lang), this.source.calendar()]);
    return {
      year,
      years: [...new Set([now - 1, now, now + 1, now + 2, year])].sort((a, b) => a - b),
      unknownYears: [now, now + 1].filter((one) => !calendarKnown(one, calendar)),
      entries,
      form: state.form ?? EMPTY,
      errors: state.errors ?? {},
      idempotencyKey: randomUUID(),
      saved: state.saved ?? false,
    };
  }

  async terms(): Promise<Omit<AdminTermsProps, 'errors' | 'saved'>> {
    return { terms: await this.tables.terms(), purposes: TERM_PURPOSES, units: TERM_UNITS };
  }
}
