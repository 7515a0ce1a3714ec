import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Job, type JobHandler } from '../../../platform/jobs/job-handler.js';

/** A paper whose last attempt was cut off is nobody's work any more: its page says so and offers to try again. */
@Injectable()
@Job('papers.fail-abandoned', { every: '* * * * *' })
export class FailAbandonedPapers implements JobHandler {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.source.query(
      `update paper p set state = 'failed', failure = 'paper.interrupted', finished_at = $1
        where state in ('queued', 'running') and not exists (
              select 1 from graphile_worker.jobs j
               where j.key = 'paper:' || p.draft_id || ':' || p.id
                 and (j.attempts < j.max_attempts or j.locked_at is not null))`,
      [this.clock.now()],
    );
  }
}
