import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import { networkOf, RateLimits } from '../../platform/http/rate-limits.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { CommentAuthors } from '../comment-authors.js';
import { DraftPulse } from '../queries/draft-pulse.js';
import { SHOWN_VOICE, withdraw } from '../support-statements.js';

export interface Supported {
  /** How many support the comment now. */
  supports: number;
  /** false: this person had supported it before. */
  added: boolean;
}

export interface Withdrawn {
  supports: number;
  /** false: this person did not support it. */
  withdrawn: boolean;
}

interface Chosen {
  draft: string;
  commentId: number;
}

const ADD = `
  with target as (
    select account_id from comment where draft_id = $1 and id = $2 and state = 'public'),
  voice as (
    insert into comment_support (draft_id, comment_id, account_id)
    select $1::bigint, $2::bigint, $3::bigint from target where account_id <> $3
    on conflict do nothing returning 1)
  select account_id = $3 as own, (select count(*)::int from voice) as added from target`;

/** "I think so too": one voice a person. */
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
    input: Chosen & { proof: string | null },
  ): Promise<{ result: Supported; token: string | null }> {
    const draftId = await draftOf(this.pulse, this.limits, facts, input.draft);
    let token: string | null = null;
    const content = { draft: input.draft, comment: input.commentId, account: facts.actor.accountId };
    const once = { operation: 'comment.support', key: facts.key, content };
    const result = await this.transactions.once<Supported>(once, async (em) => {
      const author = await this.authors.identify(em, facts, { name: null, proof: input.proof });
      token = author.token;
      const voice = [draftId, input.commentId, author.accountId];
      const others = await countOthers(em, voice);
      const rows: { own: boolean; added: number }[] = await em.query(ADD, voice);
      const row = rows[0];
      if (!row) throw notFound();
      if (row.own) throw new AppError('comment.own-support', 422);
      return { supports: others + 1, added: row.added === 1 };
    });
    return { result, token };
  }
}

/** Takes one's voice back; a second time takes nothing. Whoever has no session has no voice to take. */
@Injectable()
export class WithdrawSupport {
  constructor(
    private readonly transactions: Transactions,
    private readonly pulse: DraftPulse,
    private readonly limits: RateLimits,
  ) {}

  async execute(facts: RequestFacts, input: Chosen): Promise<Withdrawn> {
    const draftId = await draftOf(this.pulse, this.limits, facts, input.draft);
    return this.transactions.run(async (em) => {
      const comments: unknown[] = await em.query(
        `select 1 from comment where draft_id = $1 and id = $2 and state = 'public'`,
        [draftId, input.commentId],
      );
      if (comments.length === 0) throw notFound();
      const voice = [draftId, input.commentId, facts.actor.accountId];
      const supports = await countOthers(em, voice);
      const gone: unknown[] = await em.query(WITHDRAW, voice);
      return { supports, withdrawn: gone.length > 0 };
    });
  }
}

const WITHDRAW = withdraw('s.draft_id = $1 and s.comment_id = $2 and s.account_id = $3');

/** Raising and taking back draw on one limit, so that nobody toggles for ever. */
async function draftOf(pulse: DraftPulse, limits: RateLimits, { ip }: RequestFacts, number: string): Promise<number> {
  const found = await pulse.of(number);
  if (!found) throw notFound();
  await limits.take({ key: `support:net:${networkOf(ip)}`, hits: 300, seconds: 600 });
  return found.draftId;
}

async function countOthers(em: EntityManager, voice: unknown[]): Promise<number> {
  const rows: { voice: number; supports: number }[] = await em.query(SHOWN_VOICE, voice);
  return Math.max(0, rows[0]!.supports - rows[0]!.voice);
}
