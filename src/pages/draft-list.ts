import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysBetween } from '../agencies/working-calendar.rules.js';
import type { DraftStatus } from '../drafts/draft-page.presenter.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { Clock, legalDay } from '../platform/clock.js';
import type { DraftCard } from './draft-card.js';

export interface DraftFilter {
  status: DraftStatus | null;
  /** Code of the agency. */
  agency: string | null;
  query: string;
}

interface Row {
  id: number;
  number: string;
  title: Texts;
  agency: Texts;
  actKind: ActKind;
  summary: Texts;
  closesAt: Date | null;
  status: DraftStatus;
  comments: number;
  answered: number;
}

export interface DraftPageOfList {
  drafts: DraftCard[];
  newer: number | null;
  older: number | null;
}

/** Every published draft with the state of its latest version; the clock of the database decides what is open. */
export const PUBLISHED_DRAFTS = `
  select d.id, d.number, d.title, d.dossier_id, a.name as agency, a.code, d.act_kind as "actKind", v.summary,
         v.version, v.published_at, c.closes_at as "closesAt",
         coalesce(n.comments, 0) as comments, coalesce(n.answered, 0) as answered,
         case when now() < c.opens_at then 'upcoming' when now() < c.closes_at then 'open'
              when coalesce(n.comments, 0) > coalesce(n.answered, 0) then 'answering' else 'concluded' end as status
    from draft d
    join lateral (select version, summary, published_at from draft_version
                   where draft_id = d.id and state = 'published' order by version desc limit 1) v on true
    join agency a on a.id = d.agency_id
    left join consultation c on c.draft_id = d.id and c.version = v.version
    left join draft_count n on n.draft_id = d.id`;

const PAGE = 20;

/** Words typed by a person, where % and _ mean themselves. */
const likeWords = (query: string): string | null =>
  query.trim() === '' ? null : `%${query.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

@Injectable()
export class DraftList {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What is open for comment now, the soonest to close first. */
  async open(lang: Language, count: number): Promise<DraftCard[]> {
    const rows: Row[] = await this.source.query(
      `select * from (${PUBLISHED_DRAFTS}) l where status = 'open' order by "closesAt", id limit $1`,
      [count],
    );
    return rows.map((row) => this.card(row, lang));
  }

  /** A page of the list, newest first; `before` and `after` are keys of the page shown last. */
  async page(filter: DraftFilter, lang: Language, key: { before?: number; after?: number }): Promise<DraftPageOfList> {
    const forward = key.after === undefined;
    const rows: Row[] = await this.source.query(
      `select * from (${PUBLISHED_DRAFTS}) l
        where ($1::text is null or status = $1) and ($2::text is null or code = $2)
          and ($3::text is null or title->>'kk' ilike $3 or title->>'ru' ilike $3 or title->>'en' ilike $3
               or number ilike $3)
          and ($4::bigint is null or id < $4) and ($5::bigint is null or id > $5)
        order by id ${forward ? 'desc' : 'asc'} limit ${PAGE + 1}`,
      [filter.status, filter.agency, likeWords(filter.query), key.before ?? null, key.after ?? null],
    );
    const more = rows.length > PAGE;
    const shown = forward ? rows.slice(0, PAGE) : rows.slice(0, PAGE).reverse();
    const hasNewer = forward ? key.before !== undefined : more;
    const hasOlder = forward ? more : true;
    return {
      drafts: shown.map((row) => this.card(row, lang)),
      newer: hasNewer && shown.length > 0 ? shown[0]!.id : null,
      older: hasOlder && shown.length > 0 ? shown.at(-1)!.id : null,
    };
  }

  private card(row: Row, lang: Language): DraftCard {
    const { number, actKind, status, comments, answered } = row;
    // a consultation ends with its last day, so the instant of its end belongs to the day after
    const closesOn = row.closesAt && legalDay(new Date(row.closesAt.getTime() - 1));
    return {
      ...{ number, actKind, status, comments, answered, closesOn },
      href: `/drafts/${number}`,
      title: textIn(row.title, lang),
      agency: textIn(row.agency, lang),
      summary: textIn(row.summary, lang).split('\n')[0]!,
      daysLeft: closesOn && status === 'open' ? Math.max(0, daysBetween(this.clock.today(), closesOn)) : null,
    };
  }
}
