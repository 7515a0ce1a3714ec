import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { networkOf, RateLimits } from '../../platform/http/rate-limits.js';

/** A comment as it was typed into the form of a page. */
export interface PendingInput {
  body: string;
  effect: string;
  wish: string;
  proposed: string;
  quote: string;
  version: number;
}

/** Keeps what was typed before signing in, without a script, for the browser that typed it. */
@Injectable()
export class KeepPending {
  constructor(
    private readonly source: DataSource,
    private readonly limits: RateLimits,
  ) {}

  async execute(ip: string, browserHash: string, place: { draft: string; eId: string }, input: PendingInput) {
    await this.limits.take({ key: `pending:${networkOf(ip)}`, hits: 40, seconds: 600 });
    const id = randomUUID();
    await this.source.query(
      'insert into pending_comment (id, browser_hash, draft_number, e_id, input) values ($1, $2, $3, $4, $5)',
      [id, browserHash, place.draft, place.eId, JSON.stringify(input)],
    );
    return id;
  }
}
