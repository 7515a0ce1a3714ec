import { Injectable } from '@nestjs/common';
import { ApproveAnswer } from '../responses/commands/approve-answer.js';
import { GiveBackAnswer } from '../responses/commands/give-back-answer.js';
import { ProposeAnswer } from '../responses/commands/propose-answer.js';
import { SaveAnswerDraft } from '../responses/commands/save-answer-draft.js';
import { AnswersInWork } from '../responses/queries/answers-in-work.js';

/** The steps of an answer before it is public, for controllers that offer all of them. */
@Injectable()
export class AnswerSteps {
  constructor(
    readonly save: SaveAnswerDraft,
    readonly propose: ProposeAnswer,
    readonly approve: ApproveAnswer,
    readonly giveBack: GiveBackAnswer,
    readonly inWork: AnswersInWork,
  ) {}
}
