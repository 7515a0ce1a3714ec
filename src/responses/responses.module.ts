import { Global, Module } from '@nestjs/common';
import { AcceptedComments } from '../drafts/accepted-comments.js';
import { AcceptedAnswers } from './accepted-answers.js';
import { PublishResponse } from './commands/publish-response.js';
import { RecomputeDeadlinesJob } from './jobs/recompute-deadlines.job.js';
import { DeadlineMoves } from './queries/deadline-moves.js';
import { DeskComments } from './queries/desk-comment.js';
import { DeskLists } from './queries/desk-list.js';
import { DeskOverview } from './queries/desk-overview.js';
import { ResponsesController } from './responses.controller.js';

const accepted = { provide: AcceptedComments, useClass: AcceptedAnswers };
const queries = [DeskLists, DeskOverview, DeskComments, DeadlineMoves];

@Global()
@Module({
  controllers: [ResponsesController],
  providers: [PublishResponse, RecomputeDeadlinesJob, accepted, ...queries],
  exports: [PublishResponse, accepted, ...queries],
})
export class ResponsesModule {}
