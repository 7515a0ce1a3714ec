import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commentPolicy } from '../comments/comment.policy.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { TracesPages } from './traces-pages.js';

@ApiExcludeController()
@Controller('me')
export class TracesController {
  constructor(
    private readonly traces: TracesPages,
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(commentPolicy.traces)
  async show(
    @Query() query: { before?: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const props = await this.traces.page(actor, query.before ? pathId(query.before) : null, lang);
    const html = await this.pages.render('traces', props, privatePage(request, this.config));
    await reply.header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(html);
  }
}
