import { Body, Controller, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { notFound } from '../../platform/errors/app-error.js';
import { Facts, type RequestFacts } from '../../platform/http/actor.js';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../../platform/http/api-replies.js';
import { pathId } from '../../platform/http/path-id.js';
import { Allow } from '../../platform/http/policy.js';
import { ownDraft, type ClusterChanged } from './cluster-store.js';
import {
  ClusterChangedOut,
  ClusterDetailOut,
  ClusterListOut,
  ClusterSplitOut,
  ConfirmClusterBody,
  MergeClustersBody,
  SplitClusterBody,
} from './cluster.dto.js';
import { clusterPolicy } from './cluster.policy.js';
import { ConfirmCluster } from './commands/confirm-cluster.js';
import { MergeClusters } from './commands/merge-clusters.js';
import { SplitCluster, type ClusterSplit } from './commands/split-cluster.js';
import { ClusterDetails, type ClusterDetail } from './queries/cluster-detail.js';
import { ClusterLists, type ClusterKey } from './queries/clusters-of.js';

/** `after` of a page: «comments-cluster». */
function keyOf(after: string): ClusterKey {
  const found = /^(\d{1,9})-(\d{1,15})$/.exec(after);
  if (!found) throw notFound();
  return { comments: Number(found[1]), clusterId: Number(found[2]) };
}

const detailOut = ({ draftId: _draft, confirmedAt, leader, members, ...detail }: ClusterDetail) => ({
  ...detail,
  confirmedAt: confirmedAt && confirmedAt.toISOString(),
  leader: { ...leader, createdAt: leader.createdAt.toISOString() },
  members: members.map((member) => ({
    ...member,
    createdAt: member.createdAt.toISOString(),
    differs: [...member.differs],
  })),
});

@ApiTags('clusters')
@ApiParam({ name: 'number', description: 'Number of the draft.' })
@ApiSignedIn()
@Controller('api/v1/drafts/:number/clusters')
export class ClustersController {
  constructor(
    private readonly source: DataSource,
    private readonly lists: ClusterLists,
    private readonly details: ClusterDetails,
    private readonly confirmCluster: ConfirmCluster,
    private readonly splitCluster: SplitCluster,
    private readonly mergeClusters: MergeClusters,
  ) {}

  @Get()
  @Allow(clusterPolicy.read)
  @ApiOperation({ summary: 'Clusters of similar comments, the largest first, 25 at a time' })
  @SerializeOptions({ schema: ClusterListOut })
  @ApiResponse({ status: 200, standardSchema: ClusterListOut })
  @ApiRefusals(401, 403, 404)
  @ApiQuery({ name: 'after', required: false, schema: { type: 'string' }, description: '`after` of the page before.' })
  async list(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Query('after') after?: string,
  ): Promise<z.infer<typeof ClusterListOut>> {
    const draftId = await ownDraft(this.source.manager, facts.actor, number);
    const [list, counts] = await Promise.all([
      this.lists.page(draftId, facts.lang, { after: after ? keyOf(after) : null }),
      this.lists.counts(draftId),
    ]);
    const next = list.after && `${list.after.comments}-${list.after.clusterId}`;
    return { counts, items: list.items, after: next };
  }

  @Get(':id')
  @Allow(clusterPolicy.read)
  @ApiOperation({ summary: 'One cluster with its members and what each says other than the leader' })
  @SerializeOptions({ schema: ClusterDetailOut })
  @ApiResponse({ status: 200, standardSchema: ClusterDetailOut })
  @ApiRefusals(401, 403, 404)
  @ApiQuery({ name: 'after', required: false, schema: { type: 'integer', minimum: 1 } })
  async detail(
    @Facts() { actor, lang }: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Query('after') after?: string,
  ): Promise<z.infer<typeof ClusterDetailOut>> {
    const page = { lang, ...(after ? { after: pathId(after) } : {}) };
    return detailOut(await this.details.find(actor, number, pathId(id), page));
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow(clusterPolicy.change)
  @ApiOperation({ summary: 'Confirm that the members say the same; refused when the cluster grew since it was read' })
  @SerializeOptions({ schema: ClusterChangedOut })
  @ApiResponse({ status: 200, standardSchema: ClusterChangedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  confirm(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: ConfirmClusterBody }) body: z.infer<typeof ConfirmClusterBody>,
  ): Promise<ClusterChanged> {
    return this.confirmCluster.execute(facts, { draftNumber, clusterId: pathId(id), read: body.read });
  }

  @Post(':id/split')
  @HttpCode(200)
  @Allow(clusterPolicy.change)
  @ApiOperation({ summary: 'Take members out of a cluster; they are never proposed back' })
  @SerializeOptions({ schema: ClusterSplitOut })
  @ApiResponse({ status: 200, standardSchema: ClusterSplitOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  split(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: SplitClusterBody }) body: z.infer<typeof SplitClusterBody>,
  ): Promise<ClusterSplit> {
    const { comments: commentIds, into } = body;
    return this.splitCluster.execute(facts, { draftNumber, clusterId: pathId(id), commentIds, into });
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Allow(clusterPolicy.change)
  @ApiOperation({ summary: 'Take other clusters in' })
  @SerializeOptions({ schema: ClusterChangedOut })
  @ApiResponse({ status: 200, standardSchema: ClusterChangedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  merge(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: MergeClustersBody }) body: z.infer<typeof MergeClustersBody>,
  ): Promise<ClusterChanged> {
    return this.mergeClusters.execute(facts, { draftNumber, clusterId: pathId(id), from: body.from });
  }
}
