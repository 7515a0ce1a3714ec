import { Module } from '@nestjs/common';
import { ChangedWordsQuery } from './changed-words.js';
import { CommentForms } from './comment-forms.js';
import { CommentPages } from './comment-pages.js';
import { CommentController } from './comment.controller.js';
import { ProvisionFactsQuery } from './provision-facts.js';
import { ProvisionPages } from './provision-pages.js';
import { ProvisionController } from './provision.controller.js';
import { TracesPages } from './traces-pages.js';
import { VerdictController } from './verdict.controller.js';
import { TracesController } from './traces.controller.js';

/** Pages of provisions, comments and one's own comments. */
@Module({
  controllers: [ProvisionController, CommentController, VerdictController, TracesController],
  providers: [ProvisionPages, ProvisionFactsQuery, CommentForms, CommentPages, ChangedWordsQuery, TracesPages],
})
export class CommentPagesModule {}
