import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PendingInput } from '../commands/keep-pending.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What this browser typed before signing in. */
@Injectable()
export class PendingComment {
  constructor(private readonly source: DataSource) {}

  async of(id: string, browserHash: string): Promise<PendingInput | null> {
    if (!UUID.test(id)) return null;
    const rows: { input: PendingInput }[] = await this.source.query(
      'select input from pending_comment where id = $1 and browser_hash = $2',
      [id, browserHash],
    );
    return rows[0]?.input ?? null;
  }
}
