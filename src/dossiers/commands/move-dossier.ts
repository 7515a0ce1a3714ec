import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDay } from '../../agencies/working-calendar.rules.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import type { MoveInput } from '../dossier.dto.js';
import { isLast, mayEnter, nextStages, type DossierStage } from '../dossier.lifecycle.js';
import { DossierStages } from '../dossier-stages.js';
import { lockOwnedDossier } from '../owned-dossier.js';

export interface MovedDossier {
  number: string;
  stage: DossierStage;
}

/** Takes a dossier to its next stage, or mends the day and the owner of what comes next. */
@Injectable()
export class MoveDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly stages: DossierStages,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, number: string, input: MoveInput): Promise<MovedDossier> {
    const { actor, key } = facts;
    const content = { number, input, account: actor.accountId };
    return this.transactions.once({ operation: 'dossier.move', key, content }, async (em) => {
      const dossier = await lockOwnedDossier(em, actor, number);
      if (input.stage !== dossier.stage && !mayEnter(dossier.stage, input.stage))
        throw new AppError('dossier.stage-not-next', 409);
      const next = this.checkNext(input);
      if (input.ownerId !== null) await this.giveTo(em, dossier.id, dossier.agencyId, input.ownerId);
      const entry = { dossierId: dossier.id, stage: input.stage, ...next };
      // a dossier that stays where it is passes no gate
      if (input.stage === dossier.stage) await this.announce(em, entry);
      else await this.stages.enter(em, facts, { ...entry, override: input.override });
      return { number, stage: input.stage };
    });
  }

  /** Every dossier has a next date, until its way is over. */
  private checkNext({ stage, next, nextOn }: MoveInput) {
    if (isLast(stage)) return { next: null, nextOn: null };
    if (!next || !nextStages(stage).includes(next)) throw invalid('dossier.next-missing', 'next');
    if (!nextOn || !isDay(nextOn)) throw invalid('dossier.next-day-missing', 'nextOn');
    if (nextOn < this.clock.today()) throw invalid('dossier.next-day-past', 'nextOn');
    return { next, nextOn };
  }

  private announce(em: EntityManager, entry: { dossierId: number; next: DossierStage | null; nextOn: string | null }) {
    return em.query('update dossier set next_stage = $2, next_on = $3 where id = $1', [
      entry.dossierId,
      entry.next,
      entry.nextOn,
    ]);
  }

  private async giveTo(em: EntityManager, dossierId: number, agencyId: number, ownerId: number): Promise<void> {
    const rows: unknown[] = await em.query(
      `select 1 from role_grant where account_id = $1 and agency_id = $2 and role in ('publisher', 'head')`,
      [ownerId, agencyId],
    );
    if (rows.length === 0) throw invalid('dossier.owner-unknown', 'ownerId');
    await em.query('update dossier set owner_id = $2 where id = $1', [dossierId, ownerId]);
  }
}
