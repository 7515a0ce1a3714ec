import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface EnqueueOptions {
  /** A second job with the same key replaces the first while it waits. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after another. */
  queue?: string;
  maxAttempts?: number;
}

export interface KeyedJob {
  payload: object;
  key: string;
  maxAttempts: number;
  /** Jobs of one queue run one after another, so that a flood of them leaves room for others. */
  queue: string | null;
}

/** Puts jobs and events into the caller's transaction: they happen if and only if it commits. */
@Injectable()
export class Outbox {
  private readonly listeners = new Map<string, string[]>();

  listen(event: string, task: string): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), task]);
  }

  async enqueue(em: EntityManager, task: string, payload: object, options: EnqueueOptions = {}): Promise<void> {
    await em.query(
      `select id from graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6)`,
      [
        task,
        JSON.stringify(payload),
        options.queue ?? null,
        options.runAt ?? null,
        options.maxAttempts ?? 25,
        options.key ?? null,
      ],
    );
  }

  /** Many jobs of one task in one statement. */
  async enqueueAll(em: EntityManager, task: string, jobs: readonly KeyedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await em.query(
      `select count(*) from graphile_worker.add_jobs((
         select array_agg((row($1, payload, queue, null, "maxAttempts", key, null, null))::graphile_worker.job_spec)
           from json_to_recordset($2::json) as given (payload json, key text, queue text, "maxAttempts" smallint)))`,
      [task, JSON.stringify(jobs)],
    );
  }

  /** Tells every listener of the event, each in a job of its own. */
  async publish(em: EntityManager, event: string, payload: object): Promise<void> {
    for (const task of this.listeners.get(event) ?? []) await this.enqueue(em, task, payload);
  }
}
