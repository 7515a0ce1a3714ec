import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commentPolicy } from '../comments/comment.policy.js';
import { sameAnswersHref } from '../comments/comment.presenter.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { DraftPulse } from '../comments/queries/draft-pulse.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { networkOf, RateLimits } from '../platform/http/rate-limits.js';
import { SameAnswers } from '../responses/queries/same-answers.js';
import { PageRenderer } from './page-renderer.js';
import { publicPage } from './page-request.js';

/** Pages for a network: each looks through all answers of a kind, and nobody reads one a second. */
const PAGES = { hits: 60, seconds: 60 };

/** Which answers of a draft say the same, for everybody who reads one of them. */
@ApiExcludeController()
@Controller('drafts/:number/same-answers')
@Allow(commentPolicy.read)
@SharedReply()
export class SameAnswersController {
  constructor(
    private readonly pulse: DraftPulse,
    private readonly same: SameAnswers,
    private readonly pages: PageRenderer,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':kind')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('kind') kind: string,
    @Query('after') asked: unknown,
  ): Promise<void> {
    const { lang, ip } = factsOf(request);
    await this.limits.take({ key: `same-answers:${networkOf(ip)}`, ...PAGES });
    const after = typeof asked === 'string' && /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : 0;
    const pulse = await this.pulse.of(number);
    const page = pulse && (await this.same.page(pulse.draftId, pathId(kind), after, lang));
    if (!page) throw notFound();
    const here = sameAnswersHref(number, pathId(kind));
    const props = {
      draft: { number, title: page.draftTitle, href: `/drafts/${encodeURIComponent(number)}` },
      answers: page.answers.map((answer) => ({
        ...answer,
        number: `${number}/${answer.commentId}`,
        href: commentHref(number, answer.commentId),
      })),
      first: after > 0 ? here : null,
      older: page.after === null ? null : `${here}?after=${page.after}`,
    };
    const html = await this.pages.render('same-answers', props, publicPage(request, this.config));
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }
}
