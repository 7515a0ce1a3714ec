import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { agenciesOf, hasRole, type Actor } from '../../platform/http/actor.js';

export interface DeskView {
  id: number;
  name: string;
  query: string;
  shared: boolean;
  /** Whether the one who looks may remove it. */
  removable: boolean;
}

/** Saved views of an official: the agency's first, then own ones. */
@Injectable()
export class DeskViews {
  constructor(private readonly source: DataSource) {}

  async of(actor: Actor): Promise<DeskView[]> {
    const rows: (Omit<DeskView, 'removable'> & { agencyId: number })[] = await this.source.query(
      `select id, name, query, shared, agency_id as "agencyId" from desk_view
        where agency_id = any($1) and (shared or account_id = $2) order by shared desc, lower(name), id limit 60`,
      [agenciesOf(actor, 'official'), actor.accountId],
    );
    return rows.map(({ agencyId, ...view }) => ({
      ...view,
      removable: !view.shared || hasRole(actor, 'head', agencyId),
    }));
  }
}
