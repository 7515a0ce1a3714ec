import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { AcceptedComments } from '../accepted-comments.js';
import { lockOwnedDraft, workingVersionOf } from '../owned-draft.js';
import { provisionsOf } from '../recognition/recognise-version.js';

export interface CommentLink {
  commentId: number;
  eId: string;
}

/** Names the accepted comments that changed words of the version in work; the list replaces the one before. */
@Injectable()
export class CreditComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly accepted: AcceptedComments,
  ) {}

  async execute(facts: RequestFacts, number: string, links: readonly CommentLink[]): Promise<void> {
    await this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const { version } = await workingVersionOf(em, draft.id);
      const accepted = new Set((await this.accepted.of(draft.id)).map(({ id }) => id));
      const texts: { doc: unknown }[] = await em.query(
        'select doc from version_text where draft_id = $1 and version = $2',
        [draft.id, version],
      );
      const eIds = new Set(texts.flatMap(({ doc }) => provisionsOf(doc).map(({ eId }) => eId)));
      if (!links.every(({ commentId, eId }) => accepted.has(commentId) && eIds.has(eId))) throw notFound();
      await em.query('delete from working_credit where draft_id = $1 and version = $2', [draft.id, version]);
      for (const { commentId, eId } of links) {
        await em.query(
          `insert into working_credit (draft_id, version, e_id, comment_id, linked_by) values ($1, $2, $3, $4, $5)
           on conflict do nothing`,
          [draft.id, version, eId, commentId, facts.actor.accountId],
        );
      }
    });
  }
}
