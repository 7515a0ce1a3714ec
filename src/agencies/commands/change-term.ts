import { Injectable } from '@nestjs/common';
import { ACT_KINDS } from '../../legal-text/act/provision.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { LEGAL_TIME_CHANGED, type LegalTimeChanged } from '../agency.events.js';
import { CalendarSource } from '../calendar-source.js';
import { TERM_PURPOSES } from '../term.rules.js';
import { TERM_UNITS } from '../working-calendar.rules.js';

export interface TermInput {
  actKind: string;
  purpose: string;
  days: number;
  unit: string;
}

export const TERM_MOST = 365;
const among = (values: readonly string[], value: string) => values.includes(value);

/** Changes a term of a kind of act. */
@Injectable()
export class ChangeTerm {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly source: CalendarSource,
  ) {}

  async execute({ actor }: RequestFacts, { actKind, purpose, days, unit }: TermInput): Promise<void> {
    if (!among(ACT_KINDS, actKind) || !among(TERM_PURPOSES, purpose) || !among(TERM_UNITS, unit)) throw notFound();
    if (!Number.isInteger(days) || days < 1 || days > TERM_MOST)
      throw invalid('agency.days-unfit', `${actKind} ${purpose}`, { most: TERM_MOST });
    await this.transactions.run(async (em) => {
      await em.query(
        `insert into term (act_kind, purpose, days, unit) values ($1, $2, $3, $4)
         on conflict (act_kind, purpose) do update set days = excluded.days, unit = excluded.unit`,
        [actKind, purpose, days, unit],
      );
      const event: LegalTimeChanged = { what: `${actKind} ${purpose}`, by: actor.accountId! };
      await this.outbox.publish(em, LEGAL_TIME_CHANGED, event);
    });
    this.source.invalidate();
  }
}
