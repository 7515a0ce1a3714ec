import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Job, type JobHandler } from '../jobs/job-handler.js';

/**
 * What was kept of requests goes when it has done its work: keys after the week in which a retry may come, counted
 * networks and addresses after the longest limit (a day), used challenges after their own lifetime.
 */
@Injectable()
@Job('platform.forget-requests', { every: '23 * * * *' })
export class ForgetRequests implements JobHandler {
  constructor(private readonly source: DataSource) {}

  async handle(): Promise<void> {
    await this.source.query(`delete from idempotency_key where created_at < now() - interval '7 days'`);
    await this.source.query(`delete from rate_limit where window_start < now() - interval '1 day'`);
    await this.source.query(`delete from spent_challenge where spent_at < now() - interval '1 hour'`);
  }
}
