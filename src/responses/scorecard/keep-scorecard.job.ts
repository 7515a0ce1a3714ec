import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource } from '../../agencies/calendar-source.js';
import type { Day, WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { Clock } from '../../platform/clock.js';
import { allowLongStatements } from '../../platform/database/long-statements.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { refreshComments, refreshDraft, touchedSince } from './record-keeping.js';
import { groupsOf, type Place } from './scorecard-groups.js';
import { countComments, countOwed, noCounts, type Counts } from './scorecard.rules.js';

/** Drafts counted at once, so that memory is bounded however many there are. */
const BATCH = 200;

interface Stamp {
  mark: string;
  upto: string;
  asOf: Date | null;
  calendar: string;
}

const STAMP = `
  select mark::text, pg_snapshot_xmin(pg_current_snapshot())::text as upto, as_of as "asOf", calendar
    from scorecard_stamp`;

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

/**
 * Keeps the record of answers and the figures of the scorecard, minutes behind and both of one moment: no page counts
 * comments by itself, and a count costs what was touched since the one before.
 */
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
      const { calendar } = await this.calendars.fresh(em);
      const [stamp]: Stamp[] = await em.query(STAMP);
      const drafts = await this.refresh(em, which, stamp!, { today: this.clock.dayOf(now), calendar });
      let changed = 0;
      for (let at = 0; at < drafts.length; at += BATCH)
        changed += await recount(em, drafts.slice(at, at + BATCH), { today: this.clock.dayOf(now), calendar });
      await em.query('update scorecard_stamp set as_of = $1, mark = $2::xid8, calendar = $3', [
        ...[now, stamp!.upto, fingerprint(calendar)],
      ]);
      return changed;
    });
  }

  /**
   * Brings the record up to date; gives the drafts whose figures may be others now: on a new day and after a change of
   * the calendar all, for the days of what waits have passed and waits are counted by working days.
   */
  private async refresh(
    em: EntityManager,
    which: 'changed' | 'all',
    { mark, asOf, calendar }: Stamp,
    legalTime: { today: Day; calendar: WorkingCalendar },
  ): Promise<number[]> {
    const all = async () => ((await em.query(ALL)) as { id: number }[]).map(({ id }) => id);
    if (which === 'all' || asOf === null) {
      const drafts = await all();
      for (const id of drafts) await refreshDraft(em, id);
      return drafts;
    }
    const touched = await touchedSince(em, mark, asOf);
    for (const { draftId, ids } of touched) await refreshComments(em, draftId, ids);
    const sameDays = this.clock.dayOf(asOf) === legalTime.today && calendar === fingerprint(legalTime.calendar);
    return sameDays ? touched.map(({ draftId }) => draftId) : all();
  }
}

const fingerprint = ({ exceptions }: WorkingCalendar): string =>
  createHash('sha256')
    .update(JSON.stringify([...exceptions].sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');

async function recount(
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
  const { owed, comments, sameWords } = await groupsOf(em, drafts);
  for (const group of owed) countOwed(partOf(group), group, legalTime);
  for (const group of comments) countComments(partOf(group), group);
  for (const group of sameWords) partOf(group).sameWords += group.count;
  const [stored]: { changed: number }[] = await em.query(STORE, [drafts, JSON.stringify([...parts.values()])]);
  return stored!.changed;
}

/** Looks at every comment again, once a night: puts right what changed without a trace, such as a hidden comment. */
@Injectable()
@Job('responses.recount-scorecard', { every: '47 20 * * *' })
export class RecountScorecard implements JobHandler {
  private readonly logger = new Logger('Scorecard');

  constructor(private readonly scorecard: KeepScorecard) {}

  async handle(): Promise<void> {
    const changed = await this.scorecard.keep('all');
    if (changed) this.logger.log(`${changed} parts of the scorecard were counted afresh`);
  }
}
