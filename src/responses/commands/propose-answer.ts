import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { answerPlace, type AnswerTarget } from '../answer-place.js';
import { goneDraft, newerWords, openAnswerDraft, takeStep, type AnswerDraftRow } from '../open-answer-draft.js';
import { faultOfReason, readReason, REASON_LEAST, REASON_MOST } from '../response.rules.js';

/** Gives an answer to a second person; it must be as complete as one that is published. */
@Injectable()
export class ProposeAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: AnswerTarget & { edition: number }): Promise<ShownAnswerDraft> {
    return this.transactions.run(async (em) => {
      const by = facts.actor.accountId!;
      const place = await answerPlace(em, facts.actor, input);
      const row = await openAnswerDraft(em, place);
      if (!row) throw goneDraft();
      if (row.edition !== input.edition) throw newerWords(row, by);
      refuseIncomplete(row);
      await takeStep(em, row, { step: 'propose', by, at: this.clock.now() });
      return presentAnswerDraft((await openAnswerDraft(em, place, 'read'))!, by);
    });
  }
}

function refuseIncomplete({ decision, reason }: AnswerDraftRow): void {
  if (!decision) throw invalid('response.decision-missing', 'decision');
  const fault = faultOfReason(readReason(reason));
  if (fault === 'short') throw invalid('response.reason-short', 'reason', { least: REASON_LEAST });
  if (fault === 'long') throw invalid('response.reason-long', 'reason', { most: REASON_MOST });
}
