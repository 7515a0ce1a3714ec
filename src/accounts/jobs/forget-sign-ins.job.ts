import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';

/** Codes hold addresses of people who may never have come back: gone after a day. Sessions go when they end. */
@Injectable()
@Job('accounts.forget-sign-ins', { every: '29 * * * *' })
export class ForgetSignIns implements JobHandler {
  constructor(private readonly source: DataSource) {}

  async handle(): Promise<void> {
    await this.source.query(`delete from sign_in_code where expires_at < now() - interval '1 day'`);
    await this.source.query('delete from session where expires_at < now()');
  }
}
