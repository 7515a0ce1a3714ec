import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { Leaders } from './leaders.rules.js';
import { sketchOf, type Sketch } from './sketch.rules.js';

/** The words of a comment as they are compared. */
export interface SaidRow {
  id: number;
  wId: string;
  lang: Language;
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
}

export const SAID = 'c.id, c.w_id as "wId", c.lang, c.body, c.effect, c.wish, c.proposed';

export const sketchOfRow = ({ wId, lang, body, effect, wish, proposed }: SaidRow): Sketch =>
  sketchOf({ text: effect || wish ? `${body}\n${effect}\n${wish}` : body, lang, proposed, target: wId });

/** What this process knows of a draft: its leaders, the clusters in which they are, and how far it has read. */
export interface DraftLeaders {
  leaders: Leaders;
  /** By comment that leads; null where it is alone. */
  clusterOf: Map<number, number | null>;
  changed: number;
}

interface LeaderRow extends SaidRow {
  clusterId: number | null;
  follows: number | null;
  how: 'proposed' | 'moved' | 'left';
  state: string | null;
  changed: number;
}

interface MemberRow {
  id: number;
  leaderId: number;
  signature: Buffer | null;
  changed: number;
}

/** Comments that lead: whoever is likened to nobody, and whoever somebody is likened to. */
const LEADERS = `
  select ${SAID}, m.cluster_id as "clusterId", m.leader_id as follows, m.how, k.state, m.changed
    from cluster_member m
    join comment c on c.draft_id = m.draft_id and c.id = m.comment_id
    left join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id
   where m.draft_id = $1 and m.changed > $2 and m.comment_id > $3
     and (m.leader_id is null
          or ($2 = 0 and m.comment_id in (select leader_id from cluster_member where draft_id = $1)))
   order by m.comment_id limit 2000`;

const MEMBERS = `
  select comment_id as id, leader_id as "leaderId", signature, changed from cluster_member
   where draft_id = $1 and changed > $2 and leader_id is not null and comment_id > $3
   order by comment_id limit 20000`;

/** Of all drafts together; what is beyond is forgotten, the longest unused first, and read again when needed. */
const MOST_BYTES = 256 * 2 ** 20;
const MOST_DRAFTS = 200;

/** Leaders in memory, brought up to date with what other processes and officials have done since. */
@Injectable()
export class LeadersInMemory {
  private readonly drafts = new Map<number, DraftLeaders>();

  /** Under the lock of the draft. */
  async of(em: EntityManager, draftId: number): Promise<DraftLeaders> {
    const known = this.drafts.get(draftId) ?? { leaders: new Leaders(), clusterOf: new Map(), changed: 0 };
    this.drafts.delete(draftId);
    await this.catchUp(em, draftId, known);
    this.drafts.set(draftId, known);
    this.makeRoom();
    return known;
  }

  /** What was planned was not stored. */
  forget(draftId: number): void {
    this.drafts.delete(draftId);
  }

  private async catchUp(em: EntityManager, draftId: number, known: DraftLeaders): Promise<void> {
    const { leaders, clusterOf, changed: from } = known;
    const follows: { id: number; leaderId: number }[] = [];
    for (let after = 0; ;) {
      const rows: LeaderRow[] = await em.query(LEADERS, [draftId, from, after]);
      for (const row of rows) {
        known.changed = Math.max(known.changed, row.changed);
        clusterOf.set(row.id, row.clusterId);
        if (row.follows !== null) follows.push({ id: row.id, leaderId: row.follows });
        if (row.how === 'left') leaders.forget(row.id);
        else leaders.learnLeader(row.id, sketchOfRow(row), row.how === 'proposed' && row.state !== 'confirmed');
      }
      if (rows.length < 2000) break;
      after = rows.at(-1)!.id;
    }
    for (const { id, leaderId } of follows) leaders.learnMember(id, leaderId, null);
    for (let after = 0; ;) {
      const rows: MemberRow[] = await em.query(MEMBERS, [draftId, from, after]);
      for (const { id, leaderId, signature, changed } of rows) {
        known.changed = Math.max(known.changed, changed);
        leaders.learnMember(id, leaderId, signature);
      }
      if (rows.length < 20_000) break;
      after = rows.at(-1)!.id;
    }
  }

  private makeRoom(): void {
    let bytes = 0;
    for (const { leaders } of this.drafts.values()) bytes += leaders.bytes;
    for (const [draftId, { leaders }] of this.drafts) {
      if (this.drafts.size === 1 || (bytes <= MOST_BYTES && this.drafts.size <= MOST_DRAFTS)) return;
      bytes -= leaders.bytes;
      this.drafts.delete(draftId);
    }
  }
}
