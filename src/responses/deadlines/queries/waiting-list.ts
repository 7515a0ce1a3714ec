import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { daysBetween, daysLeft, isDay, unknownYears } from '../../../agencies/working-calendar.rules.js';
import type { Owed } from '../../../comments/commands/mark-answered.js';
import { PublishedVersions, textIn, type Texts } from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import { Clock } from '../../../platform/clock.js';
import { WAITS, WAITS_SINCE } from '../deadline-basis.js';

export interface WaitingFilter {
  /** Code of an agency; null: of all. */
  agency: string | null;
  /** Number of a draft. */
  draft: string | null;
}

/** A comment whose author waits, as everybody may see it. */
export interface WaitingComment {
  number: string;
  draft: { number: string; title: string };
  agency: string;
  /** In short words; '' for the draft as a whole. */
  citation: string;
  author: string;
  guest: boolean;
  lang: Language;
  excerpt: string;
  waitsFor: Owed;
  since: string;
  /** Days of the calendar since then. */
  waitedDays: number;
  dueOn: string;
  /** Working days until `dueOn`; negative once it has passed. */
  daysLeft: number;
  extended: boolean;
  /** The year of `dueOn` where nobody has entered its days off: the day may still move. */
  provisional: number | null;
}

export interface WaitingKey {
  since: string;
  draftId: number;
  id: number;
}

interface Row extends Omit<
  WaitingComment,
  'number' | 'draft' | 'citation' | 'waitedDays' | 'daysLeft' | 'provisional'
> {
  draftId: number;
  id: number;
  draftNumber: string;
  title: Texts;
  version: number;
  wId: string;
}

const PAGE = 50;
const EXCERPT = 180;

/** The longest waiting of each draft by the index, then the longest of those: as many rows as drafts and a page. */
const SQL = `
  select d.id as "draftId", d.number as "draftNumber", d.title, coalesce(a.name ->> $3, a.name ->> 'ru') as agency, w.*
    from draft d
    join agency a on a.id = d.agency_id
    cross join lateral (
      select c.id, c.version, c.w_id as "wId", c.public_name as author, c.level = 'guest' as guest, c.lang,
             left(c.body, ${EXCERPT}) as excerpt, c.waits_for as "waitsFor", ${WAITS_SINCE} as since,
             c.due_on as "dueOn", exists (
               select from extended_comment x
                where x.draft_id = c.draft_id and x.comment_id = c.id and x.owed = c.waits_for) as extended
        from comment c
       where c.draft_id = d.id and ${WAITS} and ${WAITS_SINCE} >= $4
         and (${WAITS_SINCE}, c.draft_id, c.id) > ($4::date, $5::bigint, $6::bigint)
       order by c.draft_id, ${WAITS_SINCE}, c.id limit ${PAGE + 1}) w
   where ($1::text is null or a.code = $1) and ($2::text is null or d.number = $2)
   order by w.since, d.id, w.id limit ${PAGE + 1}`;

const FIRST: WaitingKey = { since: '1900-01-01', draftId: 0, id: 0 };

/** A key as it stands in addresses; null for what is none. */
export function readWaitingKey(text: string | undefined): WaitingKey | null {
  const found = /^(\d{4}-\d\d-\d\d)_(\d{1,15})_(\d{1,15})$/.exec(text ?? '');
  if (!found || !isDay(found[1]!)) return null;
  return { since: found[1]!, draftId: Number(found[2]), id: Number(found[3]) };
}

export const writeWaitingKey = ({ since, draftId, id }: WaitingKey): string => `${since}_${draftId}_${id}`;

/** Comments to whose authors something is owed, those who wait longest first. */
@Injectable()
export class WaitingList {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async page(
    { agency, draft }: WaitingFilter,
    after: WaitingKey | null,
    lang: Language,
  ): Promise<{ comments: WaitingComment[]; next: string | null }> {
    const { since, draftId, id } = after ?? FIRST;
    const [rows, calendar]: [Row[], Awaited<ReturnType<CalendarSource['calendar']>>] = await Promise.all([
      this.source.query(SQL, [agency, draft, lang, since, draftId, id]),
      this.calendars.calendar(),
    ]);
    const today = this.clock.today();
    const shown = rows.slice(0, PAGE);
    const comments = await Promise.all(
      shown.map(async (row) => ({
        ...(await this.present(row, lang)),
        waitedDays: daysBetween(row.since, today),
        daysLeft: daysLeft(today, row.dueOn, calendar),
        provisional: unknownYears(row.dueOn, row.dueOn, calendar)[0] ?? null,
      })),
    );
    return { comments, next: rows.length > PAGE ? writeWaitingKey(shown.at(-1)!) : null };
  }

  private async present({ draftId, id, draftNumber, title, version, wId, ...row }: Row, lang: Language) {
    const text = await this.versions.of(draftId, version);
    const eId = text?.byWId.get(wId)?.eId;
    return {
      ...row,
      number: `${draftNumber}/${id}`,
      draft: { number: draftNumber, title: textIn(title, lang) },
      citation: text && eId ? text.cite(eId, lang) : '',
    };
  }
}
