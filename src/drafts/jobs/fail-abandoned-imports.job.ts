import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import type { RecognitionFailure } from '../recognition/recognition.js';

const INTERRUPTED: RecognitionFailure = { code: 'draft.import-interrupted', params: {} };

/** An import whose last attempt was cut off is nobody's work any more: its page says so instead of waiting for ever. */
@Injectable()
@Job('drafts.fail-abandoned-imports', { every: '* * * * *' })
export class FailAbandonedImports implements JobHandler {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.source.query(
      `update import i set state = 'failed', failure = $1, finished_at = $2
        where state in ('queued', 'running') and not exists (
              select 1 from graphile_worker.jobs j
               where j.key = 'import:' || i.draft_id || ':' || i.id
                 and (j.attempts < j.max_attempts or j.locked_at is not null))`,
      [JSON.stringify(INTERRUPTED), this.clock.now()],
    );
  }
}
