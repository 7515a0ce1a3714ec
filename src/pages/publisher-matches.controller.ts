import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CreditComments } from '../drafts/commands/credit-comments.js';
import { DecideMatches } from '../drafts/commands/decide-matches.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { MatchesPage } from './matches-page.js';
import { TypedForm, type Typed } from './publisher-forms.js';
import { workOrAgain } from './refused-form.js';
import { PublisherPages } from './publisher-pages.js';

/** What a select or a radio gives for "gone, and the proposed one is new". */
const GONE = 'none';

const fieldsOf = (form: Typed, name: string): [number, string][] =>
  Object.entries(form).flatMap(([field, value]): [number, string][] => {
    const number = new RegExp(`^${name}-(\\d{1,15})$`).exec(field)?.[1];
    return number === undefined || value === '' ? [] : [[Number(number), value]];
  });

@ApiExcludeController()
@Controller('publish/drafts/:number/matches')
export class PublisherMatchesController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly matches: MatchesPage,
    private readonly decide: DecideMatches,
    private readonly credit: CreditComments,
  ) {}

  @Get()
  @Allow(draftPolicy.review)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const props = await this.matches.props(factsOf(request), number, query);
    await this.pages.draw(request, reply, 'publish-matches', props);
  }

  @Post()
  @Allow(draftPolicy.decideMatch)
  async decideAll(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = TypedForm.parse(body ?? {});
    const decisions = fieldsOf(form, 'choice').map(([ordinal, eId]) => ({ ordinal, eId: eId === GONE ? null : eId }));
    await workOrAgain(request, reply, {
      work: async () => {
        await this.decide.execute(factsOf(request), number, decisions);
        return `/publish/drafts/${number}/matches?saved=1`;
      },
      again: async ({ status, errors }) => {
        const props = await this.matches.props(factsOf(request), number, {}, errors);
        const typed = new Map(fieldsOf(form, 'choice'));
        const doubts = props.doubts.map((doubt) => {
          const choice = typed.get(doubt.ordinal);
          return choice === undefined ? doubt : { ...doubt, chosen: choice === GONE ? '' : choice };
        });
        await this.pages.draw(request, reply, 'publish-matches', { ...props, doubts }, status);
      },
    });
  }

  @Post('credits')
  @Allow(draftPolicy.creditComment)
  async link(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const links = fieldsOf(TypedForm.parse(body ?? {}), 'credit').map(([commentId, eId]) => ({ commentId, eId }));
    await this.credit.execute(factsOf(request), number, links);
    await reply.redirect(`/publish/drafts/${number}/matches?saved=1#accepted`, 303);
  }
}
