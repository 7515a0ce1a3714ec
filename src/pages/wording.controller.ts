import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { draftPolicy } from '../drafts/draft.policy.js';
import { TakeWording } from '../drafts/wordings/commands/take-wording.js';
import { UndoWording } from '../drafts/wordings/commands/undo-wording.js';
import { WordProvision, type WordInput } from '../drafts/wordings/commands/word-provision.js';
import { LANGUAGES } from '../i18n/language.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { placeOf, type Place } from './desk-place.js';
import { WordsForm, type Typed } from './publisher-forms.js';
import { PublisherPages } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';
import { WordingPage, wordingHref } from './wording-page.js';
import type { WordingDone } from './wording.props.js';

/** Words of a form by language, each with the words over which they were typed. */
export const typedTexts = (form: Typed): WordInput['texts'] =>
  Object.fromEntries(
    LANGUAGES.flatMap((lang) => {
      const [words, seen] = [form[`words-${lang}`], form[`seen-${lang}`]];
      return words === undefined || seen === undefined ? [] : [[lang, { words, seen }]];
    }),
  );

/** One commenter's wording: taken in, taken out, and followed in the other language. */
@ApiExcludeController()
@Controller('desk/drafts/:number/comments/:id/wording')
export class WordingController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly wording: WordingPage,
    private readonly takeWording: TakeWording,
    private readonly undoWording: UndoWording,
    private readonly wordProvision: WordProvision,
  ) {}

  @Get()
  @Allow(draftPolicy.word)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Query('done') done: unknown,
  ): Promise<void> {
    const props = await this.wording.props(factsOf(request), placeOf(number, id), done);
    await this.pages.draw(request, reply, 'wording', props);
  }

  @Post()
  @Allow(draftPolicy.word)
  async take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const place = placeOf(number, id);
    const form = WordsForm.parse(body ?? {});
    const { words, seen } = form;
    const resolved = words === undefined || seen === undefined ? null : { words, seen };
    const input = { draftNumber: number, commentId: pathId(id), resolved };
    await this.done(request, reply, place, form, 'taken', () => this.takeWording.execute(factsOf(request), input));
  }

  @Post('undo')
  @Allow(draftPolicy.word)
  async undo(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = WordsForm.parse(body ?? {});
    const change = pathId(form.change ?? '');
    const work = () => this.undoWording.execute(factsOf(request), number, change);
    await this.done(request, reply, placeOf(number, id), form, 'undone', work);
  }

  /** The same provision in the other language: the drafter's own words. */
  @Post('other')
  @Allow(draftPolicy.word)
  async other(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = WordsForm.parse(body ?? {});
    const input = { draftNumber: number, eId: form.eId ?? '', texts: typedTexts(form) };
    const work = () => this.wordProvision.execute(factsOf(request), input);
    await this.done(request, reply, placeOf(number, id), form, 'worded', work);
  }

  /** Does it and shows the page again: with what was done, or with what was typed and why it was refused. */
  private async done(
    request: FastifyRequest,
    reply: FastifyReply,
    place: Place,
    form: Typed,
    done: WordingDone,
    work: () => Promise<unknown>,
  ): Promise<void> {
    await workOrAgain(request, reply, {
      work: async () => {
        await work();
        return `${wordingHref(place.number, place.id)}?done=${done}`;
      },
      again: async ({ status, errors }) => {
        const props = await this.wording.props(factsOf(request), place, null, { typed: form, errors });
        await this.pages.draw(request, reply, 'wording', props, status);
      },
    });
  }
}
