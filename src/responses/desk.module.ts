import { Global, Module } from '@nestjs/common';
import { AssignComments } from './commands/assign-comments.js';
import { AnswerTemplatesController } from './answer-templates.controller.js';
import { RemoveTemplate, SaveTemplate } from './commands/save-template.js';
import { RemoveView, SaveView } from './commands/save-view.js';
import { DeskApiController } from './desk-api.controller.js';
import { IndexWords } from './jobs/index-words.job.js';
import { WordsLoop } from './jobs/words-loop.js';
import { AnswerTemplates } from './queries/answer-templates.js';
import { AssignmentHistory } from './queries/assignment-history.js';
import { DeskDetails } from './queries/desk-details.js';
import { DeskLists } from './queries/desk-list.js';
import { ClusterHoldersQuery } from './queries/cluster-holders.js';
import { DeskOfficials } from './queries/desk-officials.js';
import { DeskOverview } from './queries/desk-overview.js';
import { DeskViews } from './queries/desk-views.js';
import { PlacesOfDraft } from './queries/places-of-draft.js';

const queries = [
  DeskLists,
  DeskOverview,
  DeskDetails,
  DeskOfficials,
  ClusterHoldersQuery,
  DeskViews,
  PlacesOfDraft,
  AssignmentHistory,
  AnswerTemplates,
];
const commands = [AssignComments, SaveView, RemoveView, SaveTemplate, RemoveTemplate];

/** The desk's list: its parts, search, saved views, and who holds what. */
@Global()
@Module({
  controllers: [DeskApiController, AnswerTemplatesController],
  providers: [...commands, ...queries, IndexWords, WordsLoop],
  exports: [...commands, ...queries, IndexWords],
})
export class DeskModule {}
