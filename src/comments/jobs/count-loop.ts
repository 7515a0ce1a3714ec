import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { AggregateCounts } from './aggregate-counts.job.js';

const EVERY_MS = 1_000;

/** Where jobs run, counts are brought up to date every second; the minute's job is the net below. */
@Injectable()
export class CountLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Counts');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(
    private readonly counts: AggregateCounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker !== 'apart') this.again();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.round;
    clearTimeout(this.timer);
  }

  private again(): void {
    this.timer = setTimeout(() => {
      this.round = this.count();
      void this.round.then(() => this.timer && this.again());
    }, EVERY_MS).unref();
  }

  private async count(): Promise<void> {
    try {
      await this.counts.handle();
      this.failing = false;
    } catch (error) {
      // said once, not every second
      if (!this.failing) this.logger.warn(`Counts wait: ${error instanceof Error ? error.message : String(error)}`);
      this.failing = true;
    }
  }
}
