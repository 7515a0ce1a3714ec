import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agenciesOf, hasRole, type Actor } from '../../platform/http/actor.js';

export interface DeskView {
  id: number;
  name: string;
  query: string;
  shared: boolean;
  /** Code of the agency. */
  agency: string;
  /** Whether the one who looks may remove it. */
  removable: boolean;
}

/** Of each agency: as many shared ones and own ones together as may be kept. */
const MOST = 60;

/** Saved views of an official: the agency's first, then own ones. */
@Injectable()
export class DeskViews {
  constructor(private readonly source: DataSource) {}

  async of(actor: Actor): Promise<DeskView[]> {
    const rows: (Omit<DeskView, 'removable'> & { agencyId: number })[] = await this.source.query(
      `select v.id, v.name, v.query, v.shared, v.agency_id as "agencyId", a.code as agency
         from desk_view v join agency a on a.id = v.agency_id
        where v.agency_id = any($1) and (v.shared or v.account_id = $2)
        order by v.shared desc, lower(v.name), v.id limit ${MOST} * cardinality($1::bigint[])`,
      [agenciesOf(actor, 'official'), actor.accountId],
    );
    return rows.map(({ agencyId, ...view }) => ({
      ...view,
      removable: !view.shared || hasRole(actor, 'head', agencyId),
    }));
  }
}
