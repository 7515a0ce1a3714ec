import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import { languageOfText } from '../../formats/detect-language.js';
import type { Language } from '../../i18n/language.js';
import { Clock } from '../../platform/clock.js';
import type { DeskFilter, DeskKey } from '../desk-filter.js';
import type { EscalationLevel } from '../deadlines/escalation.rules.js';
import { excerptOf, type DeskSearch, type ExcerptPiece } from '../search.rules.js';
import { BY_NUMBER, isPlain, searched, streamsOf, walk, type DeskScope, type Walk } from './desk-statements.js';

export interface DeskItem {
  draftId: number;
  commentId: number;
  draftNumber: string;
  draftTitle: string;
  /** Short; '' for the draft as a whole. */
  citation: string;
  author: string;
  lang: Language;
  /** The beginning of the comment, or the part in which the words stand that were searched for. */
  excerpt: ExcerptPiece[];
  suggestion: boolean;
  supports: number;
  /** Last day for what is owed. */
  dueOn: string;
  /** How often the head of the agency was told that this day was missed: 1 or 2; null where it was not. */
  told: EscalationLevel | null;
  /** What is owed; null once it is answered. */
  waitsFor: 'answer' | 'own-answer' | 'second-look' | null;
  deskState: 'none' | 'drafted' | 'proposed' | 'approved';
  /** The official to whom it is given, while they have the role. */
  holder: { accountId: number; name: string } | null;
  /** Comments like it, itself among them; null where it stands alone. */
  cluster: { id: number; comments: number } | null;
}

export interface DeskList {
  items: DeskItem[];
  /** Where the list goes on; with fewer items than a page, the search has stopped there to answer in time. */
  after: DeskKey | null;
}

export const DESK_PAGE = 25;
/** Rows that are walked through for a page of what no index knows; first few, then as many as still answer in time. */
const WINDOWS = [400, 1_500] as const;
/** Most drafts and provisions have nothing open, and cost nothing: the rows are shared among so many. */
const MOST_STREAMS = 20;
/** So many near the beginning, and the words are common: walking on finds the others sooner than their index. */
const COMMON = 3;
/** Matches that are sorted at once. */
const MOST_FOUND = 2_000;

interface WalkedRow {
  draftId: number | null;
  commentId: number | null;
  at: string | null;
  horizonDraftId: number | null;
  horizonCommentId: number | null;
  horizonAt: string | null;
}

interface Found {
  keys: DeskKey[];
  after: DeskKey | null;
}

interface Row extends Omit<DeskItem, 'draftTitle' | 'citation' | 'excerpt'> {
  title: Texts;
  version: number;
  wId: string;
  body: string;
}

const DETAILS = `
  select c.draft_id as "draftId", c.id as "commentId", c.due_on as "dueOn", d.number as "draftNumber", d.title,
         c.version, c.w_id as "wId", c.public_name as author, c.lang, c.waits_for as "waitsFor",
         c.desk_state as "deskState", case when $3 then c.body else left(c.body, 400) end as body,
         (select max(s.level) from escalation s
           where s.draft_id = c.draft_id and s.comment_id = c.id and s.due_on = c.due_on
             and c.waits_for is not null) as told, c.proposed is not null as suggestion, coalesce(n.supports, 0) as supports,
         case when h.id is null then null else json_build_object('accountId', h.id, 'name', h.public_name) end as holder,
         case when k.id is null then null else json_build_object('id', k.id, 'comments', k.comments) end as cluster
    from unnest($1::bigint[], $2::bigint[]) with ordinality as g (draft_id, id, nth)
    join comment c on c.draft_id = g.draft_id and c.id = g.id
    join draft d on d.id = c.draft_id
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
    left join cluster_member m on m.draft_id = c.draft_id and m.comment_id = c.id
    left join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id and k.comments > 1
     and k.state in ('proposed', 'confirmed')
    left join account h on h.id = c.holder_id and exists (
      select from role_grant r where r.account_id = h.id and r.agency_id = d.agency_id and r.role = 'official')
   order by g.nth`;

const SCOPE = `
  select (select coalesce(json_agg(id order by id), '[]') from draft
           where agency_id = any($1) and ($2::text is null or number = $2)) as "draftIds",
         (select coalesce(json_agg(distinct account_id), '[]') from desk_holder h
           where agency_id = any($1) and not exists (
             select from role_grant g
              where g.account_id = h.account_id and g.agency_id = h.agency_id and g.role = 'official')) as gone`;

export interface Neighbour {
  draftNumber: string;
  commentId: number;
}

/** The first part of a comment's key, as the lists have it. */
const PLACE = {
  due: 'select due_on::text as at from comment where draft_id = $1 and id = $2',
  answered: `select to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at
               from comment where draft_id = $1 and id = $2`,
  all: 'select id::text as at from comment where draft_id = $1 and id = $2',
} as const;
const placeOfTab = (tab: DeskFilter['tab']) => (tab === 'answered' || tab === 'all' ? tab : 'due');

