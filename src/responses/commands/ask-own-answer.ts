import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Terms } from '../../agencies/terms.js';
import { leaveCluster } from '../../comments/clusters/commands/leave-cluster.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, forbidden, invalid, notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { OWN_CASE_MOST, readReason, visibleLength } from '../response.rules.js';

export interface OwnAnswerInput {
  draftNumber: string;
  commentId: number;
  /** What differs, in the author's words. */
  words: string;
}

export interface OwnAnswerAsked {
  draftNumber: string;
  commentId: number;
  /** Day by which the comment must be answered by itself, YYYY-MM-DD. */
  dueOn: string;
}

interface Row {
  draftId: number;
  actKind: ActKind;
  accountId: number;
  waitsFor: string | null;
  /** The cluster to which the latest answer was given. */
  clusterId: number | null;
  asked: boolean;
}

const FIND = `
  select c.draft_id as "draftId", d.act_kind as "actKind", c.account_id as "accountId", c.waits_for as "waitsFor",
         (select cluster_id from response r where r.draft_id = c.draft_id and r.comment_id = c.id
           order by edition desc limit 1) as "clusterId",
         exists (select from own_answer_request q where q.draft_id = c.draft_id and q.comment_id = c.id) as asked
    from draft d join comment c on c.draft_id = d.id and c.id = $2 and c.state = 'public'
   where d.number = $1`;

/** "Mine is different": an author whom the answer to a group misses is answered separately, by a day of its own. */
@Injectable()
export class AskOwnAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, { draftNumber, commentId, words }: OwnAnswerInput): Promise<OwnAnswerAsked> {
    const { accountId } = facts.actor;
    const said = readReason(words);
    const content = { account: accountId, draftNumber, commentId, said };
    return this.transactions.once({ operation: 'response.own-answer', key: facts.key, content }, async (em) => {
      const rows: Row[] = await em.query(`${FIND} for update of c`, [draftNumber, commentId]);
      const row = rows[0];
      if (!row) throw notFound();
      if (accountId === null || row.accountId !== accountId) throw forbidden();
      refuse(row);
      if (visibleLength(said) === 0) throw invalid('own-answer.words-missing', 'words');
      if ([...said].length > OWN_CASE_MOST) throw invalid('own-answer.words-long', 'words', { most: OWN_CASE_MOST });
      const dueOn = await this.terms.responseDue(row.actKind, this.clock.today());
      await this.ask(em, row, { commentId, said, dueOn });
      return { draftNumber, commentId, dueOn };
    });
  }

  private async ask(
    em: EntityManager,
    { draftId }: Row,
    { commentId, said, dueOn }: { commentId: number; said: string; dueOn: string },
  ): Promise<void> {
    const left = await leaveCluster(em, { draftId, commentId });
    await em.query(
      `insert into own_answer_request (draft_id, comment_id, words, left_cluster_id, due_on, asked_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [draftId, commentId, said, left, dueOn, this.clock.now()],
    );
    await em.query(
      `update comment set waits_for = 'own-answer', waits_since = $4, due_on = $3 where draft_id = $1 and id = $2`,
      [draftId, commentId, dueOn, this.clock.today()],
    );
  }
}

function refuse({ asked, clusterId, waitsFor }: Row): void {
  if (asked) throw new AppError('own-answer.asked', 409);
  if (clusterId === null) throw new AppError('own-answer.no-group', 409);
  if (waitsFor !== null) throw new AppError('own-answer.waiting', 409);
}
