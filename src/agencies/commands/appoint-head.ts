import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { grantRole } from '../../accounts/change-role.js';
import { personOfEmail } from '../../accounts/person-of-email.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';

/** An administrator names a head of an agency, who then takes in its people. */
@Injectable()
export class AppointHead {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: { agencyId: number; email: string }): Promise<void> {
    if (!hasRole(facts.actor, 'administrator')) throw notFound();
    await this.transactions.run(async (em) => {
      const known: unknown[] = await em.query('select 1 from agency where id = $1', [input.agencyId]);
      if (known.length === 0) throw notFound();
      await this.appoint(em, facts, input);
    });
  }

  /** In the caller's transaction, where the agency has just been made. */
  async appoint(em: EntityManager, facts: RequestFacts, { agencyId, email }: { agencyId: number; email: string }) {
    const accountId = await personOfEmail(em, email, facts.lang);
    const change = { accountId, agencyId, by: facts.actor.accountId!, at: this.clock.now() };
    await grantRole(em, { ...change, role: 'official' });
    await grantRole(em, { ...change, role: 'head' });
  }
}
