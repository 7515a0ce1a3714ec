import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountPolicy } from '../accounts/account.policy.js';
import { ConfirmCode } from '../accounts/commands/confirm-code.js';
import { RequestCode } from '../accounts/commands/request-code.js';
import { HOME, returnAddress } from '../accounts/return-address.rules.js';
import { Sessions } from '../accounts/sessions.js';
import { CODE_MINUTES } from '../accounts/sign-in-code.js';
import { translator } from '../i18n/messages.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { asAppError } from '../platform/http/error-filter.js';
import { factsOf, type Role } from '../platform/http/actor.js';
import { browserHash } from '../platform/http/browser-token.js';
import { Allow } from '../platform/http/policy.js';
import { DemoPeople } from './demo-people.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { sendOwnPage } from './send-page.js';

const AskForm = z.object({ email: z.string().max(400).default(''), returnTo: z.string().max(500).default('/me') });
const CodeForm = z.object({ id: z.uuid(), code: z.string().max(40).default('') });

/** Who has a workplace starts there. */
function workplaceOf(roles: readonly Role[]): string {
  if (roles.includes('official')) return '/desk';
  if (roles.includes('publisher')) return '/publish';
  return roles.includes('administrator') ? '/admin' : HOME;
}

@ApiExcludeController()
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly requestCode: RequestCode,
    private readonly confirmCode: ConfirmCode,
    private readonly sessions: Sessions,
    private readonly demoPeople: DemoPeople,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(accountPolicy.signIn)
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('return') asked?: string,
  ): Promise<void> {
    const returnTo = returnAddress(asked);
    if (factsOf(request).actor.level === 'email')
      return void (await reply.redirect(asked ? returnTo : '/account', 303));
    await this.draw(request, reply, { returnTo, email: '', error: null });
  }

  @Post()
  @Allow(accountPolicy.signIn)
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const form = AskForm.parse(body ?? {});
    const facts = factsOf(request);
    try {
      const id = await this.requestCode.execute(facts, { ...form, browserHash: browserHash(request, reply) });
      await reply.redirect(`/sign-in/code?id=${id}`, 303);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (error.status !== 422 && error.status !== 429) throw thrown;
      void reply.status(error.status);
      const sentence = translator(facts.lang)(error.code, error.params);
      await this.draw(request, reply, { ...form, returnTo: returnAddress(form.returnTo), error: sentence });
    }
  }

  @Get('code')
  @Allow(accountPolicy.signIn)
  async codeForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('id') id: string): Promise<void> {
    await this.drawCode(request, reply, { id: z.uuid().parse(id), error: null, over: false });
  }

  @Post('code')
  @Allow(accountPolicy.signIn)
  async confirm(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const form = CodeForm.parse(body ?? {});
    const facts = factsOf(request);
    try {
      const done = await this.confirmCode.execute(facts, { ...form, browserHash: browserHash(request, reply) });
      this.sessions.keep(reply, done.token, 'email');
      const to = done.returnTo === HOME ? workplaceOf(done.roles) : done.returnTo;
      const next = done.nameless ? `/account?first=1&return=${encodeURIComponent(to)}` : to;
      await reply.redirect(next, 303);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (![409, 410, 422].includes(error.status)) throw thrown;
      void reply.status(error.status);
      const sentence = translator(facts.lang)(error.code, error.params);
      await this.drawCode(request, reply, { id: form.id, error: sentence, over: error.status === 410 });
    }
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    view: { returnTo: string; email: string; error: string | null },
  ): Promise<void> {
    const people = await this.demoPeople.list(factsOf(request).lang);
    const html = await this.pages.render('sign-in', { ...view, people }, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }

  private async drawCode(
    request: FastifyRequest,
    reply: FastifyReply,
    view: { id: string; error: string | null; over: boolean },
  ): Promise<void> {
    const props = { ...view, minutes: CODE_MINUTES, demoMail: this.config.demo ? '/demo/mail' : null };
    const html = await this.pages.render('sign-in-code', props, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }
}
