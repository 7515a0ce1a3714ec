import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnswerPlace } from './answer-place.js';
import { Clock } from '../platform/clock.js';
import { Job, type JobHandler } from '../platform/jobs/job-handler.js';

/** A page tells that it is open every 15 s; somebody of whom nothing was heard for this long has gone. */
export const PRESENT_SECONDS = 40;

/** Which officials have which comment, or cluster, open. */
@Injectable()
export class DeskPresence {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Notes that the official has it open, and names the others who have. */
  async meet(place: Pick<AnswerPlace, 'draftId' | 'commentId' | 'clusterId'>, accountId: number): Promise<string[]> {
    const now = this.clock.now();
    const key = [place.draftId, place.commentId ?? 0, place.clusterId ?? 0];
    await this.source.query(
      `insert into desk_presence (draft_id, comment_id, cluster_id, account_id, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (draft_id, comment_id, cluster_id, account_id) do update set seen_at = excluded.seen_at`,
      [...key, accountId, now],
    );
    const rows: { name: string }[] = await this.source.query(
      `select a.public_name as name from desk_presence p join account a on a.id = p.account_id
        where p.draft_id = $1 and p.comment_id = $2 and p.cluster_id = $3 and p.account_id <> $4
          and p.seen_at > $5::timestamptz - make_interval(secs => ${PRESENT_SECONDS})
        order by p.account_id limit 20`,
      [...key, accountId, now],
    );
    return rows.map(({ name }) => name);
  }
}

/** Who has gone is forgotten. */
@Injectable()
@Job('responses.forget-presence', { every: '17 * * * *' })
export class ForgetPresence implements JobHandler {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.source.query(`delete from desk_presence where seen_at < $1::timestamptz - interval '1 hour'`, [
      this.clock.now(),
    ]);
  }
}
