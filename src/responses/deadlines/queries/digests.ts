import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { addDays } from '../../../agencies/working-calendar.rules.js';
import type { Language } from '../../../i18n/language.js';
import { WAITS } from '../deadline-basis.js';
import type { EscalationLevel } from '../escalation.rules.js';

export interface DueCounts {
  /** By the next working day, today, and before today. */
  tomorrow: number;
  today: number;
  overdue: number;
}

/** Overdue comments of which the head is told today. */
export interface Escalated {
  level: EscalationLevel;
  comments: number;
  /** Public numbers of the first of them. */
  numbers: string[];
}

/** What an official of an agency, or its head, is reminded of on a working day. */
export interface Digest {
  accountId: number;
  lang: Language;
  agencyId: number;
  agency: string;
  agencyCode: string;
  held: DueCounts;
  /** Comments that nobody holds; null for those who do not lead. */
  free: DueCounts | null;
  escalated: Escalated[];
}

interface Official {
  accountId: number;
  lang: Language;
  agencyId: number;
  agency: string;
  agencyCode: string;
  head: boolean;
}

const NONE: DueCounts = { tomorrow: 0, today: 0, overdue: 0 };
const NAMED = 10;

const OFFICIALS = `
  select g.account_id as "accountId", n.lang, a.id as "agencyId", a.code as "agencyCode",
         coalesce(a.name ->> n.lang, a.name ->> 'ru') as agency, bool_or(g.role = 'head') as head
    from role_grant g join agency a on a.id = g.agency_id join account n on n.id = g.account_id
    join email_identity e on e.account_id = n.id
   where g.role in ('official', 'head') group by 1, 2, 3, 4, 5 order by 3, 1`;

/** By agency and holder; whoever lost the role holds nothing. */
const COUNTS = `
  select d.agency_id as "agencyId", g.account_id as holder,
         count(*) filter (where c.due_on > $1)::int as tomorrow, count(*) filter (where c.due_on = $1)::int as today,
         count(*) filter (where c.due_on < $1)::int as overdue
    from draft d join comment c on c.draft_id = d.id and c.due_on <= $2 and ${WAITS}
    left join role_grant g on g.account_id = c.holder_id and g.agency_id = d.agency_id and g.role = 'official'
   group by 1, 2`;

const ESCALATED = `
  select s.agency_id as "agencyId", s.level, count(*)::int as comments,
         (array_agg(d.number || '/' || s.comment_id order by s.due_on, s.draft_id, s.comment_id))[1:${NAMED}] as numbers
    from escalation s join draft d on d.id = s.draft_id
   where s.escalated_on = $1 group by 1, 2 order by 1, 2`;

/** The reminders of a working day: one for each official to whom there is something to say. */
@Injectable()
export class Digests {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarSource,
  ) {}

  async of(day: string): Promise<Digest[]> {
    const next = addDays(day, 1, 'working', await this.calendars.calendar());
    const [officials, counts, escalated]: [
      Official[],
      (DueCounts & { agencyId: number; holder: number | null })[],
      (Escalated & { agencyId: number })[],
    ] = await Promise.all([
      this.source.query(OFFICIALS),
      this.source.query(COUNTS, [day, next]),
      this.source.query(ESCALATED, [day]),
    ]);
    const keyOf = (agencyId: number, holder: number | null) => `${agencyId} ${holder}`;
    const byHolder = new Map(
      counts.map(({ agencyId, holder, ...due }) => [keyOf(agencyId, holder), due satisfies DueCounts]),
    );
    return officials
      .map(({ head, ...official }) => ({
        ...official,
        held: byHolder.get(keyOf(official.agencyId, official.accountId)) ?? NONE,
        free: head ? (byHolder.get(keyOf(official.agencyId, null)) ?? NONE) : null,
        escalated: head ? escalated.filter(({ agencyId }) => agencyId === official.agencyId) : [],
      }))
      .filter(hasSomething);
  }
}

const total = (due: DueCounts | null) => (due ? due.tomorrow + due.today + due.overdue : 0);
const hasSomething = ({ held, free, escalated }: Digest) => total(held) + total(free) + escalated.length > 0;
