import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions } from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import { Clock } from '../../../platform/clock.js';

/** Place in the list, whose order is that of these two, falling. */
export interface ClusterKey {
  comments: number;
  clusterId: number;
}

export interface ClusterItem extends ClusterKey {
  people: number;
  state: 'proposed' | 'confirmed';
  /** Highest place of a member: what an official has read when this is shown. */
  generation: number;
  /** Members that came after the confirmation; 0 for a proposed cluster. */
  newcomers: number;
  unanswered: number;
  leaderId: number;
  lang: Language;
  /** Beginning of the leader's words. */
  excerpt: string;
  /** Short; '' for the draft as a whole. */
  citation: string;
  /** Provisions on which the members were made. */
  provisions: number;
}

export interface ClusterList {
  items: ClusterItem[];
  after: ClusterKey | null;
}

/** What a draft was told, in numbers. */
export interface ArgumentCounts {
  comments: number;
  people: number;
  clusters: number;
  /** Comments that stand alone. */
  alone: number;
  /** Distinct arguments: each cluster is one, and so is each comment that stands alone. */
  arguments: number;
}

export const CLUSTER_PAGE = 25;

/** Members are asked for by their keys: joined, the whole draft would be read for each of the clusters. */
const PAGE = `
  select k.id as "clusterId", k.comments, k.people, k.state, k.leader_id as "leaderId", l.lang, l.version,
         l.w_id as "wId", left(coalesce(nullif(l.body, ''), l.proposed), 260) as excerpt, m.generation, m.newcomers,
         m.unanswered, m.provisions
    from (select * from cluster
           where draft_id = $1 and state in ('proposed', 'confirmed') and comments > 1
             and ($2::text is null or state = $2) and (comments, id) < ($3, $4)
           order by comments desc, id desc limit $5) k
    join comment l on l.draft_id = k.draft_id and l.id = k.leader_id
    cross join lateral (
      select max(m.place) as generation, count(*) filter (where m.place > k.confirmed_place)::int as newcomers,
             count(*) filter (where c.answered_at is null)::int as unanswered,
             count(distinct c.w_id)::int as provisions
        from (select o.comment_id, o.place from cluster_member o
               where o.draft_id = k.draft_id and o.cluster_id = k.id offset 0) m
       cross join lateral (
             select o.answered_at, o.w_id from comment o
              where o.draft_id = k.draft_id and o.id = m.comment_id and o.state = 'public' offset 0) c) m
   order by k.comments desc, k.id desc`;

const COUNTS = `
  select count(*)::int as comments, count(distinct c.account_id)::int as people,
         count(distinct m.cluster_id)::int as clusters, count(*) filter (where m.cluster_id is null)::int as alone
    from comment c left join cluster_member m on m.draft_id = c.draft_id and m.comment_id = c.id
   where c.draft_id = $1 and c.state = 'public'`;

/** From so many comments on, counting takes longer than anybody should wait for each time, and is kept for a minute. */
const LARGE = 20_000;
const KEPT_MS = 60_000;
const KEPT_DRAFTS = 200;

interface Row extends Omit<ClusterItem, 'citation'> {
  version: number;
  wId: string;
}

/** The clusters of a draft, the largest first. Whose draft it is has been checked by the caller. */
@Injectable()
export class ClusterLists {
  private readonly kept = new Map<number, { at: number; counts: Promise<ArgumentCounts> }>();

  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  async page(
    draftId: number,
    lang: Language,
    { after = null, state = null }: { after?: ClusterKey | null; state?: 'proposed' | 'confirmed' | null } = {},
  ): Promise<ClusterList> {
    const { comments, clusterId } = after ?? { comments: 2 ** 31 - 1, clusterId: Number.MAX_SAFE_INTEGER };
    const rows: Row[] = await this.source.query(PAGE, [draftId, state, comments, clusterId, CLUSTER_PAGE + 1]);
    const items = await Promise.all(rows.slice(0, CLUSTER_PAGE).map((row) => this.itemOf(draftId, row, lang)));
    const last = items.at(-1);
    const more = rows.length > CLUSTER_PAGE && last;
    return { items, after: more ? { comments: last.comments, clusterId: last.clusterId } : null };
  }

  /** For the head of one draft's page. Of a large draft they are up to a minute old. */
  async counts(draftId: number): Promise<ArgumentCounts> {
    const shown: { comments: number }[] = await this.source.query(
      'select comments from draft_count where draft_id = $1',
      [draftId],
    );
    if ((shown[0]?.comments ?? 0) < LARGE) return this.count(draftId);
    const now = this.clock.now().getTime();
    const kept = this.kept.get(draftId);
    if (kept && Math.abs(now - kept.at) < KEPT_MS) return kept.counts;
    const counts = this.count(draftId);
    this.kept.delete(draftId);
    this.kept.set(draftId, { at: now, counts });
    counts.catch(() => this.kept.delete(draftId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_DRAFTS) this.kept.delete(oldest!);
    return counts;
  }

  /** From the rows, at a cost that grows with the draft. */
  private async count(draftId: number): Promise<ArgumentCounts> {
    const rows: Omit<ArgumentCounts, 'arguments'>[] = await this.source.query(COUNTS, [draftId]);
    const row = rows[0]!;
    return { ...row, arguments: row.clusters + row.alone };
  }

  private async itemOf(draftId: number, { version, wId, ...row }: Row, lang: Language): Promise<ClusterItem> {
    const text = await this.versions.of(draftId, version);
    const eId = text?.byWId.get(wId)?.eId;
    return { ...row, citation: text && eId ? text.shorten(eId, lang) : '' };
  }
}
