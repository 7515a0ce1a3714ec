import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Outbox } from './outbox.js';
import { Worker } from './worker.js';

@Global()
@Module({ imports: [DiscoveryModule], providers: [Outbox, Worker], exports: [Outbox, Worker] })
export class JobsModule {}
