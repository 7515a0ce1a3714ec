import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { answerPlace, type AnswerPlaceName } from '../answer-place.js';
import { goneDraft, newerWords, openAnswerDraft, takeStep } from '../open-answer-draft.js';

/** Approves exactly the words that the second person saw: an edition, never "whatever stands there". */
@Injectable()
export class ApproveAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: AnswerPlaceName & { edition: number }): Promise<ShownAnswerDraft> {
    return this.transactions.run(async (em) => {
      const by = facts.actor.accountId!;
      const place = await answerPlace(em, facts.actor, input);
      if (place.approver === 'head' && !hasRole(facts.actor, 'head', place.agencyId))
        throw new AppError('answer-draft.head-approves', 403);
      const row = await openAnswerDraft(em, place);
      if (!row) throw goneDraft();
      if (row.edition !== input.edition) throw newerWords(row, by);
      if (row.writerId === by) throw new AppError('answer-draft.own-words', 403);
      await takeStep(em, row, { step: 'approve', by, at: this.clock.now() });
      return presentAnswerDraft((await openAnswerDraft(em, place, 'read'))!, by);
    });
  }
}
