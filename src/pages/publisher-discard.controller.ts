import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DiscardVersion } from '../drafts/commands/discard-version.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { textIn } from '../drafts/queries/published-version.js';
import { WorkingStocks } from '../drafts/queries/working-stock.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import type { FieldErrors } from './publish.props.js';
import { workOrAgain } from './refused-form.js';
import { PublisherPages } from './publisher-pages.js';

const count = z.coerce.number().int().min(0).max(1_000_000_000).catch(0).default(0);
const Form = z.object({
  version: count,
  earlier: count,
  sure: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === '1'),
  /** The box holds the number that was shown beside it. */
  wordings: count,
});

/** Throwing the version in work away, after a page that says what goes with it. */
@ApiExcludeController()
@Controller('publish/drafts/:number/discard')
@Allow(draftPolicy.discard)
export class PublisherDiscardController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly stocks: WorkingStocks,
    private readonly discard: DiscardVersion,
  ) {}

  @Get()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    await this.draw(request, reply, number);
  }

  @Post()
  async do(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    await workOrAgain(request, reply, {
      work: async () => {
        await this.discard.execute(factsOf(request), number, Form.parse(body ?? {}));
        return `/publish#draft-${encodeURIComponent(number)}`;
      },
      again: ({ status, errors }) => this.draw(request, reply, number, errors, status),
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    number: string,
    errors: FieldErrors = {},
    status = 200,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const { title, working } = await this.stocks.of(actor, number);
    await this.pages.draw(
      request,
      reply,
      'publish-discard',
      { number, title: textIn(title, lang), working, errors },
      status,
    );
  }
}
