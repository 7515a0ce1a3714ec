import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage } from '../i18n/language.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { PublishAnswer } from '../responses/commands/publish-answer.js';
import { responsePolicy } from '../responses/response.policy.js';
import { readAnswerForm } from './answer-form.js';
import { DeskCommentPage } from './desk-comment-page.js';
import { readChoice } from './desk-filter.js';
import { DeskListPage } from './desk-list-page.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const numberOf = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN);

@ApiExcludeController()
@Controller('desk')
export class DeskController {
  constructor(
    private readonly listPage: DeskListPage,
    private readonly commentPage: DeskCommentPage,
    private readonly publishAnswer: PublishAnswer,
  ) {}

  @Get()
  @Allow(responsePolicy.desk)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: Record<string, unknown>) {
    await sendOwnPage(reply, await this.listPage.render(request, query));
  }

  @Get('drafts/:number/comments/:id')
  @Allow(responsePolicy.desk)
  async comment(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ) {
    await sendOwnPage(reply, await this.commentPage.render(request, { number, id: numberOf(id) }, query));
  }

  @Post('drafts/:number/comments/:id')
  @Allow(responsePolicy.publish)
  async answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ) {
    const { typed, filter } = readAnswerForm(body);
    const facts = factsOf(request);
    const place = { number, id: numberOf(id) };
    const choice = readChoice(filter);
    await workOrAgain(request, reply, {
      work: async () => {
        const { lang, decision, ...words } = typed;
        const input = { draftNumber: number, target: { commentId: place.id }, ...words, decision: decision ?? '' };
        await this.publishAnswer.execute(facts, { ...input, lang: isLanguage(lang) ? lang : undefined });
        return this.listPage.nextHref(facts.actor, choice, `${number}/${place.id}`);
      },
      again: async ({ status, errors }) =>
        sendOwnPage(reply, await this.commentPage.render(request, place, {}, { typed, errors, choice }), status),
    });
  }
}