/** Comments of the agencies' drafts, the most urgent first. */
@Injectable()
export class DeskLists {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  async page(filter: DeskFilter, after: DeskKey | null, lang: Language): Promise<DeskList> {
    const found = await this.find(filter, after, DESK_PAGE);
    const rows: Row[] = await this.source.query(DETAILS, [
      found.keys.map(({ draftId }) => draftId),
      found.keys.map(({ commentId }) => commentId),
      filter.search?.kind === 'words',
    ]);
    const items = await Promise.all(rows.map((row) => this.itemOf(row, filter.search, lang)));
    return { items, after: found.after };
  }

  /** The most urgent comment of the choice. */
  next(filter: DeskFilter): Promise<Neighbour | null> {
    return this.first(filter, null, false);
  }

  /** The comments before and after one in the list of the choice, whether it stands there itself or not. */
  async beside(
    filter: DeskFilter,
    { draftId, commentId }: { draftId: number; commentId: number },
  ): Promise<{ previous: Neighbour | null; next: Neighbour | null }> {
    const rows: { at: string | null }[] = await this.source.query(PLACE[placeOfTab(filter.tab)], [draftId, commentId]);
    const at = rows[0]?.at;
    if (!at) return { previous: null, next: null };
    const key = { at, draftId, commentId };
    const [previous, next] = await Promise.all([this.first(filter, key, true), this.first(filter, key, false)]);
    return { previous, next };
  }

  private async first(filter: DeskFilter, after: DeskKey | null, backwards: boolean): Promise<Neighbour | null> {
    if (after && filter.search?.kind === 'number') return null;
    const [key] = (await this.find(filter, after, 1, backwards)).keys;
    if (!key) return null;
    const rows: { number: string }[] = await this.source.query('select number from draft where id = $1', [key.draftId]);
    return { draftNumber: rows[0]!.number, commentId: key.commentId };
  }

  private async find(filter: DeskFilter, after: DeskKey | null, size: number, backwards = false): Promise<Found> {
    if (filter.search?.kind === 'number') {
      const { draftNumber, commentId } = filter.search;
      return { keys: await this.source.query(BY_NUMBER, [filter.agencyIds, draftNumber, commentId]), after: null };
    }
    const scope = { ...(await this.scopeOf(filter)), backwards };
    if (isPlain(scope)) return this.walk(scope, after, size, size + 1);
    const streams = Math.max(1, streamsOf(scope));
    const windowOf = (rows: number) => Math.max(size + 1, Math.ceil(rows / Math.min(streams, MOST_STREAMS)));
    const near = await this.walk(scope, after, size, windowOf(WINDOWS[0]));
    if (near.keys.length === size || near.after === null) return near;
    const rare = filter.search && near.keys.length < COMMON;
    const found = rare ? await this.byWords(scope, after, size) : null;
    return found ?? this.walk(scope, after, size, windowOf(WINDOWS[1]));
  }

  private async walk(scope: DeskScope, after: DeskKey | null, size: number, window: number): Promise<Found> {
    const rows: WalkedRow[] = await this.run(walk(scope, after, { page: size + 1, window }));
    const keys = rows.flatMap(({ at, draftId, commentId }) =>
      at === null ? [] : [{ at, draftId, commentId } as DeskKey],
    );
    if (keys.length > size) return { keys: keys.slice(0, size), after: keys[size - 1]! };
    const { horizonAt: at, horizonDraftId: draftId, horizonCommentId: commentId } = rows[0] ?? { horizonAt: null };
    return { keys, after: at === null ? null : ({ at, draftId, commentId } as DeskKey) };
  }

  /** null where more comments hold the words than can be sorted at once. */
  private async byWords(scope: DeskScope, after: DeskKey | null, size: number): Promise<Found | null> {
    const rows: (DeskKey & { found: number })[] = await this.run(
      searched(scope, after, { page: size + 1, most: MOST_FOUND }),
    );
    if (rows[0]!.found > MOST_FOUND) return null;
    const keys = rows.filter(({ at }) => at !== null);
    return { keys: keys.slice(0, size), after: keys.length > size ? keys[size - 1]! : null };
  }

  private run<T>({ sql, values }: Walk): Promise<T[]> {
    return this.source.query(sql, values);
  }

  /** What the filter stands on, looked up. */
  async scopeOf(filter: DeskFilter): Promise<DeskScope> {
    const rows: Pick<DeskScope, 'draftIds' | 'gone'>[] = await this.source.query(SCOPE, [
      filter.agencyIds,
      filter.draftNumber,
    ]);
    return { filter, ...rows[0]!, today: this.clock.today() };
  }

  private async itemOf({ title, version, wId, body, ...row }: Row, search: DeskSearch | null, lang: Language) {
    const text = await this.versions.of(row.draftId, version);
    const eId = text?.byWId.get(wId)?.eId;
    return {
      ...row,
      draftTitle: textIn(title, lang),
      citation: text && eId ? text.shorten(eId, lang) : '',
      excerpt: excerptOf(body, search, search ? languageOfText(body) : row.lang),
    };
  }
}
