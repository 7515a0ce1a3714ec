import { Module } from '@nestjs/common';
import { AnswerRecords } from './answer-records.js';
import { OpenDataController } from './open-data.controller.js';

/** What anybody may download and count again; it follows the features and no feature knows it. */
@Module({ controllers: [OpenDataController], providers: [AnswerRecords] })
export class OpenDataModule {}
