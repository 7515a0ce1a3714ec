import { Module } from '@nestjs/common';
import { PublishResponse } from './commands/publish-response.js';
import { ResponsesController } from './responses.controller.js';

@Module({ controllers: [ResponsesController], providers: [PublishResponse], exports: [PublishResponse] })
export class ResponsesModule {}
