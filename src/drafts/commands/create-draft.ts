import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import type { DraftInput } from '../draft.dto.js';

export interface CreatedDraft {
  id: number;
  number: string;
}

/** Adds a draft to a dossier; its number is the dossier's with a further step. */
@Injectable()
export class CreateDraft {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, input: DraftInput): Promise<CreatedDraft> {
    const { accountId } = facts.actor;
    return this.transactions.once(
      { operation: 'draft.create', key: facts.key, content: { input, accountId } },
      async (em) => {
        // the lock keeps two drafts of one dossier from getting one number
        const dossiers: { id: number; number: string; agencyId: number }[] = await em.query(
          'select id, number, agency_id as "agencyId" from dossier where number = $1 for update',
          [input.dossierNumber],
        );
        const dossier = dossiers[0];
        if (!dossier || !hasRole(facts.actor, 'publisher', dossier.agencyId)) throw notFound();
        const rows: CreatedDraft[] = await em.query(
          `insert into draft (number, dossier_id, agency_id, act_kind, title, created_by)
           select $1 || '-' || (count(*) + 1), $2, $3, $4, $5, $6 from draft where dossier_id = $2
           returning id, number`,
          [dossier.number, dossier.id, dossier.agencyId, input.actKind, input.title, accountId],
        );
        return rows[0]!;
      },
    );
  }
}
