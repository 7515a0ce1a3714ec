import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound } from '../platform/errors/app-error.js';
import { agenciesOf, factsOf, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { RemoveTemplate, SaveTemplate, TEMPLATE_TITLE_MOST } from '../responses/commands/save-template.js';
import { inBraces, OF_ONE_COMMENT, PLACEHOLDERS } from '../responses/placeholder.rules.js';
import { AnswerTemplates, type AnswerTemplate } from '../responses/queries/answer-templates.js';
import { DeskOverview } from '../responses/queries/desk-overview.js';
import { responsePolicy } from '../responses/response.policy.js';
import { DECISIONS } from '../responses/response.rules.js';
import { TEMPLATE_DONE, type DeskTemplatesProps, type TemplateForm } from './desk-templates.props.js';
import { newKey, PublisherPages } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';

const text = (most: number) => z.string().max(most).default('');
const Form = z.object({
  title: text(2_000),
  words: text(200_000),
  lang: text(2),
  decision: text(40),
  agency: text(100),
  shared: z
    .string()
    .max(10)
    .optional()
    .transform((ticked) => ticked !== undefined),
});
type Typed = z.infer<typeof Form>;

type Shown = Record<'done' | 'draft', unknown>;
type Drawn = Partial<Pick<DeskTemplatesProps, 'errors' | 'done'>> & {
  typed?: Typed;
  /** Number of the draft in hand, whose agency a new template is for. */
  draft?: string | null;
  status?: number;
};

/** Templates of answers: the list, and one form for a new one or a change. */
@ApiExcludeController()
@Controller('desk/templates')
@Allow(responsePolicy.keepTemplate)
export class DeskTemplatesController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly templates: AnswerTemplates,
    private readonly overview: DeskOverview,
    private readonly save: SaveTemplate,
    private readonly removal: RemoveTemplate,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() { done, draft }: Shown) {
    const shown = { done: TEMPLATE_DONE.find((one) => one === done) ?? null };
    await this.draw(request, reply, null, { ...shown, draft: typeof draft === 'string' ? draft : null });
  }

  @Get(':id')
  async edit(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    await this.draw(request, reply, pathId(id), {});
  }

  @Post()
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown) {
    await this.keep(request, reply, null, body);
  }

  @Post(':id')
  async change(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: unknown,
  ) {
    await this.keep(request, reply, pathId(id), body);
  }

  @Post(':id/remove')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    await workOrAgain(request, reply, {
      work: async () => {
        await this.removal.execute(factsOf(request), pathId(id));
        return '/desk/templates?done=removed';
      },
      again: (refused) => this.draw(request, reply, null, refused),
      gone: 'template.gone',
    });
  }

  private async keep(request: FastifyRequest, reply: FastifyReply, id: number | null, body: unknown): Promise<void> {
    const typed = Form.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        await this.save.execute(factsOf(request), id, typed);
        return '/desk/templates?done=saved';
      },
      // what was written for a template that is gone may be kept as a new one
      again: ({ status, errors }) => this.draw(request, reply, status === 404 ? null : id, { typed, errors, status }),
      gone: 'template.gone-typed',
    });
  }

  private async draw(
    request: FastifyRequest,
    reply: FastifyReply,
    id: number | null,
    { typed, errors = {}, done = null, draft = null, status = 200 }: Drawn,
  ): Promise<void> {
    const facts = factsOf(request);
    const agencyIds = agenciesOf(facts.actor, 'official');
    const [templates, agencies, inHand] = await Promise.all([
      this.templates.of(facts.actor),
      this.overview.agencies(agencyIds, facts.lang),
      draft === null ? null : this.overview.agencyOf(draft, agencyIds),
    ]);
    const changed = id === null ? null : templates.find((one) => one.id === id);
    if (changed === undefined || changed?.changeable === false) throw notFound();
    const props: DeskTemplatesProps = {
      ...{ templates, decisions: DECISIONS, placeholders: PLACEHOLDERS, ofOneComment: inBraces(OF_ONE_COMMENT) },
      ...{ head: agenciesOf(facts.actor, 'head').length > 0, titleMost: TEMPLATE_TITLE_MOST, errors, done },
      agencies,
      form: { ...(typed ?? formOf(changed, facts, inHand)), id, idempotencyKey: newKey() },
    };
    await this.pages.draw(request, reply, 'desk-templates', props, status);
  }
}

const formOf = (
  template: AnswerTemplate | null,
  { lang }: RequestFacts,
  agency: string | null,
): Omit<TemplateForm, 'id' | 'idempotencyKey'> =>
  template
    ? { ...template, decision: template.decision ?? '' }
    : { title: '', words: '', lang, decision: '', shared: false, agency: agency ?? '' };
