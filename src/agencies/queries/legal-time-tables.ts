import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import type { TermRow } from '../term.rules.js';
import type { Day } from '../working-calendar.rules.js';

export interface CalendarEntry {
  day: Day;
  working: boolean;
  name: string;
}

/** The calendar and the terms as an administrator edits them; read afresh, without the memory of CalendarSource. */
@Injectable()
export class LegalTimeTables {
  constructor(private readonly source: DataSource) {}

  year(year: number, lang: Language): Promise<CalendarEntry[]> {
    return this.source.query(
      `select day, working, name ->> $2 as name from calendar_day
        where day between make_date($1, 1, 1) and make_date($1, 12, 31) order by day`,
      [year, lang],
    );
  }

  terms(): Promise<TermRow[]> {
    return this.source.query('select act_kind as "actKind", purpose, days, unit from term');
  }
}
