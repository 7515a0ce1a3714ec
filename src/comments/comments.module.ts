import { Global, Module } from '@nestjs/common';
import { CommentCensus } from '../drafts/comment-census.js';
import { ClustersModule } from './clusters/clusters.module.js';
import { ChallengeController } from './challenge.controller.js';
import { KeepPending } from './commands/keep-pending.js';
import { PostComment } from './commands/post-comment.js';
import { SupportComment, WithdrawSupport } from './commands/support-comment.js';
import { CommentAuthors } from './comment-authors.js';
import { StoredComments } from './comment-census.js';
import { CommentConditions } from './comment-conditions.js';
import { CommentIntake } from './comment-intake.js';
import { CommentsController } from './comments.controller.js';
import { AdoptGuest } from './jobs/adopt-guest.job.js';
import { AggregateCounts } from './jobs/aggregate-counts.job.js';
import { CountLoop } from './jobs/count-loop.js';
import { ForgetPending } from './jobs/forget-pending.job.js';
import { Recount } from './jobs/recount.job.js';
import { CarriedPhrases } from './queries/carried-phrases.js';
import { CommentHistory } from './queries/comment-history.js';
import { DraftPulse } from './queries/draft-pulse.js';
import { OwnComments } from './queries/own-comments.js';
import { PendingComment } from './queries/pending-comment.js';
import { ProvisionComments } from './queries/provision-comments.js';

const commands = [PostComment, SupportComment, WithdrawSupport, KeepPending];
const queries = [DraftPulse, CarriedPhrases, ProvisionComments, CommentHistory, OwnComments, PendingComment];
const census = { provide: CommentCensus, useClass: StoredComments };

@Global()
@Module({
  imports: [ClustersModule],
  controllers: [CommentsController, ChallengeController],
  providers: [
    ...commands,
    ...queries,
    census,
    CommentAuthors,
    CommentConditions,
    CommentIntake,
    AggregateCounts,
    CountLoop,
    Recount,
    AdoptGuest,
    ForgetPending,
  ],
  exports: [...commands, ...queries, census, AggregateCounts],
})
export class CommentsModule {}
