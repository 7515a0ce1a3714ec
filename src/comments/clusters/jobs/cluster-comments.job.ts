import { setImmediate as otherRequests } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { lockClusters } from '../cluster-store.js';
import { LeadersInMemory, SAID, sketchOfRow, type SaidRow } from '../draft-leaders.js';
import { storePlacements, type Placed } from '../store-placements.js';
import { MARK_OF, MOVE_MARK, type MarkRow } from './mark-statements.js';

/** Comments of one transaction; a few more where many were stored by one. */
const ROUND = 2_000;
/** Comments between two turns of everybody else in this process. */
const TURN = 100;

/** The transaction that begins the next round; at least one is done in this. No row where all fit into it. */
const END_OF_ROUND = `
  select greatest(xid, ($1::text::numeric + 1)::text::xid8)::text as upto from comment
   where xid >= $1::xid8 and xid < $2::xid8 order by xid offset ${ROUND} limit 1`;

const COMMENTS = `
  select c.draft_id as "draftId", ${SAID} from comment c
   where c.xid >= $1::xid8 and c.xid < $2::xid8 and c.state = 'public'
     and not exists (select from cluster_member m where m.draft_id = c.draft_id and m.comment_id = c.id)
   order by c.draft_id, c.id`;

interface NewComment extends SaidRow {
  draftId: number;
}

/**
 * Puts the comments that were committed since the last time into clusters. The lock on the mark lets several workers
 * try; all but one find it taken and leave. What is stored and the mark move together.
 */
@Injectable()
@Job('comments.cluster', { every: '* * * * *' })
export class ClusterComments implements JobHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly memory: LeadersInMemory,
  ) {}

  async handle(): Promise<void> {
    while (await this.round());
  }

  /** False when nothing is left, or another worker is at it. */
  async round(): Promise<boolean> {
    const touched = new Set<number>();
    try {
      return await this.transactions.run(async (em) => {
        for (const draftId of touched) this.memory.forget(draftId);
        const marks: MarkRow[] = await em.query(MARK_OF, ['clusters']);
        if (!marks[0] || marks[0].mark === marks[0].upto) return false;
        const { mark, upto } = marks[0];
        const ends: { upto: string }[] = await em.query(END_OF_ROUND, [mark, upto]);
        const end = ends[0]?.upto ?? upto;
        await this.placeAll(em, await em.query(COMMENTS, [mark, end]), touched);
        await em.query(MOVE_MARK, ['clusters', end]);
        return end !== upto;
      });
    } catch (error) {
      for (const draftId of touched) this.memory.forget(draftId);
      throw error;
    }
  }

  private async placeAll(em: EntityManager, comments: readonly NewComment[], touched: Set<number>): Promise<void> {
    for (let from = 0; from < comments.length;) {
      const { draftId } = comments[from]!;
      let to = from;
      while (to < comments.length && comments[to]!.draftId === draftId) to++;
      touched.add(draftId);
      await this.placeDraft(em, draftId, comments.slice(from, to));
      from = to;
    }
  }

  private async placeDraft(em: EntityManager, draftId: number, comments: readonly NewComment[]): Promise<void> {
    await lockClusters(em, draftId);
    const known = await this.memory.of(em, draftId);
    const placed: Placed[] = [];
    for (const comment of comments) {
      placed.push({ comment: comment.id, ...known.leaders.place(comment.id, sketchOfRow(comment)) });
      if (placed.length % TURN === 0) await otherRequests();
    }
    await storePlacements(em, draftId, known, placed);
  }
}
