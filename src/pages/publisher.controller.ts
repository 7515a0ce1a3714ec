import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { OpenDossier } from '../dossiers/commands/open-dossier.js';
import { DossierInput } from '../dossiers/dossier.dto.js';
import { CreateDraft } from '../drafts/commands/create-draft.js';
import { DraftInput } from '../drafts/draft.dto.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { textIn } from '../drafts/queries/published-version.js';
import { PublisherDrafts } from '../drafts/queries/publisher-drafts.js';
import { ACT_KINDS } from '../legal-text/act/provision.js';
import { legalDay } from '../platform/clock.js';
import { notFound } from '../platform/errors/app-error.js';
import { agenciesOf, factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { newKey, PublisherPages } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';
import type { NewDossierProps } from './publish.props.js';

const FIELDS = ['title-kk', 'title-ru', 'title-en', 'summary-kk', 'summary-ru', 'summary-en'] as const;
const DossierForm = z.object({
  ...Object.fromEntries(FIELDS.map((name) => [name, z.string().max(20_000).default('')])),
  agencyId: z.coerce.number().int().optional(),
  actKind: z.enum(ACT_KINDS).default('law'),
  idempotencyKey: z.string().max(100).optional(),
}) as z.ZodType<Partial<Record<(typeof FIELDS)[number], string>> & { agencyId?: number; actKind: 'law' }>;

type Typed = z.infer<typeof DossierForm>;

/** In three languages what the form gives field by field. */
const words = (form: Typed, name: 'title' | 'summary') => ({
  kk: form[`${name}-kk`] ?? '',
  ru: form[`${name}-ru`] ?? '',
  en: form[`${name}-en`] ?? '',
});

@ApiExcludeController()
@Controller('publish')
export class PublisherController {
  constructor(
    private readonly source: DataSource,
    private readonly pages: PublisherPages,
    private readonly drafts: PublisherDrafts,
    private readonly openDossier: OpenDossier,
    private readonly createDraft: CreateDraft,
  ) {}

  @Get()
  @Allow(draftPolicy.create)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { actor, lang } = factsOf(request);
    const dossiers = await this.drafts.execute(agenciesOf(actor, 'publisher'));
    const shown = dossiers.map(({ title, agency, drafts, ...rest }) => ({
      ...rest,
      title: textIn(title, lang),
      agency: textIn(agency, lang),
      drafts: drafts.map(({ discarded, ...draft }) => ({
        ...draft,
        title: textIn(draft.title, lang),
        discarded: discarded && { ...discarded, on: legalDay(new Date(discarded.at)) },
      })),
    }));
    await this.pages.draw(request, reply, 'publish', { dossiers: shown });
  }

  @Get('dossiers/new')
  @Allow(draftPolicy.create)
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.drawForm(request, reply, {}, {});
  }

  @Post('dossiers/new')
  @Allow(draftPolicy.create)
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const facts = factsOf(request);
    const form = DossierForm.parse(body ?? {});
    const agencyId = form.agencyId ?? agenciesOf(facts.actor, 'publisher')[0];
    await workOrAgain(request, reply, {
      work: async () => {
        const input = DossierInput.parse({ title: words(form, 'title'), summary: words(form, 'summary'), agencyId });
        const dossier = await this.openDossier.execute(facts, input);
        const draft = { dossierNumber: dossier.number, actKind: form.actKind, title: input.title };
        const { number } = await this.createDraft.execute(facts, draft);
        return `/publish/drafts/${number}/versions/new`;
      },
      again: ({ status, errors }) => this.drawForm(request, reply, body as Record<string, string>, errors, status),
    });
  }

  /** A further text of the same question: by-laws beside a law, say. */
  @Get('dossiers/:number/drafts/new')
  @Allow(draftPolicy.create)
  async draftForm(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
  ): Promise<void> {
    await this.drawForm(request, reply, {}, {}, 200, await this.ownDossier(request, number));
  }

  @Post('dossiers/:number/drafts/new')
  @Allow(draftPolicy.create)
  async addDraft(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const dossier = await this.ownDossier(request, number);
    const form = DossierForm.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        const { actKind } = form;
        const input = DraftInput.parse({ dossierNumber: number, actKind, title: words(form, 'title') });
        const draft = await this.createDraft.execute(factsOf(request), input);
        return `/publish/drafts/${draft.number}/versions/new`;
      },
      again: ({ status, errors }) =>
        this.drawForm(request, reply, body as Record<string, string>, errors, status, dossier),
    });
  }

  private async ownDossier(request: FastifyRequest, number: string): Promise<{ number: string; title: string }> {
    const { actor, lang } = factsOf(request);
    const rows: { title: Record<string, string> }[] = await this.source.query(
      'select title from dossier where number = $1 and agency_id = any($2)',
      [number, agenciesOf(actor, 'publisher')],
    );
    if (!rows[0]) throw notFound();
    return { number, title: textIn(rows[0].title, lang) };
  }

  private async drawForm(
    request: FastifyRequest,
    reply: FastifyReply,
    values: Record<string, string>,
    errors: Record<string, string>,
    status = 200,
    dossier: NewDossierProps['dossier'] = null,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const rows: { id: number; name: Record<string, string> }[] = await this.source.query(
      'select id, name from agency where id = any($1) order by id',
      [agenciesOf(actor, 'publisher')],
    );
    const agencies = rows.map(({ id, name }) => ({ id: String(id), name: textIn(name, lang) }));
    // zod names `title.kk, title.ru`: each field says the same sentence
    const beside = Object.fromEntries(
      Object.entries(errors).flatMap(([names, sentence]) =>
        names.split(', ').map((name) => [name.replace('.', '-'), sentence]),
      ),
    );
    const props = { dossier, agencies, values, errors: beside, formKey: newKey() };
    await this.pages.draw(request, reply, 'publish-dossier', props, status);
  }
}
