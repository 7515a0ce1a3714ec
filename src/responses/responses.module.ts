import { Global, Module } from '@nestjs/common';
import { AcceptedComments } from '../drafts/accepted-comments.js';
import { StageGate } from '../dossiers/stage-gate.js';
import { AcceptedAnswers } from './accepted-answers.js';
import { ProposedWordings } from '../drafts/wordings/proposed-wordings.js';
import { AnswerDraftsController, ClusterAnswerDraftsController } from './answer-drafts.controller.js';
import { AskOwnAnswer } from './commands/ask-own-answer.js';
import { ApproveAnswer } from './commands/approve-answer.js';
import { GiveBackAnswer } from './commands/give-back-answer.js';
import { ProposeAnswer } from './commands/propose-answer.js';
import { PublishAnswer } from './commands/publish-answer.js';
import { SaveAnswerDraft } from './commands/save-answer-draft.js';
import { CommentWordings } from './comment-wordings.js';
import { DeadlinesModule } from './deadlines/deadlines.module.js';
import { DeskModule } from './desk.module.js';
import { OwedAnswers } from './owed-answers.js';
import { DeskPresence, ForgetPresence } from './desk-presence.js';
import { CountSameWordsJob } from './jobs/count-same-words.job.js';
import { AnswerHistory } from './queries/answer-history.js';
import { AnswersInWork } from './queries/answers-in-work.js';
import { SameAnswers } from './queries/same-answers.js';
import { ClusterAnswers } from './queries/cluster-answers.js';
import { DeadlineMoves } from './queries/deadline-moves.js';
import { Recomputations } from './queries/recomputation-progress.js';
import { DeskComments } from './queries/desk-comment.js';
import { ResponsesController } from './responses.controller.js';
import { VerdictsModule } from './verdicts/verdicts.module.js';

const accepted = { provide: AcceptedComments, useClass: AcceptedAnswers };
const wordings = { provide: ProposedWordings, useClass: CommentWordings };
const gate = { provide: StageGate, useClass: OwedAnswers };
const approval = [SaveAnswerDraft, ProposeAnswer, ApproveAnswer, GiveBackAnswer, AnswersInWork, DeskPresence];
const queries = [DeskComments, DeadlineMoves, Recomputations, ClusterAnswers, SameAnswers, AnswerHistory];

@Global()
@Module({
  imports: [DeadlinesModule, DeskModule, VerdictsModule],
  controllers: [ResponsesController, AnswerDraftsController, ClusterAnswerDraftsController],
  providers: [
    PublishAnswer,
    AskOwnAnswer,
    CountSameWordsJob,
    ForgetPresence,
    accepted,
    wordings,
    gate,
    ...approval,
    ...queries,
  ],
  exports: [PublishAnswer, AskOwnAnswer, accepted, wordings, gate, ...approval, ...queries],
})
export class ResponsesModule {}
