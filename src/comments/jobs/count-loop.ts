import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Loop } from '../../platform/jobs/loop.js';
import { AggregateCounts } from './aggregate-counts.job.js';

const EVERY_MS = 1_000;

/** Shown counts are brought up to date every second. */
@Injectable()
export class CountLoop extends Loop {
  constructor(counts: AggregateCounts, @Inject(CONFIG) config: Config) {
    super(counts, EVERY_MS, config);
  }
}
