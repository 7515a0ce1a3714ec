import { Global, Module } from '@nestjs/common';
import { AcceptedComments } from '../drafts/accepted-comments.js';
import { AcceptedAnswers } from './accepted-answers.js';
import { PublishResponse } from './commands/publish-response.js';
import { ResponsesController } from './responses.controller.js';

const accepted = { provide: AcceptedComments, useClass: AcceptedAnswers };

@Global()
@Module({
  controllers: [ResponsesController],
  providers: [PublishResponse, accepted],
  exports: [PublishResponse, accepted],
})
export class ResponsesModule {}
