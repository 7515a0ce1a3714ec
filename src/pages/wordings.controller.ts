import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { draftPolicy } from '../drafts/draft.policy.js';
import { StartWorkingVersion } from '../drafts/wordings/commands/start-working-version.js';
import { UndoWording } from '../drafts/wordings/commands/undo-wording.js';
import { WordProvision } from '../drafts/wordings/commands/word-provision.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { WordsForm, type Typed } from './publisher-forms.js';
import { PublisherPages } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';
import { typedTexts } from './wording.controller.js';
import { WordingsPage, wordingsHref } from './wordings-page.js';
import type { WordingsDone } from './wordings.props.js';

/** The words of the version in work, provision by provision. */
@ApiExcludeController()
@Controller('publish/drafts/:number/wordings')
export class WordingsController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly wordings: WordingsPage,
    private readonly start: StartWorkingVersion,
    private readonly word: WordProvision,
    private readonly undoWording: UndoWording,
  ) {}

  @Get()
  @Allow(draftPolicy.review)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const props = await this.wordings.props(factsOf(request), number, query);
    await this.pages.draw(request, reply, 'wordings', props);
  }

  @Post('begin')
  @Allow(draftPolicy.import)
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    await this.done(request, reply, number, {}, 'begun', () => this.start.execute(factsOf(request), number));
  }

  @Post()
  @Allow(draftPolicy.mend)
  async change(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = WordsForm.parse(body ?? {});
    const input = { draftNumber: number, eId: form.eId ?? '', texts: typedTexts(form) };
    await this.done(request, reply, number, form, 'worded', () => this.word.execute(factsOf(request), input));
  }

  @Post('undo')
  @Allow(draftPolicy.mend)
  async undo(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const change = pathId(WordsForm.parse(body ?? {}).change ?? '');
    const work = () => this.undoWording.execute(factsOf(request), number, change);
    await this.done(request, reply, number, {}, 'undone', work);
  }

  private async done(
    request: FastifyRequest,
    reply: FastifyReply,
    number: string,
    form: Typed,
    done: WordingsDone,
    work: () => Promise<unknown>,
  ): Promise<void> {
    await workOrAgain(request, reply, {
      work: async () => {
        await work();
        return `${wordingsHref(number)}?done=${done}`;
      },
      again: async ({ status, errors }) => {
        const props = await this.wordings.props(factsOf(request), number, {}, { typed: form, errors });
        await this.pages.draw(request, reply, 'wordings', props, status);
      },
    });
  }
}
