import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { MoveDossier } from '../dossiers/commands/move-dossier.js';
import { MoveInput } from '../dossiers/dossier.dto.js';
import { nextStages } from '../dossiers/dossier.lifecycle.js';
import { dossierPolicy } from '../dossiers/dossier.policy.js';
import { OVERRIDE_MOST } from '../dossiers/override.rules.js';
import { ownedDossier, type OwnedDossier } from '../dossiers/owned-dossier.js';
import { textIn } from '../drafts/queries/published-version.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { TypedForm, type Typed } from './publisher-forms.js';
import { newKey, PublisherPages } from './publisher-pages.js';
import { workOrAgain, type RefusedForm } from './refused-form.js';
import type { StageProps } from './publish.props.js';

/** Where a dossier stands, what comes next, and who answers for it. */
@ApiExcludeController()
@Controller('publish/dossiers/:number/stage')
export class PublisherStageController {
  constructor(
    private readonly source: DataSource,
    private readonly pages: PublisherPages,
    private readonly moveDossier: MoveDossier,
  ) {}

  @Get()
  @Allow(dossierPolicy.move)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query('saved') saved?: string,
  ): Promise<void> {
    const props = await this.props(request, number);
    await this.pages.draw(request, reply, 'publish-stage', { ...props, saved: saved === '1' });
  }

  @Post()
  @Allow(dossierPolicy.move)
  async move(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = TypedForm.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        await this.moveDossier.execute(factsOf(request), number, MoveInput.parse(inputOf(form)));
        return `/publish/dossiers/${number}/stage?saved=1`;
      },
      again: async (refused) => {
        const props = await this.props(request, number, form, refused);
        await this.pages.draw(request, reply, 'publish-stage', props, refused.status);
      },
    });
  }

  private async props(
    request: FastifyRequest,
    number: string,
    typed?: Typed,
    refused?: RefusedForm,
  ): Promise<StageProps> {
    const { actor, lang } = factsOf(request);
    const dossier = await ownedDossier(this.source, actor, number);
    const { stage, next, nextOn } = dossier;
    const stages = [stage, ...nextStages(stage).filter((one) => one !== stage)];
    return {
      ...{ number, stage, next, nextOn },
      title: textIn(dossier.title, lang),
      stages: stages.map((one) => ({ stage: one, next: nextStages(one) })),
      owners: await this.owners(dossier),
      values: { stage, next: next ?? '', nextOn: nextOn ?? '', ownerId: String(dossier.ownerId ?? ''), ...typed },
      errors: refused?.errors ?? {},
      owed: refused?.owed ?? null,
      overrideMost: OVERRIDE_MOST,
      saved: false,
      formKey: newKey(),
    };
  }

  private owners({ agencyId }: OwnedDossier): Promise<StageProps['owners']> {
    return this.source.query(
      `select distinct a.id::text as id, a.public_name as name from role_grant g join account a on a.id = g.account_id
        where g.agency_id = $1 and g.role in ('publisher', 'head') order by 2, 1`,
      [agencyId],
    );
  }
}

const inputOf = ({ stage, next, nextOn, ownerId, override }: Typed) => ({
  stage,
  next: next || null,
  nextOn: nextOn || null,
  ownerId: ownerId ? Number(ownerId) : null,
  override: override ?? '',
});
