import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import type { DossierInput } from '../dossier.dto.js';
import type { DossierStage } from '../dossier.lifecycle.js';

export interface OpenedDossier {
  id: number;
  number: string;
}

const FIRST_STAGE: DossierStage = 'draft';

/** Registers a regulatory question and gives it its permanent number. */
@Injectable()
export class OpenDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: DossierInput): Promise<OpenedDossier> {
    const { accountId } = facts.actor;
    if (!hasRole(facts.actor, 'publisher', input.agencyId)) throw notFound();
    return this.transactions.once(
      { operation: 'dossier.open', key: facts.key, content: { input, accountId } },
      async (em) => {
        const today = this.clock.today();
        const rows: OpenedDossier[] = await em.query(
          `insert into dossier (number, title, summary, agency_id, owner_id, stage)
           values ($1 || '-' || lpad(nextval('dossier_number')::text, 4, '0'), $2, $3, $4, $5, $6)
           returning id, number`,
          [today.slice(0, 4), input.title, input.summary, input.agencyId, accountId, FIRST_STAGE],
        );
        const dossier = rows[0]!;
        await em.query('insert into dossier_stage (dossier_id, stage, entered_on) values ($1, $2, $3)', [
          dossier.id,
          FIRST_STAGE,
          today,
        ]);
        return dossier;
      },
    );
  }
}
