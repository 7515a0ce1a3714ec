import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { REMARK_MOST } from '../answer-draft.rules.js';
import { answerPlace, type AnswerPlaceName } from '../answer-place.js';
import { goneDraft, newerWords, openAnswerDraft, takeStep } from '../open-answer-draft.js';
import { readReason, visibleLength } from '../response.rules.js';

/**
 * Opens a proposed or approved answer for writing again. Whoever wrote or proposed it takes it back without a word;
 * anybody else of the agency says why.
 */
@Injectable()
export class GiveBackAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    facts: RequestFacts,
    input: AnswerPlaceName & { edition: number; remark: string },
  ): Promise<ShownAnswerDraft> {
    const remark = readReason(input.remark);
    return this.transactions.run(async (em) => {
      const by = facts.actor.accountId!;
      const place = await answerPlace(em, facts.actor, input);
      if ([...remark].length > REMARK_MOST) throw invalid('answer-draft.remark-long', 'remark', { most: REMARK_MOST });
      const row = await openAnswerDraft(em, place);
      if (!row) throw goneDraft();
      if (row.edition !== input.edition) throw newerWords(row, by);
      const own = row.writerId === by || row.proposerId === by;
      if (visibleLength(remark) === 0 && !own) throw invalid('answer-draft.remark-missing', 'remark');
      await takeStep(em, row, { step: 'give-back', by, at: this.clock.now(), remark: remark || null });
      return presentAnswerDraft((await openAnswerDraft(em, place, 'read'))!, by);
    });
  }
}
