import type { EntityManager } from 'typeorm';
import type { Role } from '../platform/http/actor.js';

export interface RoleChange {
  accountId: number;
  role: Role;
  agencyId: number;
  by: number;
  at: Date;
}

/** Gives a role and notes who gave it; nothing is noted where the person had it. */
export async function grantRole(em: EntityManager, change: RoleChange): Promise<void> {
  const rows: unknown[] = await em.query(
    `insert into role_grant (account_id, role, agency_id, granted_at) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [change.accountId, change.role, change.agencyId, change.at],
  );
  if (rows.length > 0) await note(em, change, 'granted');
}

/** Takes a role and notes who took it; it is lost with the next request of the person. */
export async function revokeRole(em: EntityManager, change: RoleChange): Promise<void> {
  const [rows] = (await em.query(
    'delete from role_grant where account_id = $1 and role = $2 and agency_id = $3 returning 1',
    [change.accountId, change.role, change.agencyId],
  )) as [unknown[], number];
  if (rows.length > 0) await note(em, change, 'revoked');
}

const note = (em: EntityManager, { accountId, role, agencyId, by, at }: RoleChange, change: 'granted' | 'revoked') =>
  em.query(
    `insert into role_change (account_id, role, agency_id, change, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [accountId, role, agencyId, change, by, at],
  );
