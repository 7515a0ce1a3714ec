import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { draftOfPapers } from '../owned-papers.js';
import { isKind } from '../paper.rules.js';

/** Makes all finished papers of a kind public; they then stay. */
@Injectable()
export class PublishPapers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: { draftNumber: string; kind: string }): Promise<{ published: number }> {
    const { kind, draftNumber } = input;
    const draft = await this.transactions.run((em) => draftOfPapers(em, facts.actor, draftNumber));
    if (!isKind(kind)) throw invalid('paper.kind-missing', 'kind');
    const content = { account: facts.actor.accountId, draft: draft.id, kind };
    return this.transactions.once({ operation: 'paper.publish', key: facts.key, content }, async (em) => {
      const [rows] = (await em.query(
        `update paper set published_at = $3
          where draft_id = $1 and kind = $2 and state = 'done' and published_at is null returning id`,
        [draft.id, kind, this.clock.now()],
      )) as [unknown[], number];
      if (rows.length === 0) throw new AppError('paper.nothing-to-publish', 409);
      return { published: rows.length };
    });
  }
}
