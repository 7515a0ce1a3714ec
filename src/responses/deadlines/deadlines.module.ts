import { Global, Module } from '@nestjs/common';
import { ExtendDeadline } from './commands/extend-deadline.js';
import { DeadlinesController } from './deadlines.controller.js';
import { BeginDay } from './jobs/begin-day.job.js';
import { ExtendDeadlinesJob } from './jobs/extend-deadlines.job.js';
import { RecomputeDeadlinesJob, RecomputeMoreJob } from './jobs/recompute-deadlines.job.js';
import { DeadlinesTold } from './queries/deadline-told.js';
import { Digests } from './queries/digests.js';
import { CommentDeadlines } from './queries/comment-deadline.js';
import { ExtensionScopes } from './queries/extension-scope.js';
import { Extensions } from './queries/extensions.js';
import { WaitingList } from './queries/waiting-list.js';
import { WaitingController } from './waiting.controller.js';

const services = [ExtendDeadline, Extensions, Digests, WaitingList, CommentDeadlines, ExtensionScopes, DeadlinesTold];

/** By when answers are owed: extensions, reminders, and what a change of the calendar does. */
@Global()
@Module({
  controllers: [DeadlinesController, WaitingController],
  providers: [...services, RecomputeDeadlinesJob, RecomputeMoreJob, BeginDay, ExtendDeadlinesJob],
  exports: services,
})
export class DeadlinesModule {}
