import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  Logger as WorkerLogger,
  type Runner,
  type CronItem,
  type TaskList,
} from 'graphile-worker';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONFIG, type Config } from '../config/config.js';
import { DATABASE_ADDRESS } from '../database/database.module.js';
import { releaseAbandonedJobs, WORKER_NAME } from './abandoned-jobs.js';
import { JOB, LISTENS, type JobHandler } from './job-handler.js';
import { Outbox } from './outbox.js';

const RESTART_PAUSE_MS = 1_000;

/** Makes or updates the queue's own tables. */
export const migrateQueue = (url: string) => runMigrations({ connectionString: url });

/** Finds the job handlers and, unless the worker runs in a process of its own, works off their jobs. */
@Injectable()
export class Worker implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly tasks: TaskList = {};
  private readonly crons: CronItem[] = [];
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private stopping = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DATABASE_ADDRESS) private readonly address: string,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const job = metatype && (Reflect.getMetadata(JOB, metatype) as { task: string; every?: string } | undefined);
      if (!job || !instance) continue;
      const handler = instance as JobHandler;
      this.tasks[job.task] = (payload) => handler.handle(payload);
      if (job.every)
        this.crons.push({ task: job.task, match: job.every, options: { backfillPeriod: 0, maxAttempts: 3 } });
      const events = (Reflect.getMetadata(LISTENS, metatype) as string[] | undefined) ?? [];
      for (const event of events) this.outbox.listen(event, job.task);
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.worker === 'apart' || Object.keys(this.tasks).length === 0) return;
    this.pool = new pg.Pool({ connectionString: this.address, max: 6, application_name: WORKER_NAME });
    this.pool.on('error', () => undefined); // graphile-worker reconnects by itself
    await releaseAbandonedJobs(this.pool);
    this.runner = await this.start(this.pool);
    void this.keepRunning(this.pool);
  }

  private start(pgPool: pg.Pool): Promise<Runner> {
    return run({
      pgPool,
      taskList: this.tasks,
      parsedCronItems: parseCronItems(this.crons),
      concurrency: 3,
      noHandleSignals: true,
      logger: this.quietLogger(),
    });
  }

  /** The queue gives up when the database is away for longer than it tries; then it is started again. */
  private async keepRunning(pgPool: pg.Pool): Promise<void> {
    while (!this.stopping) {
      try {
        this.runner ??= await this.start(pgPool);
        await this.runner.promise;
      } catch (error) {
        if (!this.stopping) this.logger.warn(`The job worker stopped and starts again: ${String(error)}`);
      }
      if (this.stopping) return;
      await this.runner?.stop().catch(() => undefined);
      this.runner = undefined;
      await sleep(RESTART_PAUSE_MS, undefined, { ref: false });
    }
  }

  /** Works off everything that is due, then returns: for commands that load data and for tests. */
  async drain(): Promise<void> {
    const pool = new pg.Pool({ connectionString: this.address, max: 4, application_name: 'talqy-drain' });
    try {
      await runOnce({ pgPool: pool, taskList: this.tasks, noHandleSignals: true, logger: this.quietLogger() });
    } finally {
      await pool.end();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.runner?.stop().catch(() => undefined);
    await this.pool?.end().catch(() => undefined);
  }

  private quietLogger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      // sockets of a pool that has ended may still hear that the database stops too
      if (this.stopping) return;
      if (level === 'error') this.logger.error(message);
      else if (level === 'warning') this.logger.warn(message);
    });
  }
}
