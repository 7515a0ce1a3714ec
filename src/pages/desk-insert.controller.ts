import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import type { AnswerPlaceName } from '../responses/answer-place.js';
import { AnswerTemplates } from '../responses/queries/answer-templates.js';
import { responsePolicy } from '../responses/response.policy.js';
import { readAnswerForm } from './answer-form.js';
import { DeskClusterPage } from './desk-cluster-page.js';
import type { Typed } from './desk-comment-answer.js';
import { DeskCommentPage } from './desk-comment-page.js';
import { readChoice } from './desk-filter.js';
import type { AnswerErrors } from './desk.props.js';
import { refusedForm } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

interface Inserted {
  typed: Typed;
  errors: AnswerErrors;
  status: number;
}

/** Without JavaScript: the form of an answer again, with the words of a template in it. Nothing is kept or sent. */
@ApiExcludeController()
@Controller('desk/drafts/:number')
export class DeskInsertController {
  constructor(
    private readonly templates: AnswerTemplates,
    private readonly commentPage: DeskCommentPage,
    private readonly clusterPage: DeskClusterPage,
  ) {}

  @Post('comments/:id/template')
  @Allow(responsePolicy.publish)
  async intoComment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const place = { number, id: pathId(id) };
    const { typed, errors, status } = await this.inserted(request, { draftNumber: number, commentId: place.id }, body);
    const choice = readChoice(readAnswerForm(body).filter);
    const html = await this.commentPage.render(request, place, {}, { typed, errors, choice });
    await sendOwnPage(reply, html, status);
  }

  @Post('clusters/:id/template')
  @Allow(responsePolicy.publish)
  async intoCluster(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const place = { number, id: pathId(id) };
    const { typed, errors, status } = await this.inserted(request, { draftNumber: number, clusterId: place.id }, body);
    await this.clusterPage.draw(request, reply, place, { refused: { answer: { typed, errors } }, status });
  }

  private async inserted(request: FastifyRequest, place: AnswerPlaceName, body: unknown): Promise<Inserted> {
    const { actor, lang } = factsOf(request);
    const { typed } = readAnswerForm(body);
    try {
      const chosen = (body as { template?: unknown } | null)?.template;
      if (typeof chosen !== 'string' || chosen === '') throw invalid('template.unchosen', 'template');
      const asked = { templateId: pathId(chosen), promisedOn: typed.promisedOn };
      const { words, ...filled } = await this.templates.fill(actor, place, asked);
      const empty = typed.reason.trim() === '';
      const answer = {
        ...typed,
        reason: empty ? words : `${typed.reason.trimEnd()}\n\n${words}`,
        lang: empty ? filled.lang : typed.lang,
        decision: typed.decision ?? filled.decision,
      };
      return { typed: answer, errors: {}, status: 200 };
    } catch (thrown) {
      return { typed, ...refusedForm(thrown, lang) };
    }
  }
}
