import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textIn } from '../drafts/queries/published-version.js';
import { ANSWER_COLUMNS } from '../open-data/answer-records.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { inOrder, orderOf } from '../responses/scorecard/scorecard-order.rules.js';
import { scorecardPolicy } from '../responses/scorecard/scorecard.policy.js';
import { Scorecards } from '../responses/scorecard/scorecards.js';
import type { PageName, PageProps } from './page-props.js';
import { PageRenderer } from './page-renderer.js';
import { publicPage } from './page-request.js';

const DRAFTS_SHOWN = 50;

/** How agencies answer, and the data of which it is counted: the same for everybody. */
@ApiExcludeController()
@Controller()
@Allow(scorecardPolicy.read)
@SharedReply()
export class ScorecardPageController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly scorecards: Scorecards,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('scorecard')
  async all(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() { sort, order: way }: Record<string, unknown>,
  ): Promise<void> {
    const { lang } = factsOf(request);
    const { asOf, total, agencies, months } = await this.scorecards.all();
    const order = orderOf(sort, way);
    const rows = agencies.map(({ agency: { code, name }, figures }) => ({
      ...{ code, name: textIn(name, lang), figures },
      href: `/scorecard/${encodeURIComponent(code)}`,
    }));
    await this.draw(request, reply, 'scorecard', {
      ...{ asOf: asOf?.toISOString() ?? null, figures: total, months, order },
      agencies: inOrder(rows, order),
    });
  }

  @Get('scorecard/:agency')
  async agency(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('agency') code: string,
  ): Promise<void> {
    const { lang } = factsOf(request);
    const card = await this.scorecards.agency(code);
    if (!card) throw notFound();
    const drafts = card.drafts.slice(0, DRAFTS_SHOWN).map(({ number, title, figures }) => ({
      ...{ code: number, name: textIn(title, lang), figures },
      href: `/drafts/${encodeURIComponent(number)}`,
    }));
    await this.draw(request, reply, 'scorecard-agency', {
      ...{ asOf: card.asOf?.toISOString() ?? null, code, agency: textIn(card.agency.name, lang) },
      ...{ figures: card.figures, months: card.months, drafts, draftCount: card.drafts.length },
    });
  }

  @Get('open-data')
  async openData(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.draw(request, reply, 'open-data', { columns: ANSWER_COLUMNS });
  }

  private async draw<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    name: Name,
    props: PageProps[Name],
  ): Promise<void> {
    const html = await this.pages.render(name, props, publicPage(request, this.config));
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }
}
