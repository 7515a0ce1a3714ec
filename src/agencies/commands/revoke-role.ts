import { Injectable } from '@nestjs/common';
import { revokeRole } from '../../accounts/change-role.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type Actor, type RequestFacts } from '../../platform/http/actor.js';
import { GIVEN_ROLES } from './grant-official.js';

export interface RevokeInput {
  agencyId: number;
  accountId: number;
  role: string;
}

/** Takes a role back: a head from the people of the own agency, an administrator from heads. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ actor }: RequestFacts, { agencyId, accountId, role }: RevokeInput): Promise<void> {
    const taken = GIVEN_ROLES.find((one) => one === role) ?? (role === 'head' ? role : null);
    if (taken === null || !mayRevoke(actor, agencyId, taken)) throw notFound();
    if (taken === 'head' && accountId === actor.accountId) throw new AppError('agency.own-role', 409);
    await this.transactions.run(async (em) => {
      if (taken === 'official') await this.refuseHead(em, agencyId, accountId);
      await revokeRole(em, { accountId, role: taken, agencyId, by: actor.accountId!, at: this.clock.now() });
    });
  }

  /** A head is an official, too; who leads is for an administrator to say. */
  private async refuseHead(
    em: { query(sql: string, values: unknown[]): Promise<unknown[]> },
    agency: number,
    who: number,
  ) {
    const sql = `select 1 from role_grant where account_id = $1 and agency_id = $2 and role = 'head'`;
    if ((await em.query(sql, [who, agency])).length > 0) throw new AppError('agency.head-stays', 409);
  }
}

const mayRevoke = (actor: Actor, agencyId: number, role: string): boolean =>
  role === 'head' ? hasRole(actor, 'administrator') : hasRole(actor, 'head', agencyId);
