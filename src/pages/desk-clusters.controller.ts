import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { clusterPolicy } from '../comments/clusters/cluster.policy.js';
import { ConfirmCluster } from '../comments/clusters/commands/confirm-cluster.js';
import { MergeClusters } from '../comments/clusters/commands/merge-clusters.js';
import { SplitCluster } from '../comments/clusters/commands/split-cluster.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { readOfficial } from './assign-form.js';
import { DeskClusterPage } from './desk-cluster-page.js';
import { clustersHref, DeskClustersPage } from './desk-clusters-page.js';
import { AssignComments } from '../responses/commands/assign-comments.js';
import type { ClusterDone } from './desk-clusters.props.js';
import { PublisherPages } from './publisher-pages.js';
import { sentenceOf, workOrAgain } from './refused-form.js';

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
  official: z.unknown().optional(),
});

type Form = z.infer<typeof Form>;

/** What is done to a cluster, and how it is said afterwards. */
const DONE = { confirm: 'confirmed', split: 'split', merge: 'merged', assign: 'assigned' } as const satisfies Record<
  string,
  ClusterDone
>;
type Change = keyof typeof DONE;
const isChange = (word: string): word is Change => Object.hasOwn(DONE, word);
type Work = (facts: RequestFacts, cluster: { draftNumber: string; clusterId: number }, form: Form) => Promise<unknown>;

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

  @Post(':id/:change')
  @Allow(clusterPolicy.change)
  async change(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { number, id, change }: { number: string; id: string; change: string },
    @Body() body: unknown,
  ): Promise<void> {
    if (!isChange(change)) throw notFound();
    const form = Form.parse(body ?? {});
    const place = { number, id: pathId(id) };
    await workOrAgain(request, reply, {
      work: async () => {
        await this.works[change](factsOf(request), { draftNumber: number, clusterId: place.id }, form);
        return `${clustersHref(number)}/${place.id}?done=${DONE[change]}`;
      },
      again: (refused) => {
        const shown = { refused: sentenceOf(refused), chosen: new Set(form.comments) };
        return this.page.draw(request, reply, place, { refused: shown, status: refused.status });
      },
    });
  }

  private readonly works: Record<Change, Work> = {
    confirm: (facts, cluster, { read }) => this.confirmCluster.execute(facts, { ...cluster, read }),
    split: (facts, cluster, { comments, into }) =>
      this.split.execute(facts, { ...cluster, commentIds: comments, into }),
    assign: (facts, { draftNumber: draft, clusterId: cluster }, { official }) =>
      this.assignComments.execute(facts, { targets: [{ draft, cluster }], official: readOfficial(official) }),
    merge: (facts, cluster, { from }) => this.merge.execute(facts, { ...cluster, from }),
  };
}
