import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LEGAL_TIME_CHANGED } from '../../agencies/agency.events.js';
import { CalendarSource } from '../../agencies/calendar-source.js';
import { termOf } from '../../agencies/term.rules.js';
import { dueDay } from '../../agencies/working-calendar.rules.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { Clock, LEGAL_ZONE } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';

interface Group {
  draftId: number;
  actKind: ActKind;
  madeOn: string;
  dueOn: string;
}

const MADE_ON = `(c.created_at at time zone '${LEGAL_ZONE}')::date`;

/** Computes the open deadlines afresh after a change of the calendar or of a term, and notes which of them moved. */
@Injectable()
@Job('responses.recompute-deadlines')
@Listens(LEGAL_TIME_CHANGED)
export class RecomputeDeadlinesJob implements JobHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly source: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    // the change may have been made by another process
    this.source.invalidate();
    const { calendar, terms } = await this.source.load();
    await this.transactions.run(async (em) => {
      await em.query(`select pg_advisory_xact_lock(hashtext('talqy.deadlines'))`);
      const groups: Group[] = await em.query(
        `select c.draft_id as "draftId", d.act_kind as "actKind", ${MADE_ON} as "madeOn", c.due_on as "dueOn"
           from comment c join draft d on d.id = c.draft_id
          where c.waits_for = 'answer' and c.state = 'public' group by 1, 2, 3, 4 order by 1, 3, 4`,
      );
      // all targets first: a group moved onto another one's day must not be moved twice
      const moves = groups.map((group) => ({
        ...group,
        to: dueDay(group.madeOn, termOf(terms, group.actKind, 'response'), calendar),
      }));
      for (const move of moves) if (move.to !== move.dueOn) await this.move(em, move);
    });
  }

  private async move(em: EntityManager, { draftId, madeOn, dueOn, to }: Group & { to: string }): Promise<void> {
    const [rows] = (await em.query(
      `update comment c set due_on = $4
        where c.draft_id = $1 and c.due_on = $3 and ${MADE_ON} = $2 and c.waits_for = 'answer' and c.state = 'public'
        returning c.id`,
      [draftId, madeOn, dueOn, to],
    )) as [unknown[], number];
    if (rows.length === 0) return;
    await em.query(
      `insert into deadline_move (draft_id, made_on, was_on, due_on, comments, moved_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [draftId, madeOn, dueOn, to, rows.length, this.clock.now()],
    );
  }
}
