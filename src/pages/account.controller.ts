import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountPolicy } from '../accounts/account.policy.js';
import { RenameAccount } from '../accounts/commands/rename-account.js';
import { returnAddress } from '../accounts/return-address.rules.js';
import { Sessions } from '../accounts/sessions.js';
import { translator } from '../i18n/messages.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { asAppError } from '../platform/http/error-filter.js';
import { factsOf, type Actor } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import type { AccountProps } from './sign-in.props.js';
import { sendOwnPage } from './send-page.js';

const NameForm = z.object({ name: z.string().max(400).default(''), returnTo: z.string().max(500).optional() });

/** The workplaces that an actor's roles open. */
export function placesOf(actor: Actor): AccountProps['places'] {
  const roles = new Set(actor.grants.map((grant) => grant.role));
  return [
    'me' as const,
    ...(roles.has('official') ? ['desk' as const] : []),
    ...(roles.has('publisher') ? ['publish' as const] : []),
    ...(roles.has('administrator') ? ['admin' as const] : []),
  ];
}

@ApiExcludeController()
@Controller()
export class AccountController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly rename: RenameAccount,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('account')
  @Allow(accountPolicy.signIn)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: { first?: string; saved?: string; return?: string },
  ): Promise<void> {
    const { actor } = factsOf(request);
    if (actor.level === 'anonymous') return void (await reply.redirect('/sign-in', 303));
    const notice = query.first ? 'first' : query.saved ? 'saved' : null;
    await this.draw(request, reply, { name: actor.publicName, error: null, notice, returnTo: query.return ?? null });
  }

  @Post('account/name')
  @Allow(accountPolicy.rename)
  async save(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const form = NameForm.parse(body ?? {});
    const facts = factsOf(request);
    try {
      await this.rename.execute(facts, form.name);
      await reply.redirect(form.returnTo ? returnAddress(form.returnTo) : '/account?saved=1', 303);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (error.status !== 422) throw thrown;
      void reply.status(422);
      const sentence = translator(facts.lang)(error.code, error.params);
      await this.draw(request, reply, {
        name: form.name,
        error: sentence,
        notice: null,
        returnTo: form.returnTo ?? null,
      });
    }
  }

  @Post('sign-out')
  @Allow(accountPolicy.signOut)
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.close(reply, factsOf(request).actor);
    await reply.redirect('/', 303);
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    view: Pick<AccountProps, 'name' | 'error' | 'notice' | 'returnTo'>,
  ): Promise<void> {
    const { actor } = factsOf(request);
    const level = actor.level === 'email' ? 'email' : 'guest';
    const props: AccountProps = { ...view, level, places: placesOf(actor) };
    const html = await this.pages.render('account', props, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }
}
