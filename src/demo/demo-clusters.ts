import { setTimeout as rest } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConfirmCluster } from '../comments/clusters/commands/confirm-cluster.js';
import { ClusterComments } from '../comments/clusters/jobs/cluster-comments.job.js';
import { CountClusters } from '../comments/clusters/jobs/count-clusters.job.js';
import type { DemoCast } from './demo-people.js';
import type { DemoTexts } from './demo-texts.js';

/** The letter in Kazakh was read by an official; the others wait for that. */
const READ = `k.state = 'proposed' and l.version = 2 and l.lang = 'kk'`;
/** While a server of the same database holds the mark, it does the work itself; that takes moments. */
const ROUNDS = 100;
const REST_MS = 50;

/** Letters handed round are proposed as clusters by the job that does it every second, and one of them is confirmed. */
@Injectable()
export class DemoClusters {
  constructor(
    private readonly source: DataSource,
    private readonly cluster: ClusterComments,
    private readonly count: CountClusters,
    private readonly confirm: ConfirmCluster,
  ) {}

  async load(texts: DemoTexts, cast: DemoCast): Promise<void> {
    const official = texts.people.find(({ role }) => role === 'official');
    if (!official) return;
    await this.propose();
    const [read]: { draft: string; id: number; generation: number }[] = await this.source.query(
      `select d.number as draft, k.id, max(m.place)::int as generation
         from cluster k join draft d on d.id = k.draft_id
         join comment l on l.draft_id = k.draft_id and l.id = k.leader_id
         join cluster_member m on m.draft_id = k.draft_id and m.cluster_id = k.id
        where d.agency_id = $1 and ${READ} group by d.number, k.id having count(*) > 1 order by count(*) desc, k.id limit 1`,
      [cast.agencies.get(official.agency!)],
    );
    if (!read) return;
    const { draft: draftNumber, id: clusterId, generation } = read;
    await this.confirm.execute(cast.facts(official.key), { draftNumber, clusterId, read: generation });
  }

  private async propose(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      await this.cluster.handle();
      const [left]: unknown[] = await this.source.query(
        `select 1 from comment c where c.state = 'public' and not exists (
           select from cluster_member m where m.draft_id = c.draft_id and m.comment_id = c.id) limit 1`,
      );
      if (!left) break;
      await rest(REST_MS);
    }
    await this.count.handle();
  }
}
