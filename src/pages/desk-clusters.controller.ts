import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { clusterPolicy } from '../comments/clusters/cluster.policy.js';
import { ConfirmCluster } from '../comments/clusters/commands/confirm-cluster.js';
import { MergeClusters } from '../comments/clusters/commands/merge-clusters.js';
import { SplitCluster } from '../comments/clusters/commands/split-cluster.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { DeskClusterPage } from './desk-cluster-page.js';
import { clustersHref, DeskClustersPage } from './desk-clusters-page.js';
import { AssignComments } from '../responses/commands/assign-comments.js';
import { responsePolicy } from '../responses/response.policy.js';
import { PublisherPages } from './publisher-pages.js';

const whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(0).default(0);
/** One box ticked comes as a text, several as a list. */
const ids = z.preprocess(
  (given) => (given === undefined ? [] : [given].flat()),
  z.array(z.coerce.number().int().min(1)).max(10_000).catch([]),
);
const Form = z.object({
  read: whole,
  comments: ids,
  into: z.enum(['cluster', 'alone']).catch('alone').default('alone'),
  from: ids,
  /** Nobody, where it is empty. */
  official: z.coerce.number().int().min(1).nullable().catch(null).default(null),
});

@ApiExcludeController()
@Controller('desk/drafts/:number/clusters')
export class DeskClustersController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly list: DeskClustersPage,
    private readonly page: DeskClusterPage,
    private readonly confirmCluster: ConfirmCluster,
    private readonly split: SplitCluster,
    private readonly merge: MergeClusters,
    private readonly assignComments: AssignComments,
  ) {}

  @Get()
  @Allow(clusterPolicy.read)
  async all(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    await this.pages.draw(request, reply, 'desk-clusters', await this.list.props(factsOf(request), number, query));
  }

  @Get(':id')
  @Allow(clusterPolicy.read)
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    await this.page.draw(request, reply, { number, id: pathId(id) }, { query });
  }

  @Post(':id/confirm')
  @Allow(clusterPolicy.change)
  async confirm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { read } = Form.parse(body ?? {});
    const place = { number: draftNumber, id: pathId(id) };
    await this.change(request, reply, place, {
      done: 'confirmed',
      work: () => this.confirmCluster.execute(factsOf(request), { draftNumber, clusterId: place.id, read }),
    });
  }

  @Post(':id/split')
  @Allow(clusterPolicy.change)
  async splitOff(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { comments: commentIds, into } = Form.parse(body ?? {});
    const place = { number: draftNumber, id: pathId(id) };
    await this.change(request, reply, place, {
      done: 'split',
      chosen: new Set(commentIds),
      work: () => this.split.execute(factsOf(request), { draftNumber, clusterId: place.id, commentIds, into }),
    });
  }

  @Post(':id/merge')
  @Allow(clusterPolicy.change)
  async mergeIn(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { from } = Form.parse(body ?? {});
    const place = { number: draftNumber, id: pathId(id) };
    await this.change(request, reply, place, {
      done: 'merged',
      work: () => this.merge.execute(factsOf(request), { draftNumber, clusterId: place.id, from }),
    });
  }

  @Post(':id/assign')
  @Allow(responsePolicy.assign)
  async assign(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') draft: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { official } = Form.parse(body ?? {});
    const place = { number: draft, id: pathId(id) };
    await this.change(request, reply, place, {
      done: 'assigned',
      work: () => this.assignComments.execute(factsOf(request), { targets: [{ draft, cluster: place.id }], official }),
    });
  }

  private async change(
    request: FastifyRequest,
    reply: FastifyReply,
    place: { number: string; id: number },
    { done, work, chosen }: { done: string; work: () => Promise<unknown>; chosen?: ReadonlySet<number> },
  ): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const { status, errors } = this.pages.refused(request, thrown);
      const refused = { refused: Object.values(errors)[0]!, ...(chosen && { chosen }) };
      return this.page.draw(request, reply, place, { refused, status });
    }
    await reply.redirect(`${clustersHref(place.number)}/${place.id}?done=${done}`, 303);
  }
}
