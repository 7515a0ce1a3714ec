import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, type PublishedVersion } from '../../../drafts/queries/published-version.js';
import type { Language } from '../../../i18n/language.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { hasRole, type Actor } from '../../../platform/http/actor.js';
import { diffPieces, type DiffPiece } from '../../diff-pieces.js';
import type { ClusterState } from '../cluster-store.js';

interface Said {
  commentId: number;
  author: string;
  level: 'guest' | 'email';
  lang: Language;
  /** In words; '' for the draft as a whole. */
  citation: string;
  eId: string;
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
  createdAt: Date;
  dueOn: string;
  answered: boolean;
}

/** How a comment came into the cluster: likened, read and confirmed with it, or put there by an official. */
export type MemberKind = 'proposed' | 'confirmed' | 'moved';

export interface ClusterMember extends Said {
  place: number;
  how: MemberKind;
  /** It came after the cluster was confirmed. */
  newcomer: boolean;
  /** Share of words in common with the comment to which it was likened, from 0 to 1; null where it was not. */
  similarity: number | null;
  /** What it says other than the leader: own words added, the leader's removed. */
  differs: readonly DiffPiece[];
}

export interface ClusterDetail {
  clusterId: number;
  draftId: number;
  draftNumber: string;
  state: ClusterState;
  /** The cluster that took this one in. */
  mergedInto: number | null;
  confirmedAt: Date | null;
  /** To be given back by whoever confirms or answers what is shown here. */
  generation: number;
  comments: number;
  people: number;
  unanswered: number;
  leader: Said;
  /** Without the leader, in the order in which they came; those that came after the confirmation stand last. */
  members: ClusterMember[];
  /** Place of the last member shown; null at the end. */
  after: number | null;
}

export const MEMBER_PAGE = 25;

const HEAD = `
  select k.id as "clusterId", k.draft_id as "draftId", d.number as "draftNumber", d.agency_id as "agencyId", k.state,
         k.merged_into as "mergedInto", k.confirmed_at as "confirmedAt", k.confirmed_place as "confirmedPlace",
         k.leader_id as "leaderId", m.*
    from draft d join cluster k on k.draft_id = d.id
    cross join lateral (
      select coalesce(max(m.place), 0) as generation, count(*)::int as comments,
             count(distinct c.account_id)::int as people,
             count(*) filter (where c.answered_at is null)::int as unanswered
        from cluster_member m join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
       where m.draft_id = k.draft_id and m.cluster_id = k.id) m
   where d.number = $1 and k.id = $2`;

const SAID = `
  c.id as "commentId", c.public_name as author, c.level, c.lang, c.version, c.w_id as "wId", c.body, c.effect, c.wish,
  c.proposed, c.created_at as "createdAt", c.due_on as "dueOn", c.answered_at is not null as answered`;

/** The leader, and while it is hidden the member that came first; by keys alone, whatever the size of the draft. */
const LEADER = `
  (select ${SAID} from comment c where c.draft_id = $1 and c.id = $3 and c.state = 'public')
  union all
  (select ${SAID} from cluster_member m join comment c on c.draft_id = m.draft_id and c.id = m.comment_id
    where m.draft_id = $1 and m.cluster_id = $2 and c.state = 'public' order by m.place limit 1)
  union all
  (select ${SAID} from comment c where c.draft_id = $1 and c.id = $3)
  limit 1`;

const MEMBERS = `
  select ${SAID}, m.place, m.how, m.similarity
    from cluster_member m join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public'
   where m.draft_id = $1 and m.cluster_id = $2 and m.comment_id <> $3 and m.place > $4
   order by m.place limit ${MEMBER_PAGE + 1}`;

interface Head extends Omit<ClusterDetail, 'leader' | 'members' | 'after'> {
  agencyId: number;
  leaderId: number;
  confirmedPlace: number | null;
}

interface SaidRow extends Omit<Said, 'citation' | 'eId'> {
  version: number;
  wId: string;
}

interface MemberRow extends SaidRow {
  place: number;
  how: 'proposed' | 'moved';
  similarity: number | null;
}

/** One cluster with its members, as an official reads it before confirming or answering. */
@Injectable()
export class ClusterDetails {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  /** `after`: place of the last member that was shown. 404 for drafts of other agencies. */
  async find(
    actor: Actor,
    draftNumber: string,
    clusterId: number,
    { after = 0, lang }: { after?: number; lang: Language },
  ): Promise<ClusterDetail> {
    const heads: Head[] = await this.source.query(HEAD, [draftNumber, clusterId]);
    if (!heads[0] || !hasRole(actor, 'official', heads[0].agencyId)) throw notFound();
    const { agencyId: _agency, leaderId, confirmedPlace, ...head } = heads[0];
    const leaders: SaidRow[] = await this.source.query(LEADER, [head.draftId, clusterId, leaderId]);
    const leader = leaders[0]!;
    const rows: MemberRow[] = await this.source.query(MEMBERS, [head.draftId, clusterId, leader.commentId, after]);
    const shown = rows.slice(0, MEMBER_PAGE);
    const versions = await this.versionsOf(head.draftId, [leader, ...shown]);
    const members = shown.map((row) => memberOf(row, leader, confirmedPlace, versions, lang));
    const last = rows.length > MEMBER_PAGE ? members.at(-1)!.place : null;
    return { ...head, leader: saidOf(leader, versions, lang), members, after: last };
  }

  private async versionsOf(draftId: number, said: readonly SaidRow[]): Promise<Versions> {
    const numbers = [...new Set(said.map(({ version }) => version))];
    return new Map(await Promise.all(numbers.map(async (n) => [n, await this.versions.of(draftId, n)] as const)));
  }
}

type Versions = ReadonlyMap<number, PublishedVersion | null>;

function saidOf(row: SaidRow, versions: Versions, lang: Language): Said {
  const { version, wId, ...said } = row;
  const text = versions.get(version);
  const eId = text?.byWId.get(wId)?.eId ?? '';
  return { ...said, eId, citation: text && eId ? text.cite(eId, lang) : '' };
}

/** All that a comment says, as one text. */
const wordsOf = ({ body, effect, wish, proposed }: SaidRow): string =>
  [body, effect, wish, proposed ?? ''].filter((part) => part !== '').join('\n\n');

function memberOf(
  { place, how, similarity, ...said }: MemberRow,
  leader: SaidRow,
  confirmedPlace: number | null,
  versions: Versions,
  lang: Language,
): ClusterMember {
  const newcomer = confirmedPlace !== null && place > confirmedPlace;
  const kind = how === 'proposed' && confirmedPlace !== null && !newcomer ? 'confirmed' : how;
  const differs = diffPieces(wordsOf(leader), wordsOf(said));
  return { ...saidOf(said, versions, lang), place, how: kind, newcomer, similarity, differs };
}
