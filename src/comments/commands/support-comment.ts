import { Injectable } from '@nestjs/common';
import { DraftPulse } from '../queries/draft-pulse.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import { networkOf, RateLimits } from '../../platform/http/rate-limits.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { CommentAuthors } from '../comment-authors.js';

export interface Supported {
  supports: number;
  /** false: this person had supported it before. */
  added: boolean;
}

const SQL = `
  with target as (
    select account_id from comment where draft_id = $1 and id = $2 and state = 'public'),
  voice as (
    insert into comment_support (draft_id, comment_id, account_id)
    select $1::bigint, $2::bigint, $3::bigint from target where account_id <> $3
    on conflict do nothing returning 1)
  select account_id = $3 as own, (select count(*)::int from voice) as added,
         coalesce((select supports from comment_count where draft_id = $1 and comment_id = $2), 0) as supports
    from target`;

/** "I think so too": one voice a person, never taken back, so that a shown number cannot shrink by regret. */
@Injectable()
export class SupportComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly pulse: DraftPulse,
    private readonly authors: CommentAuthors,
    private readonly limits: RateLimits,
  ) {}

  /** `token` is the session of a guest who was not one before. */
  async execute(
    facts: RequestFacts,
    input: { draft: string; commentId: number; proof: string | null },
  ): Promise<{ result: Supported; token: string | null }> {
    const pulse = await this.pulse.of(input.draft);
    if (!pulse) throw notFound();
    await this.limits.take({ key: `support:net:${networkOf(facts.ip)}`, hits: 300, seconds: 600 });
    let token: string | null = null;
    const content = { draft: input.draft, comment: input.commentId, account: facts.actor.accountId };
    const once = { operation: 'comment.support', key: facts.key, content };
    const result = await this.transactions.once<Supported>(once, async (em) => {
      const author = await this.authors.identify(em, facts, { name: null, proof: input.proof });
      token = author.token;
      const rows: { own: boolean; added: number; supports: number }[] = await em.query(SQL, [
        pulse.draftId,
        input.commentId,
        author.accountId,
      ]);
      const row = rows[0];
      if (!row) throw notFound();
      if (row.own) throw new AppError('comment.own-support', 422);
      return { supports: row.supports + row.added, added: row.added === 1 };
    });
    return { result, token };
  }
}
