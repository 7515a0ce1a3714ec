import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource } from '../../agencies/calendar-source.js';
import type { Day, WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { Clock } from '../../platform/clock.js';
import { allowLongStatements } from '../../platform/database/long-statements.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { COMMENT_GROUPS, OWED_GROUPS } from './answer-rows.js';
import {
  countComments,
  countOwed,
  noCounts,
  type CommentGroup,
  type Counts,
  type OwedGroup,
} from './scorecard.rules.js';

interface Place {
  draftId: number;
  /** First day of the month in which the comments were made. */
  month: string;
}

/** Drafts counted at once, so that memory is bounded however many there are. */
const BATCH = 200;

const STAMP = `
  select mark::text, pg_snapshot_xmin(pg_current_snapshot())::text as upto, as_of as "asOf" from scorecard_stamp`;

/** Most rows carry no transaction: what was said in a long one is still found after this. */
const SINCE = `$2::timestamptz - interval '1 hour'`;

/**
 * Drafts with anything new since the mark. `$3`: a day has passed, and with it one of all that waits. A large draft takes
 * seconds to count: while nothing happens to it, that is once a day and with the hourly count of everything.
 */
const CHANGED = `
  select draft_id as id from comment where xid >= $1::xid8
  union select draft_id from response where xid >= $1::xid8
  union select draft_id from verdict where given_at >= ${SINCE}
  union select draft_id from second_look where asked_at >= ${SINCE}
  union select draft_id from own_answer_request where asked_at >= ${SINCE}
  union select draft_id from extension where extended_at >= ${SINCE}
  union select draft_id from deadline_move where moved_at >= ${SINCE}
  union select d.id from draft d where $3 and exists (
        select from comment c where c.draft_id = d.id and c.waits_for is not null and c.state = 'public')
  order by 1`;

const ALL = `
  select distinct draft_id as id from scorecard_part
  union select d.id from draft d where exists (select from comment c where c.draft_id = d.id) order by 1`;

const STORE = `
  with given as (
    select "draftId" as draft_id, month, counts
      from json_to_recordset($2::json) as g ("draftId" bigint, month date, counts jsonb)),
  gone as (
    delete from scorecard_part p where p.draft_id = any($1::bigint[]) and not exists (
      select from given g where g.draft_id = p.draft_id and g.month = p.month)
    returning 1),
  stored as (
    insert into scorecard_part as p (draft_id, month, counts) select draft_id, month, counts from given
    on conflict (draft_id, month) do update set counts = excluded.counts where p.counts <> excluded.counts
    returning 1)
  select (select count(*)::int from gone) + (select count(*)::int from stored) as changed`;

/** Keeps the figures of the scorecard, minutes behind: no page counts comments by itself. */
@Injectable()
@Job('responses.keep-scorecard', { every: '*/5 * * * *' })
export class KeepScorecard implements JobHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.keep('changed');
  }

  /** How many parts were not as they should be; null where another process is at it. */
  async keep(which: 'changed' | 'all'): Promise<number | null> {
    const { calendar } = await this.calendars.load();
    return this.transactions.run(async (em) => {
      // one moment for all figures
      await em.query('set transaction isolation level repeatable read');
      await allowLongStatements(em);
      await em.query(`set local work_mem = '64MB'`);
      const [lock]: { mine: boolean }[] = await em.query(
        `select pg_try_advisory_xact_lock(hashtext('talqy.scorecard')) as mine`,
      );
      if (!lock!.mine) return null;
      const now = this.clock.now();
      const legalTime = { today: this.clock.dayOf(now), calendar };
      const [stamp]: { mark: string; upto: string; asOf: Date | null }[] = await em.query(STAMP);
      const { mark, upto, asOf } = stamp!;
      const rows: { id: number }[] = await (which === 'all' || asOf === null
        ? em.query(ALL)
        : em.query(CHANGED, [mark, asOf, this.clock.dayOf(asOf) !== this.clock.dayOf(now)]));
      const drafts = rows.map(({ id }) => id);
      let changed = 0;
      for (let at = 0; at < drafts.length; at += BATCH)
        changed += await this.recount(em, drafts.slice(at, at + BATCH), legalTime);
      await em.query('update scorecard_stamp set as_of = $1, mark = $2::xid8', [now, upto]);
      return changed;
    });
  }

  private async recount(
    em: EntityManager,
    drafts: readonly number[],
    legalTime: { today: Day; calendar: WorkingCalendar },
  ): Promise<number> {
    const parts = new Map<string, Place & { counts: Counts }>();
    const partOf = ({ draftId, month }: Place): Counts => {
      const key = `${draftId} ${month}`;
      let part = parts.get(key);
      if (!part) parts.set(key, (part = { draftId, month, counts: noCounts() }));
      return part.counts;
    };
    const owed: (OwedGroup & Place)[] = await em.query(OWED_GROUPS, [drafts]);
    for (const group of owed) countOwed(partOf(group), group, legalTime);
    const comments: (CommentGroup & Place)[] = await em.query(COMMENT_GROUPS, [drafts]);
    for (const group of comments) countComments(partOf(group), group);
    const [stored]: { changed: number }[] = await em.query(STORE, [drafts, JSON.stringify([...parts.values()])]);
    return stored!.changed;
  }
}

/** Counts everything again, hourly: puts right what changed without a trace, such as a hidden comment. */
@Injectable()
@Job('responses.recount-scorecard', { every: '47 * * * *' })
export class RecountScorecard implements JobHandler {
  private readonly logger = new Logger('Scorecard');

  constructor(private readonly scorecard: KeepScorecard) {}

  async handle(): Promise<void> {
    const changed = await this.scorecard.keep('all');
    if (changed) this.logger.log(`${changed} parts of the scorecard were counted afresh`);
  }
}
