import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { checkAnswer } from '../answer-input.js';
import { answerPlace, type AnswerPlaceName } from '../answer-place.js';
import { goneDraft, newerWords, openAnswerDraft, takeStep } from '../open-answer-draft.js';

/** Gives an answer to a second person; it must be as complete as one that is published. */
@Injectable()
export class ProposeAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(facts: RequestFacts, input: AnswerPlaceName & { edition: number }): Promise<ShownAnswerDraft> {
    return this.transactions.run(async (em) => {
      const by = facts.actor.accountId!;
      const place = await answerPlace(em, facts.actor, input);
      const row = await openAnswerDraft(em, place);
      if (!row) throw goneDraft();
      if (row.edition !== input.edition) throw newerWords(row, by);
      // as complete as what is published, so that an approved answer can go out
      const { decision, changed, promisedOn, ...words } = row;
      const said = { decision: decision ?? '', changed: changed ?? undefined, promisedOn: promisedOn ?? undefined };
      const target = { commentId: row.commentId ?? 0 };
      checkAnswer({ ...words, ...said, ...input, target }, facts.lang, this.clock.today());
      await takeStep(em, row, { step: 'propose', by, at: this.clock.now() });
      return presentAnswerDraft((await openAnswerDraft(em, place, 'read'))!, by);
    });
  }
}
