import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';

/** Mails with a code name an address that may belong to no account: gone after a day, long after the code. */
@Injectable()
@Job('notifications.forget-codes', { every: '31 * * * *' })
export class ForgetCodes implements JobHandler {
  constructor(private readonly source: DataSource) {}

  async handle(): Promise<void> {
    await this.source.query(`delete from mail where kind = 'sign-in-code' and created_at < now() - interval '1 day'`);
  }
}
