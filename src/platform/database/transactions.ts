import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../errors/app-error.js';
import { pgCode } from './pg-errors.js';

/** What makes a retry of the same request safe: the client's key and the content it was sent with. */
export interface Once {
  operation: string;
  /** The Idempotency-Key; null when the client gave none. */
  key: string | null;
  content: unknown;
}

/** A row of idempotency_key but for its result, which is stored as `{value: …}`. */
export interface KeyMark {
  key: string;
  operation: string;
  fingerprint: string;
}

const TRIES = 4;
const TRANSIENT = new Set(['40001', '40P01']); // serialisation failure, deadlock

/** Runs commands in one transaction each; the result of a keyed request is stored in the same transaction. */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (attempt === TRIES || !TRANSIENT.has(pgCode(error) ?? '')) throw error;
      }
    }
  }

  /**
   * Like run, but a second request with the same key gets the first one's result and changes nothing. `work` returns
   * plain JSON. A key that comes back with other content is refused with 422.
   */
  async once<T>(request: Once, work: (em: EntityManager) => Promise<T>): Promise<T> {
    const mark = this.markOf(request);
    if (!mark) return this.run(work);
    const { key, fingerprint } = mark;
    return this.run(async (em) => {
      // a concurrent twin waits here until the first one commits
      const taken: unknown[] = await em.query(
        `insert into idempotency_key (key, operation, fingerprint) values ($1, $2, $3) on conflict do nothing returning 1`,
        [key, request.operation, fingerprint],
      );
      if (taken.length === 0) return (await this.kept<T>(mark, em))!;
      const result = await work(em);
      await em.query('update idempotency_key set result = $2 where key = $1', [key, JSON.stringify({ value: result })]);
      return result;
    });
  }

  /** What a hot command stores by itself, in its one statement, to be as safe to retry as `once` makes it. */
  markOf(request: Once): KeyMark | null {
    if (!request.key) return null;
    const fingerprint = createHash('sha256').update(JSON.stringify(request.content)).digest('hex');
    return { key: `${request.operation}:${request.key}`, operation: request.operation, fingerprint };
  }

  /** The result that the first request with this key had; null where there was none. */
  async kept<T>({ key, fingerprint }: KeyMark, on: Pick<EntityManager, 'query'> = this.source): Promise<T | null> {
    const rows: { fingerprint: string; result: { value: T } }[] = await on.query(
      'select fingerprint, result from idempotency_key where key = $1',
      [key],
    );
    if (!rows[0]) return null;
    if (rows[0].fingerprint !== fingerprint) throw new AppError('platform.key-reused', 422);
    return rows[0].result.value;
  }
}
