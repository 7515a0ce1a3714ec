import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hasRole, type Actor } from '../../platform/http/actor.js';
import { DeskOfficials, type DeskOfficial } from './desk-officials.js';

/** Who works on a cluster, and to whom it may be given. */
export interface ClusterHolders {
  /** Open members by who holds them, the most first; without a name: held by nobody. */
  holders: { name: string | null; comments: number }[];
  officials: DeskOfficial[];
  self: number;
  /** A head gives to others; the others take and give back. */
  head: boolean;
}

const HOLDERS = `
  select a.public_name as name, count(*)::int as comments
    from cluster_member m
    join comment c on c.draft_id = m.draft_id and c.id = m.comment_id and c.state = 'public' and c.waits_for is not null
    left join account a on a.id = c.holder_id
   where m.draft_id = $1 and m.cluster_id = $2
   group by a.id order by comments desc, a.id`;

@Injectable()
export class ClusterHoldersQuery {
  constructor(
    private readonly source: DataSource,
    private readonly officials: DeskOfficials,
  ) {}

  /** The reader's right to the cluster has been checked by the caller. */
  async of(actor: Actor, { draftId, clusterId }: { draftId: number; clusterId: number }): Promise<ClusterHolders> {
    const drafts: { agencyId: number }[] = await this.source.query(
      'select agency_id as "agencyId" from draft where id = $1',
      [draftId],
    );
    const { agencyId } = drafts[0]!;
    const [holders, officials] = await Promise.all([
      this.source.query<ClusterHolders['holders']>(HOLDERS, [draftId, clusterId]),
      this.officials.of([agencyId]),
    ]);
    return { holders, officials, self: actor.accountId!, head: hasRole(actor, 'head', agencyId) };
  }
}
