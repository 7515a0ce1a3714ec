import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { agencyPolicy } from '../agencies/agency.policy.js';
import { ChangeApproval } from '../agencies/commands/change-approval.js';
import { GrantOfficial } from '../agencies/commands/grant-official.js';
import { RevokeRole } from '../agencies/commands/revoke-role.js';
import { AgencyPeople } from '../agencies/queries/agency-people.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { agenciesOf, factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { SETTINGS_DONE, type DeskSettingsProps, type SettingsDone } from './agency.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Approval = z.object({
  agencyId: id,
  secondPerson: z.string().default(''),
  approver: z.string().default('official'),
});
const Person = z.object({ agencyId: id, email: z.string().max(400).default(''), role: z.string().max(40).default('') });
const Removal = z.object({ agencyId: id, accountId: id, role: z.string().max(40) });

/** What a head decides for the own agency: how answers are approved, and who works there. */
@ApiExcludeController()
@Controller('desk/settings')
@Allow(agencyPolicy.lead)
export class DeskSettingsController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly people: AgencyPeople,
    private readonly approval: ChangeApproval,
    private readonly grant: GrantOfficial,
    private readonly revoke: RevokeRole,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('done') done: unknown) {
    await this.draw(request, reply, { done: SETTINGS_DONE.find((one) => one === done) ?? null, refused: null });
  }

  @Post('approval')
  async change(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const { secondPerson, ...form } = Approval.parse(body ?? {});
    await this.approval.execute(factsOf(request), { ...form, secondPerson: secondPerson === 'yes' });
    await reply.redirect(back('approval'), 303);
  }

  @Post('people')
  async add(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const form = Person.parse(body ?? {});
    await this.attempt(request, reply, form, () => this.grant.execute(factsOf(request), form), 'added');
  }

  @Post('people/remove')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    const form = Removal.parse(body ?? {});
    const shown = { agencyId: form.agencyId, email: '', role: 'official' };
    await this.attempt(request, reply, shown, () => this.revoke.execute(factsOf(request), form), 'removed');
  }

  private async attempt(
    request: FastifyRequest,
    reply: FastifyReply,
    form: z.infer<typeof Person>,
    work: () => Promise<void>,
    done: SettingsDone,
  ): Promise<void> {
    await workOrAgain(request, reply, {
      work: async () => {
        await work();
        return back(done);
      },
      again: ({ status, errors }) => this.draw(request, reply, { done: null, refused: { ...form, errors } }, status),
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    state: Pick<DeskSettingsProps, 'done' | 'refused'>,
    status = 200,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const agencies = await this.people.ledBy(agenciesOf(actor, 'head'), lang);
    const props: DeskSettingsProps = { agencies, self: actor.accountId!, ...state };
    const html = await this.pages.render('desk-settings', props, privatePage(request, this.config));
    await sendOwnPage(reply, html, status);
  }
}

const back = (done: SettingsDone): string => `/desk/settings?done=${done}`;
