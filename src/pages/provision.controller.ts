import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commentPolicy } from '../comments/comment.policy.js';
import { PendingComment } from '../comments/queries/pending-comment.js';
import { translator } from '../i18n/messages.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { browserHash } from '../platform/http/browser-token.js';
import { asAppError } from '../platform/http/error-filter.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { CommentForms, CommentForm } from './comment-forms.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { sendOwnPage } from './send-page.js';
import { ProvisionPages, type FormState, type ProvisionAddress } from './provision-pages.js';

const HTML = 'text/html; charset=utf-8';
// typed words must come back with the back button, which no-store would forbid
const PRIVATE = 'private, no-cache';

type ProvisionQuery = { version?: string; before?: string; comment?: string; pending?: string; part?: string };

const addressOf = (draft: string, eId: string, { version, before, comment }: ProvisionQuery): ProvisionAddress => ({
  draft,
  eId,
  version: version ? pathId(version) : null,
  before: before ? pathId(before) : null,
  comment: comment ? pathId(comment) : null,
});

/** One provision: its words, what was said, and the form, all without scripts; the panel shows the same. */
@ApiExcludeController()
@Controller('drafts/:number/provisions/:eId')
export class ProvisionController {
  constructor(
    private readonly provisions: ProvisionPages,
    private readonly pages: PageRenderer,
    private readonly pending: PendingComment,
    private readonly forms: CommentForms,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(commentPolicy.read)
  async show(
    @Param('number') draft: string,
    @Param('eId') eId: string,
    @Query() query: ProvisionQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = query.pending ? await this.typedBefore(query.pending, request, reply) : undefined;
    await this.draw(addressOf(draft, eId, query), request, reply, form);
  }

  @Get('panel')
  @Allow(commentPolicy.read)
  async panel(
    @Param('number') draft: string,
    @Param('eId') eId: string,
    @Query() query: ProvisionQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const facts = factsOf(request);
    const frame = privatePage(request, this.config);
    try {
      const address = addressOf(draft, eId, query);
      const html =
        query.part === 'list'
          ? await this.pages.renderFragment('comment-list', await this.provisions.list(address, facts), frame)
          : await this.pages.renderFragment('provision', await this.provisions.page(address, facts, true), frame);
      await reply.header('cache-control', PRIVATE).type(HTML).send(html);
    } catch (thrown) {
      // a refusal is shown in the panel, so it comes without the frame of a page
      const error = asAppError(thrown);
      if (error.status >= 500) throw thrown;
      const sentence = translator(facts.lang)(error.code, error.params);
      const props = { status: error.status, sentence, advice: null, signIn: null, reference: null };
      const html = await this.pages.renderFragment('error', props, frame);
      await sendOwnPage(reply, html, error.status);
    }
  }

  /** The form without scripts. Who is not signed in keeps what was typed, and signs in first. */
  @Post('comments')
  @Allow(commentPolicy.post)
  async post(
    @Param('number') draft: string,
    @Param('eId') eId: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = CommentForm.parse(body ?? {});
    const facts = factsOf(request);
    try {
      const next = await this.forms.take(facts, { draft, eId }, form, () => browserHash(request, reply));
      await reply.redirect(next, 303);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (![409, 422, 429].includes(error.status)) throw thrown;
      void reply.status(error.status);
      const sentence = translator(facts.lang)(error.code, error.params);
      const { field, href } = error.details as { field?: string; href?: string };
      const state = { typed: form, restored: false, error: { field: field ?? null, sentence, href: href ?? null } };
      await this.draw({ draft, eId, version: form.version, before: null, comment: null }, request, reply, state);
    }
  }

  private async typedBefore(id: string, request: FastifyRequest, reply: FastifyReply): Promise<FormState | undefined> {
    const typed = await this.pending.of(id, browserHash(request, reply));
    return typed ? { typed, restored: true, error: null } : undefined;
  }

  private async draw(address: ProvisionAddress, request: FastifyRequest, reply: FastifyReply, form?: FormState) {
    const props = await this.provisions.page(address, factsOf(request), false, form);
    const html = await this.pages.render('provision', props, privatePage(request, this.config));
    await reply.header('cache-control', PRIVATE).type(HTML).send(html);
  }
}
