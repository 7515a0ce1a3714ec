import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage } from '../i18n/language.js';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { ProposeAnswer } from '../responses/commands/propose-answer.js';
import { SaveAnswerDraft } from '../responses/commands/save-answer-draft.js';
import { responsePolicy } from '../responses/response.policy.js';
import { readAnswerForm } from './answer-form.js';
import type { Typed } from './desk-comment-answer.js';
import { DeskCommentPage } from './desk-comment-page.js';
import { readChoice } from './desk-filter.js';
import { backTo, placeOf, targetOf, type Place } from './desk-place.js';
import { workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

/** The buttons that keep an answer, or give it to a second person; an island keeps it as it is typed, besides. */
@ApiExcludeController()
@Controller('desk/drafts/:number/comments/:id/draft')
export class DeskDraftController {
  constructor(
    private readonly page: DeskCommentPage,
    private readonly save: SaveAnswerDraft,
    private readonly propose: ProposeAnswer,
  ) {}

  @Post()
  @Allow(responsePolicy.publish)
  async write(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ) {
    const place = placeOf(number, id);
    const { filter, typed } = readAnswerForm(body);
    const proposes = (body as { do?: unknown } | null)?.do === 'propose';
    const facts = factsOf(request);
    const choice = readChoice(filter);
    await workOrAgain(request, reply, {
      work: async () => {
        await this.keep(facts, place, typed, proposes);
        return backTo(place, choice, proposes ? 'proposed' : 'saved');
      },
      again: async ({ status, errors }) =>
        sendOwnPage(reply, await this.page.render(request, place, {}, { typed, errors, choice }), status),
    });
  }

  private async keep(facts: RequestFacts, place: Place, typed: Typed, proposes: boolean) {
    const { draftEdition, lang, ...words } = typed;
    const input = { ...targetOf(place), ...words, edition: draftEdition, lang: isLanguage(lang) ? lang : facts.lang };
    const { edition } = await this.save.execute(facts, input);
    if (proposes) await this.propose.execute(facts, { ...targetOf(place), edition });
  }
}
