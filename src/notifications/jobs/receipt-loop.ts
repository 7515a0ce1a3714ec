import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Loop } from '../../platform/jobs/loop.js';
import { MailCommentsReceivedJob } from './mail-comments-received.job.js';

const EVERY_MS = 2_000;

/** Authors hear within seconds that their comments were received. */
@Injectable()
export class ReceiptLoop extends Loop {
  constructor(receipts: MailCommentsReceivedJob, @Inject(CONFIG) config: Config) {
    super(receipts, EVERY_MS, config);
  }
}
