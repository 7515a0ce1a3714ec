import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '../config/config.js';

/**
 * Work that is due every few moments, too often for the queue: done where jobs run, one round after another. The job
 * of the same work, once a minute, is the net below.
 */
export abstract class Loop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Loops');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private failing = false;

  constructor(
    private readonly work: { handle(payload: unknown): Promise<void> },
    private readonly everyMs: number,
    private readonly config: Config,
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
      this.round = this.doRound();
      void this.round.then(() => this.timer && this.again());
    }, this.everyMs).unref();
  }

  private async doRound(): Promise<void> {
    try {
      await this.work.handle(undefined);
      this.failing = false;
    } catch (error) {
      // said once, not every second
      const { name } = this.constructor;
      if (!this.failing) this.logger.warn(`${name} waits: ${error instanceof Error ? error.message : String(error)}`);
      this.failing = true;
    }
  }
}
