import { Global, Module } from '@nestjs/common';
import { AttachAmendedAct } from './commands/attach-amended-act.js';
import { CreateDraft } from './commands/create-draft.js';
import { CreditComments } from './commands/credit-comments.js';
import { DecideMatches } from './commands/decide-matches.js';
import { DescribeVersion } from './commands/describe-version.js';
import { DiscardVersion } from './commands/discard-version.js';
import { ExplainProvision } from './commands/explain-provision.js';
import { MendSource } from './commands/mend-source.js';
import { PublishVersion } from './commands/publish-version.js';
import { UploadVersion } from './commands/upload-version.js';
import { ConsultationOpening } from './consultation-opening.js';
import { ImportsController } from './imports.controller.js';
import { FailAbandonedImports } from './jobs/fail-abandoned-imports.job.js';
import { ReadImport } from './jobs/read-import.job.js';
import { DraftAmendmentsQuery } from './queries/amendments.js';
import { ComparisonQuery } from './queries/comparison.js';
import { ImportProgressQuery } from './queries/import-progress.js';
import { MatchingQuery } from './queries/matching.js';
import { PublisherDrafts } from './queries/publisher-drafts.js';
import { ReviewQuery } from './queries/review.js';
import { WorkingExplanations } from './queries/working-explanations.js';
import { WorkingStocks } from './queries/working-stock.js';
import { StartWorkingVersion } from './wordings/commands/start-working-version.js';
import { TakeWording } from './wordings/commands/take-wording.js';
import { UndoWording } from './wordings/commands/undo-wording.js';
import { WordProvision } from './wordings/commands/word-provision.js';
import { PublishingWarningsQuery } from './wordings/queries/publishing-warnings.js';
import { WordingList } from './wordings/queries/wording-list.js';
import { WordingViews } from './wordings/queries/wording-views.js';
import { Recogniser } from './recognition/recogniser.js';

const commands = [
  AttachAmendedAct,
  CreateDraft,
  CreditComments,
  DecideMatches,
  DescribeVersion,
  DiscardVersion,
  ExplainProvision,
  MendSource,
  PublishVersion,
  StartWorkingVersion,
  TakeWording,
  UndoWording,
  UploadVersion,
  WordProvision,
];
const queries = [
  DraftAmendmentsQuery,
  ComparisonQuery,
  ImportProgressQuery,
  MatchingQuery,
  PublisherDrafts,
  ReviewQuery,
  PublishingWarningsQuery,
  WordingList,
  WordingViews,
  WorkingExplanations,
  WorkingStocks,
];

@Global()
@Module({
  controllers: [ImportsController],
  providers: [...commands, ...queries, ConsultationOpening, Recogniser, ReadImport, FailAbandonedImports],
  exports: [...commands, ...queries],
})
export class DraftsModule {}
