import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { LEGAL_TIME_CHANGED, type LegalTimeChanged } from '../../../agencies/agency.events.js';
import { CalendarSource, type LegalTime } from '../../../agencies/calendar-source.js';
import { termOf } from '../../../agencies/term.rules.js';
import type { TermUnit } from '../../../agencies/working-calendar.rules.js';
import type { ActKind } from '../../../legal-text/act/provision.js';
import { Clock } from '../../../platform/clock.js';
import { allowLongStatements } from '../../../platform/database/long-statements.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../../platform/jobs/job-handler.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { EXTENSION_OF_NOW, WAITS, WAITS_SINCE } from '../deadline-basis.js';
import { deadlineOf } from '../extension.rules.js';

const TASK = 'responses.recompute-deadlines';
// another process remembers the calendar for a minute: what it dated meanwhile is put right by a second round
const AGAIN_MS = 120_000;

interface Draft {
  id: number;
  actKind: ActKind;
}

/** Open comments of a draft whose deadlines are computed from the same and fall on the same day. */
interface Group {
  since: string;
  owed: string;
  was: string;
  /** 0 days: not prolonged. */
  days: number;
  unit: TermUnit | '';
}

interface Move extends Group {
  to: string;
}

const GROUPS = `
  select ${WAITS_SINCE} as since, c.waits_for as owed, c.due_on as was, coalesce(e.days, 0) as days,
         coalesce(e.unit, '') as unit
    from comment c ${EXTENSION_OF_NOW}
   where c.draft_id = $1 and ${WAITS} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

/** All moves of a draft in one statement, so that a group which moves onto another's day is not moved again. */
const MOVE = `
  with targets as materialized (
    select m.*, nextval(pg_get_serial_sequence('deadline_move', 'id')) as move_id
      from json_to_recordset($2::json) as m (since date, owed text, was date, days int, unit text, "to" date)),
  found as materialized (
    select c.id, t.move_id, t."to" from comment c ${EXTENSION_OF_NOW}
      join targets t on t.since = ${WAITS_SINCE} and t.owed = c.waits_for and t.was = c.due_on
                    and t.days = coalesce(e.days, 0) and t.unit = coalesce(e.unit, '')
     where c.draft_id = $1 and ${WAITS}
     order by c.id for update of c),
  moved as (
    update comment c set due_on = f."to" from found f where c.draft_id = $1 and c.id = f.id returning c.id, f.move_id),
  counted as (select move_id, count(*)::int as comments from moved group by move_id),
  kept as (
    insert into deadline_move (id, draft_id, since_on, owed, extended, was_on, due_on, comments, cause, changed_by,
                               moved_at)
    overriding system value
    select t.move_id, $1, t.since, t.owed, t.days > 0, t.was, t."to", n.comments, $3, $4, $5
      from targets t join counted n using (move_id) returning id)
  insert into moved_deadline (draft_id, comment_id, move_id)
  select $1, m.id, m.move_id from moved m join kept k on k.id = m.move_id`;

/**
 * Computes the open deadlines afresh after a change of the calendar or of a term, and notes which of them moved: first
 * answers, own answers and second looks, prolonged or not. A draft is one transaction and two statements.
 */
@Injectable()
@Job(TASK)
@Listens(LEGAL_TIME_CHANGED)
export class RecomputeDeadlinesJob implements JobHandler<LegalTimeChanged & { again?: boolean }> {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async handle({ what, by, again = false }: LegalTimeChanged & { again?: boolean }): Promise<void> {
    const drafts: Draft[] = await this.source.query(
      `select d.id, d.act_kind as "actKind" from draft d
        where exists (select from comment c where c.draft_id = d.id and ${WAITS}) order by d.id`,
    );
    for (const draft of drafts) await this.recompute(draft, { what, by });
    if (again) return;
    const runAt = new Date(Date.now() + AGAIN_MS);
    await this.transactions.run((em) =>
      this.outbox.enqueue(em, TASK, { what, by, again: true }, { runAt, key: `${TASK} again` }),
    );
  }

  private async recompute(draft: Draft, { what, by }: LegalTimeChanged): Promise<void> {
    await this.transactions.run(async (em) => {
      await allowLongStatements(em);
      await em.query(`select pg_advisory_xact_lock(hashtext('talqy.deadlines'))`);
      // under the lock: of two changes the older may not be applied over the newer
      this.calendars.invalidate();
      const moves = await this.movesOf(em, draft, await this.calendars.load());
      if (moves.length === 0) return;
      await em.query(MOVE, [draft.id, JSON.stringify(moves), what, by, this.clock.now()]);
    });
  }

  private async movesOf(em: EntityManager, draft: Draft, { calendar, terms }: LegalTime): Promise<Move[]> {
    const groups: Group[] = await em.query(GROUPS, [draft.id]);
    const term = termOf(terms, draft.actKind, 'response');
    return groups.flatMap((group) => {
      const { since, days, unit, was } = group;
      const to = deadlineOf({ since, extension: unit ? { days, unit } : null }, term, calendar);
      return to === was ? [] : [{ ...group, to }];
    });
  }
}
