import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Loop } from '../../../platform/jobs/loop.js';
import { ClusterComments } from './cluster-comments.job.js';
import { CountClusters } from './count-clusters.job.js';

/** New comments are put into clusters every second. */
@Injectable()
export class ClusterLoop extends Loop {
  constructor(clusters: ClusterComments, @Inject(CONFIG) config: Config) {
    super(clusters, 1_000, config);
  }
}

/** Clusters are counted less often: a large one takes some ten milliseconds, and nobody decides by its size. */
@Injectable()
export class ClusterCountLoop extends Loop {
  constructor(counts: CountClusters, @Inject(CONFIG) config: Config) {
    super(counts, 5_000, config);
  }
}
