import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isLanguage } from '../i18n/language.js';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import type { ShownAnswerDraft } from '../responses/answer-draft.presenter.js';
import { PublishAnswer } from '../responses/commands/publish-answer.js';
import { goneDraft } from '../responses/open-answer-draft.js';
import { responsePolicy } from '../responses/response.policy.js';
import { AnswerSteps } from './answer-steps.js';
import { readAnswerForm } from './answer-form.js';
import { DeskClusterPage } from './desk-cluster-page.js';
import { clustersHref } from './desk-clusters-page.js';
import type { ClusterDone } from './desk-clusters.props.js';
import { sentenceOf, workOrAgain } from './refused-form.js';

const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).catch(0).default(0);
const Seen = z.looseObject({ read: count });
const ApprovalForm = Seen.extend({
  do: z.enum(['approve', 'approve-publish', 'publish', 'give-back']),
  draftEdition: count,
  replaces: count,
  remark: z.string().max(20_000).default(''),
  sameText: z.string().max(10).optional(),
});
type ApprovalForm = z.infer<typeof ApprovalForm>;

interface Place {
  number: string;
  id: number;
}

const hrefOf = ({ number, id }: Place, done: ClusterDone): string => `${clustersHref(number)}/${id}?done=${done}`;
const targetOf = ({ number, id }: Place) => ({ draftNumber: number, clusterId: id });

/** Answering all members of a cluster by one form, with or without a second person. */
@ApiExcludeController()
@Controller('desk/drafts/:number/clusters/:id')
export class DeskClusterAnswerController {
  constructor(
    private readonly page: DeskClusterPage,
    private readonly publishAnswer: PublishAnswer,
    private readonly steps: AnswerSteps,
  ) {}

  @Post()
  @Allow(responsePolicy.publish)
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { typed } = readAnswerForm(body);
    const facts = factsOf(request);
    const place = { number, id: pathId(id) };
    const target = { clusterId: place.id, read: Seen.parse(body ?? {}).read };
    const words = { ...typed, decision: typed.decision ?? '', lang: languageOf(typed.lang, facts) };
    await this.orAgain(request, reply, { place, body, done: 'answered' }, () =>
      this.publishAnswer.execute(facts, { draftNumber: number, target, ...words }),
    );
  }

  @Post('draft')
  @Allow(responsePolicy.publish)
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { typed } = readAnswerForm(body);
    const facts = factsOf(request);
    const place = { number, id: pathId(id) };
    const proposes = (body as { do?: unknown } | null)?.do === 'propose';
    await this.orAgain(request, reply, { place, body, done: proposes ? 'proposed' : 'saved' }, async () => {
      const { draftEdition, lang, ...words } = typed;
      const kept = { ...targetOf(place), ...words, edition: draftEdition, lang: languageOf(lang, facts) };
      const { edition } = await this.steps.save.execute(facts, kept);
      if (proposes) await this.steps.propose.execute(facts, { ...targetOf(place), edition });
    });
  }

  @Post('approval')
  @Allow(responsePolicy.publish)
  async decide(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = ApprovalForm.parse(body ?? {});
    const place = { number, id: pathId(id) };
    await workOrAgain(request, reply, {
      work: async () => hrefOf(place, await this.doWhat(factsOf(request), place, form)),
      again: (refused) => {
        const sameText = refused.errors['sameText'] !== undefined;
        const remark = { remark: form.remark, error: sentenceOf(refused), sameText };
        return this.page.draw(request, reply, place, { refused: { remark }, status: refused.status });
      },
    });
  }

  private async orAgain(
    request: FastifyRequest,
    reply: FastifyReply,
    { place, body, done }: { place: Place; body: unknown; done: ClusterDone },
    work: () => Promise<unknown>,
  ): Promise<void> {
    await workOrAgain(request, reply, {
      work: async () => {
        await work();
        return hrefOf(place, done);
      },
      again: ({ status, errors }) => {
        const refused = { answer: { typed: readAnswerForm(body).typed, errors } };
        return this.page.draw(request, reply, place, { refused, status });
      },
    });
  }

  private async doWhat(facts: RequestFacts, place: Place, form: ApprovalForm): Promise<ClusterDone> {
    const seen = { ...targetOf(place), edition: form.draftEdition };
    if (form.do === 'give-back') {
      await this.steps.giveBack.execute(facts, { ...seen, remark: form.remark });
      return 'given-back';
    }
    const approved =
      form.do === 'publish'
        ? (await this.steps.inWork.of(facts, seen)).draft
        : await this.steps.approve.execute(facts, seen);
    if (form.do === 'approve') return 'approved';
    if (!approved || (form.do === 'publish' && approved.edition !== seen.edition)) throw goneDraft();
    await this.send(facts, place, approved, form);
    return 'answered';
  }

  private async send(facts: RequestFacts, place: Place, words: ShownAnswerDraft, form: ApprovalForm): Promise<void> {
    const { decision, reason, lang, changed, promisedOn } = words;
    await this.publishAnswer.execute(facts, {
      ...{ draftNumber: place.number, target: { clusterId: place.id, read: form.read }, replaces: form.replaces },
      sameText: form.sameText !== undefined,
      ...{ decision: decision ?? '', reason, lang, changed: changed ?? undefined, promisedOn: promisedOn ?? undefined },
    });
  }
}

const languageOf = (typed: string, { lang }: RequestFacts) => (isLanguage(typed) ? typed : lang);
