import { Global, Module } from '@nestjs/common';
import { OrderPapers } from './commands/order-papers.js';
import { PublishPapers } from './commands/publish-papers.js';
import { FailAbandonedPapers } from './jobs/fail-abandoned-papers.job.js';
import { MakePaper } from './jobs/make-paper.job.js';
import { PapersController } from './papers.controller.js';
import { PaperFiles } from './queries/paper-files.js';
import { PaperList } from './queries/paper-list.js';
import { PaperSource } from './queries/paper-source.js';

const shared = [OrderPapers, PublishPapers, PaperList, PaperFiles];

/** Papers of a draft's discussion: ordered, made by jobs, kept and published. */
@Global()
@Module({
  controllers: [PapersController],
  providers: [...shared, PaperSource, MakePaper, FailAbandonedPapers],
  exports: shared,
})
export class PapersModule {}
