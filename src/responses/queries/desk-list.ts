import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';

/** Whose desk, and which part of it. */
export interface DeskFilter {
  agencyIds: readonly number[];
  draftNumber: string | null;
  /** wId of a provision of the chosen draft. */
  wId: string | null;
}

/** Place in the list: its order is the order of these three. */
export interface DeskKey {
  dueOn: string;
  draftId: number;
  commentId: number;
}

export interface DeskItem extends DeskKey {
  draftNumber: string;
  draftTitle: string;
  /** Short; '' for the draft as a whole. */
  citation: string;
  author: string;
  lang: Language;
  /** Beginning of the comment. */
  excerpt: string;
  suggestion: boolean;
  supports: number;
}

export interface DeskList {
  items: DeskItem[];
  after: DeskKey | null;
}

export const DESK_PAGE = 25;
const FIRST: DeskKey = { dueOn: '0001-01-01', draftId: 0, commentId: 0 };

interface Row extends DeskKey {
  draftNumber: string;
  title: Texts;
  version: number;
  wId: string;
  author: string;
  lang: Language;
  excerpt: string;
  suggestion: boolean;
  supports: number;
}

/** Each draft gives its most urgent comments from its own index; their number is bounded, whatever the backlog. */
const SQL = `
  select c.draft_id as "draftId", c.id as "commentId", c.due_on as "dueOn", d.number as "draftNumber", d.title,
         c.version, c.w_id as "wId", c.public_name as author, c.lang, left(c.body, 260) as excerpt,
         c.proposed is not null as suggestion, coalesce(n.supports, 0) as supports
    from draft d
    cross join lateral (
      select * from comment
       where draft_id = d.id and waits_for is not null and state = 'public'
         and due_on >= $4 and (due_on, draft_id, id) > ($4, $5, $6)
         and ($3::text is null or w_id = $3)
       order by due_on, id limit $7) c
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
   where d.agency_id = any($1) and ($2::text is null or d.number = $2)
   order by c.due_on, c.draft_id, c.id limit $7`;

/** Unanswered comments of the agencies' drafts, the most urgent first. */
@Injectable()
export class DeskLists {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async page(filter: DeskFilter, after: DeskKey | null, lang: Language): Promise<DeskList> {
    const rows = await this.rows(filter, after ?? FIRST, DESK_PAGE + 1);
    const items = await Promise.all(rows.slice(0, DESK_PAGE).map((row) => this.itemOf(row, lang)));
    const last = items.at(-1);
    const more = rows.length > DESK_PAGE && last;
    return { items, after: more ? { dueOn: last.dueOn, draftId: last.draftId, commentId: last.commentId } : null };
  }

  /** The most urgent comment that is still unanswered. */
  async next(filter: DeskFilter): Promise<{ draftNumber: string; commentId: number } | null> {
    const [row] = await this.rows(filter, FIRST, 1);
    return row ?? null;
  }

  private rows({ agencyIds, draftNumber, wId }: DeskFilter, key: DeskKey, limit: number): Promise<Row[]> {
    return this.source.query(SQL, [agencyIds, draftNumber, wId, key.dueOn, key.draftId, key.commentId, limit]);
  }

  private async itemOf({ title, version, wId, ...row }: Row, lang: Language): Promise<DeskItem> {
    const text = await this.versions.of(row.draftId, version);
    const eId = text?.byWId.get(wId)?.eId;
    return { ...row, draftTitle: textIn(title, lang), citation: text && eId ? text.shorten(eId, lang) : '' };
  }
}
