import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { returnAddress } from '../accounts/return-address.rules.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { AskSecondLook } from '../responses/verdicts/commands/ask-second-look.js';
import { GiveVerdict } from '../responses/verdicts/commands/give-verdict.js';
import { verdictPolicy } from '../responses/verdicts/verdict.policy.js';
import { CommentPages } from './comment-pages.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const edition = z.coerce.number().int().positive();
const Verdict = z.object({ edition, answered: z.enum(['yes', 'no']), returnTo: z.unknown() });
const SecondLook = z.object({ edition, words: z.string().max(200_000).default('') });

/** What the author says of an answer, as forms without scripts. */
@ApiExcludeController()
@Controller('drafts/:number/comments/:id')
export class VerdictController {
  constructor(
    private readonly giveVerdict: GiveVerdict,
    private readonly askSecondLook: AskSecondLook,
    private readonly comments: CommentPages,
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who says no goes on to the comment, where a second look can be asked for. */
  @Post('verdict')
  @Allow(verdictPolicy.give)
  async verdict(
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = Verdict.parse(body ?? {});
    const place = { draftNumber, commentId: pathId(id) };
    const answered = form.answered === 'yes';
    await this.attempt(request, reply, { ...place, words: '' }, async () => {
      // said twice it is the same: no key is needed, and a change of mind must not meet the first one's
      await this.giveVerdict.execute({ ...factsOf(request), key: null }, { ...place, edition: form.edition, answered });
      return answered ? returnAddress(form.returnTo) : `${commentHref(draftNumber, place.commentId)}#verdict`;
    });
  }

  @Post('second-look')
  @Allow(verdictPolicy.askAgain)
  async secondLook(
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = SecondLook.parse(body ?? {});
    const place = { draftNumber, commentId: pathId(id) };
    await this.attempt(request, reply, { ...place, words: form.words }, async () => {
      await this.askSecondLook.execute(factsOf(request), { ...place, ...form });
      return `${commentHref(draftNumber, place.commentId)}#second-look`;
    });
  }

  /** Goes on to where `work` leads; what it refuses is said on the comment's page, with the words kept. */
  private async attempt(
    request: FastifyRequest,
    reply: FastifyReply,
    { draftNumber, commentId, words }: { draftNumber: string; commentId: number; words: string },
    work: () => Promise<string>,
  ): Promise<void> {
    const facts = factsOf(request);
    await workOrAgain(request, reply, {
      work,
      again: async ({ status, errors }) => {
        const visit = { sent: false, judged: { words, errors } };
        const props = await this.comments.page(draftNumber, commentId, facts, visit);
        await sendOwnPage(reply, await this.pages.render('comment', props, privatePage(request, this.config)), status);
      },
    });
  }
}
