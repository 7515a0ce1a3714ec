import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { presentAnswerDraft, type ShownAnswerDraft } from '../answer-draft.presenter.js';
import { answerPlace, type AnswerPlaceName } from '../answer-place.js';
import { DeskPresence } from '../desk-presence.js';
import { openAnswerDraft } from '../open-answer-draft.js';

export interface AnswerInWork {
  draft: ShownAnswerDraft | null;
  /** Names of the others who have the comment open now. */
  others: string[];
}

export interface AnswerWays {
  /** The agency publishes nothing that a second person has not approved. */
  secondPerson: boolean;
  /** The reader may be that person, but for words of their own. */
  mayApprove: boolean;
}

/** What is being written to a comment, for the officials who write it. Asking tells the others that one has it open. */
@Injectable()
export class AnswersInWork {
  constructor(
    private readonly source: DataSource,
    private readonly presence: DeskPresence,
  ) {}

  async of(facts: RequestFacts, target: AnswerPlaceName): Promise<AnswerInWork & AnswerWays> {
    const { actor } = facts;
    const place = await answerPlace(this.source.manager, actor, target);
    const [row, others] = await Promise.all([
      openAnswerDraft(this.source.manager, place, 'read'),
      this.presence.meet(place, actor.accountId!),
    ]);
    return {
      draft: row && presentAnswerDraft(row, actor.accountId),
      others,
      secondPerson: place.secondPerson,
      mayApprove: place.approver === 'official' || hasRole(actor, 'head', place.agencyId),
    };
  }
}
