import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencyPolicy } from '../agencies/agency.policy.js';
import { AppointHead } from '../agencies/commands/appoint-head.js';
import { CreateAgency } from '../agencies/commands/create-agency.js';
import { RevokeRole } from '../agencies/commands/revoke-role.js';
import { AgencyPeople } from '../agencies/queries/agency-people.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { SETTINGS_DONE, type AdminAgenciesProps, type AgencyForm } from './agency.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const text = (most: number) => z.string().max(most).default('');
const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const NewAgency = z.object({ code: text(80), kk: text(1000), ru: text(1000), en: text(1000), email: text(400) });
const Head = z.object({ agencyId: id, email: text(400) });
const Removal = z.object({ agencyId: id, accountId: id });

const EMPTY: AgencyForm = { code: '', name: { kk: '', ru: '', en: '' }, email: '' };
type State = Partial<Pick<AdminAgenciesProps, 'form' | 'errors' | 'at' | 'done'>>;

@ApiExcludeController()
@Controller('admin/agencies')
@Allow(agencyPolicy.administer)
export class AdminAgenciesController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly people: AgencyPeople,
    private readonly agencies: CreateAgency,
    private readonly heads: AppointHead,
    private readonly revoke: RevokeRole,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('done') done: unknown) {
    await this.draw(request, reply, { done: SETTINGS_DONE.find((one) => one === done) ?? null });
  }

  @Post()
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const { code, email, ...name } = NewAgency.parse(body ?? {});
    const form = { code: code.trim().toLowerCase(), name, email };
    await this.attempt(request, reply, { form }, () => this.agencies.execute(factsOf(request), form));
  }

  @Post('heads')
  async appoint(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const form = Head.parse(body ?? {});
    const state = { at: form.agencyId, form: { ...EMPTY, email: form.email } };
    await this.attempt(request, reply, state, () => this.heads.execute(factsOf(request), form));
  }

  @Post('heads/remove')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const form = { ...Removal.parse(body ?? {}), role: 'head' };
    await this.attempt(request, reply, { at: form.agencyId }, () => this.revoke.execute(factsOf(request), form));
  }

  private async attempt(request: FastifyRequest, reply: FastifyReply, state: State, work: () => Promise<void>) {
    await workOrAgain(request, reply, {
      work: async () => {
        await work();
        return '/admin/agencies?done=added';
      },
      again: ({ status, errors }) => this.draw(request, reply.status(status), { ...state, errors }),
    });
  }

  private async draw(request: FastifyRequest, reply: FastifyReply, state: State): Promise<void> {
    const agencies = await this.people.heads(factsOf(request).lang);
    const idempotencyKey = randomUUID();
    const props: AdminAgenciesProps = {
      form: EMPTY,
      errors: {},
      at: null,
      done: null,
      agencies,
      idempotencyKey,
      ...state,
    };
    const html = await this.pages.render('admin-agencies', props, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }
}
