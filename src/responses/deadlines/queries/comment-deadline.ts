import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { daysLeft, unknownYears } from '../../../agencies/working-calendar.rules.js';
import type { Owed } from '../../../comments/commands/mark-answered.js';
import type { Language } from '../../../i18n/language.js';
import { Clock, LEGAL_ZONE } from '../../../platform/clock.js';
import { WAITS_SINCE } from '../deadline-basis.js';

/** By when a comment is to be answered, and what became of that day. */
export interface CommentDeadline {
  /** null once nothing is owed. */
  waitsFor: Owed | null;
  since: string;
  dueOn: string;
  /** Working days since it waits, and until the last day; negative once that has passed. */
  waitedDays: number;
  daysLeft: number;
  /** The year whose days off nobody has entered: the day may still move. */
  provisional: number | null;
  extension: { from: string; to: string; reason: string; lang: Language; agency: string; on: string } | null;
  /** Moves with the working calendar or the table of terms, the latest last. */
  moves: { from: string; to: string; on: string; cause: 'calendar' | 'term' }[];
}

type Row = Pick<CommentDeadline, 'waitsFor' | 'since' | 'dueOn' | 'extension' | 'moves'>;

const SQL = `
  select c.waits_for as "waitsFor", ${WAITS_SINCE} as since, c.due_on as "dueOn",
         (select json_build_object('from', x.was_on, 'to', x.due_on, 'reason', e.reason, 'lang', e.lang,
                   'agency', coalesce(a.name ->> $3, a.name ->> 'ru'),
                   'on', (e.extended_at at time zone '${LEGAL_ZONE}')::date)
            from extended_comment x join extension e on e.draft_id = x.draft_id and e.id = x.extension_id
            join agency a on a.id = e.agency_id
           where x.draft_id = c.draft_id and x.comment_id = c.id) as extension,
         (select coalesce(json_agg(json_build_object('from', m.was_on, 'to', m.due_on,
                   'on', (m.moved_at at time zone '${LEGAL_ZONE}')::date,
                   'cause', case when m.cause ~ '^\\d' then 'calendar' else 'term' end) order by m.id), '[]')
            from moved_deadline k join deadline_move m on m.id = k.move_id
           where k.draft_id = c.draft_id and k.comment_id = c.id) as moves
    from draft d join comment c on c.draft_id = d.id
   where d.number = $1 and c.id = $2 and c.state = 'public'`;

/** The deadline of one comment, as everybody may see it. */
@Injectable()
export class CommentDeadlines {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  /** null where no such comment is public. */
  async of(draftNumber: string, commentId: number, lang: Language): Promise<CommentDeadline | null> {
    const rows: Row[] = await this.source.query(SQL, [draftNumber, commentId, lang]);
    const row = rows[0];
    if (!row) return null;
    const calendar = await this.calendars.calendar();
    const today = this.clock.today();
    const open = row.waitsFor !== null;
    return {
      ...row,
      waitedDays: row.since < today ? daysLeft(row.since, today, calendar) : 0,
      daysLeft: daysLeft(today, row.dueOn, calendar),
      provisional: open ? (unknownYears(row.dueOn, row.dueOn, calendar)[0] ?? null) : null,
    };
  }
}
