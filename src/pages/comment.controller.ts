import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { returnAddress } from '../accounts/return-address.rules.js';
import { SupportComment, WithdrawSupport } from '../comments/commands/support-comment.js';
import { commentPolicy } from '../comments/comment.policy.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { AskOwnAnswer } from '../responses/commands/ask-own-answer.js';
import { responsePolicy } from '../responses/response.policy.js';
import { CommentPages } from './comment-pages.js';
import { privatePage, publicPage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

/** A comment's own address, and its support as a form without scripts. */
@ApiExcludeController()
@Controller('drafts/:number/comments/:id')
export class CommentController {
  constructor(
    private readonly comments: CommentPages,
    private readonly support: SupportComment,
    private readonly withdraw: WithdrawSupport,
    private readonly ownAnswer: AskOwnAnswer,
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(commentPolicy.read)
  async show(
    @Param('number') draft: string,
    @Param('id') id: string,
    @Query() query: { sent?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sent = query.sent !== undefined;
    const props = await this.comments.page(draft, pathId(id), factsOf(request), { sent });
    const frame =
      sent || props.differs || props.verdict || !props.comment
        ? privatePage(request, this.config)
        : publicPage(request, this.config);
    const html = await this.pages.render('comment', props, frame);
    await reply.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8').send(html);
  }

  /** "Mine is different": the answer to a group misses the author's case. */
  @Post('own-answer')
  @Allow(responsePolicy.askOwn)
  async ownAnswerForm(
    @Param('number') draft: string,
    @Param('id') id: string,
    @Body() body: { words?: unknown } | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = factsOf(request);
    const commentId = pathId(id);
    const words = typeof body?.words === 'string' ? body.words : '';
    await workOrAgain(request, reply, {
      work: async () => {
        await this.ownAnswer.execute(facts, { draftNumber: draft, commentId, words });
        return `/drafts/${encodeURIComponent(draft)}/comments/${commentId}#own-case-${commentId}`;
      },
      again: async ({ status, errors }) => {
        const props = await this.comments.page(draft, commentId, facts, { sent: false, refused: { words, errors } });
        await sendOwnPage(reply, await this.pages.render('comment', props, privatePage(request, this.config)), status);
      },
    });
  }

  /** Without scripts a guest cannot prove any work, so only who is signed in gets through; others sign in and return. */
  @Post('support')
  @Allow(commentPolicy.support)
  async supportForm(
    @Param('number') draft: string,
    @Param('id') id: string,
    @Body() body: { returnTo?: unknown } | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = factsOf(request);
    const commentId = pathId(id);
    const back = `${returnAddress(body?.returnTo)}#comment-${commentId}`;
    if (facts.actor.level !== 'email')
      return void (await reply.redirect(`/sign-in?return=${encodeURIComponent(back)}`, 303));
    await this.support.execute(facts, { draft, commentId, proof: null });
    await reply.redirect(back, 303);
  }

  @Post('support/withdraw')
  @Allow(commentPolicy.withdraw)
  async withdrawForm(
    @Param('number') draft: string,
    @Param('id') id: string,
    @Body() body: { returnTo?: unknown } | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const commentId = pathId(id);
    await this.withdraw.execute(factsOf(request), { draft, commentId });
    await reply.redirect(`${returnAddress(body?.returnTo)}#comment-${commentId}`, 303);
  }
}
