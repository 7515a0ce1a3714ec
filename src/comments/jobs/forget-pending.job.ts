import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';

/** What was typed and never sent is nobody's business after a week. */
@Injectable()
@Job('comments.forget-pending', { every: '41 2 * * *' })
export class ForgetPending implements JobHandler {
  constructor(private readonly source: DataSource) {}

  async handle(): Promise<void> {
    await this.source.query(`delete from pending_comment where created_at < now() - interval '7 days'`);
  }
}
