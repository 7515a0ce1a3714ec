import { Global, Module } from '@nestjs/common';
import { ClustersController } from './clusters.controller.js';
import { ConfirmCluster } from './commands/confirm-cluster.js';
import { MergeClusters } from './commands/merge-clusters.js';
import { SplitCluster } from './commands/split-cluster.js';
import { LeadersInMemory } from './draft-leaders.js';
import { ClusterComments } from './jobs/cluster-comments.job.js';
import { ClusterCountLoop, ClusterLoop } from './jobs/cluster-loops.js';
import { CountClusters } from './jobs/count-clusters.job.js';
import { ClusterDetails } from './queries/cluster-detail.js';
import { ClusterMarks } from './queries/cluster-marks.js';
import { ClusterLists } from './queries/clusters-of.js';

const commands = [ConfirmCluster, SplitCluster, MergeClusters];
const queries = [ClusterLists, ClusterDetails, ClusterMarks];

@Global()
@Module({
  controllers: [ClustersController],
  providers: [...commands, ...queries, LeadersInMemory, ClusterComments, CountClusters, ClusterLoop, ClusterCountLoop],
  exports: [...commands, ...queries, ClusterComments, CountClusters],
})
export class ClustersModule {}
