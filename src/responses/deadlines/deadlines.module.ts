import { Global, Module } from '@nestjs/common';
import { ExtendDeadline } from './commands/extend-deadline.js';
import { DeadlinesController } from './deadlines.controller.js';
import { RecomputeDeadlinesJob } from './jobs/recompute-deadlines.job.js';
import { Extensions } from './queries/extensions.js';

const services = [ExtendDeadline, Extensions];

/** By when answers are owed: extensions, and what a change of the calendar does. */
@Global()
@Module({ controllers: [DeadlinesController], providers: [...services, RecomputeDeadlinesJob], exports: services })
export class DeadlinesModule {}
