import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BoundedCount } from './desk-overview.js';

export interface DeskOfficial {
  accountId: number;
  name: string;
  /** Open comments that they hold. */
  held: BoundedCount;
}

const MOST = 99;

const SQL = `
  select a.id as "accountId", a.public_name as name,
         (select count(*)::int from (
            select 1 from comment c where c.holder_id = a.id and c.waits_for is not null and c.state = 'public'
             limit ${MOST + 1}) c) as held
    from account a
   where exists (select from role_grant g
                  where g.account_id = a.id and g.role = 'official' and g.agency_id = any($1))
   order by a.public_name, a.id`;

/** Who may be given comments of these agencies, and how much each has to do already. */
@Injectable()
export class DeskOfficials {
  constructor(private readonly source: DataSource) {}

  async of(agencyIds: readonly number[]): Promise<DeskOfficial[]> {
    const rows: { accountId: number; name: string; held: number }[] = await this.source.query(SQL, [agencyIds]);
    return rows.map(({ held, ...row }) => ({ ...row, held: { count: Math.min(held, MOST), more: held > MOST } }));
  }
}
