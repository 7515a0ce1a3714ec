import { Injectable } from '@nestjs/common';
import { grantRole } from '../../accounts/change-role.js';
import { personOfEmail } from '../../accounts/person-of-email.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';

/** Roles that a head gives: officials answer, publishers put up drafts. */
export const GIVEN_ROLES = ['official', 'publisher'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];
const isGiven = (role: string): role is GivenRole => GIVEN_ROLES.includes(role as GivenRole);

/** A head takes a person, named by e-mail, into the own agency. */
@Injectable()
export class GrantOfficial {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: { agencyId: number; email: string; role: string }): Promise<void> {
    const { agencyId, email, role } = input;
    if (!hasRole(facts.actor, 'head', agencyId) || !isGiven(role)) throw notFound();
    await this.transactions.run(async (em) => {
      const accountId = await personOfEmail(em, email, facts.lang);
      await grantRole(em, { accountId, role, agencyId, by: facts.actor.accountId!, at: this.clock.now() });
    });
  }
}
