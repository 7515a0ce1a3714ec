import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DescribeVersion } from '../drafts/commands/describe-version.js';
import { ExplainProvision, ExplanationInput } from '../drafts/commands/explain-provision.js';
import { MendInput, MendSource } from '../drafts/commands/mend-source.js';
import { PublishVersion } from '../drafts/commands/publish-version.js';
import { VersionDescription } from '../drafts/draft.dto.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { AppError } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { descriptionOf, explanationOf, TypedForm } from './publisher-forms.js';
import type { ReviewProps } from './publish.props.js';
import { refusedForm, workOrAgain } from './refused-form.js';
import { PublisherPages } from './publisher-pages.js';
import { ReviewPage } from './review-page.js';

@ApiExcludeController()
@Controller('publish/drafts/:number')
export class PublisherReviewController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly review: ReviewPage,
    private readonly describe: DescribeVersion,
    private readonly explain: ExplainProvision,
    private readonly mend: MendSource,
    private readonly publishVersion: PublishVersion,
  ) {}

  @Get()
  @Allow(draftPolicy.review)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const props = await this.review.props(factsOf(request), number, query);
    if (!props) return void (await reply.redirect(`/publish/drafts/${number}/versions/new`, 303));
    await this.pages.draw(request, reply, 'publish-review', props);
  }

  /** One form, two buttons: what was typed is saved in either case, also when publishing is refused. */
  @Post()
  @Allow(draftPolicy.describe)
  async save(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const facts = factsOf(request);
    const form = TypedForm.parse(body ?? {});
    try {
      await this.describe.execute(facts, number, VersionDescription.parse(descriptionOf(form)));
      if (form.act !== 'publish')
        return void (await reply.redirect(`/publish/drafts/${number}?saved=1#description`, 303));
      await this.publishVersion.execute(facts, number, form.override);
      await reply.redirect(`/drafts/${number}`, 303);
    } catch (thrown) {
      const { status, errors, owed } = refusedForm(thrown, facts.lang);
      const props = await this.review.props(facts, number, {}, { values: form, errors, owed });
      if (props) return this.pages.draw(request, reply, 'publish-review', props, status);
      // nothing is left to review: somebody else published it, or this form did when it was sent the first time
      if (form.act !== 'publish') throw thrown;
      await this.publishVersion.execute(facts, number, form.override);
      await reply.redirect(`/drafts/${number}`, 303);
    }
  }

  @Post('explanations')
  @Allow(draftPolicy.explain)
  async explainProvision(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const form = TypedForm.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        await this.explain.execute(factsOf(request), number, ExplanationInput.parse(explanationOf(form)));
        return `/publish/drafts/${number}?saved=1#explanations`;
      },
      again: async ({ status, errors }) => {
        const typed = { values: form, errors };
        const props = await this.review.props(factsOf(request), number, { explain: form.eId ?? '' }, typed);
        await this.drawOrSayGone(request, reply, props, status);
      },
    });
  }

  @Post('source')
  @Allow(draftPolicy.mend)
  async mendSource(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<void> {
    const facts = factsOf(request);
    const form = TypedForm.parse(body ?? {});
    await workOrAgain(request, reply, {
      work: async () => {
        const input = { lang: form.text, index: Number(form.index), words: form.words ?? '' };
        await this.mend.execute(facts, number, MendInput.parse(input));
        return `/publish/drafts/${number}?saved=1&text=${form.text}#issues`;
      },
      again: async ({ status, errors }) => {
        const query = { text: form.text ?? '', mend: form.index ?? '', words: form.words ?? '' };
        const props = await this.review.props(facts, number, query);
        await this.drawOrSayGone(request, reply, props && { ...props, errors }, status);
      },
    });
  }

  /** Published or thrown away meanwhile there is no form to draw again. */
  private async drawOrSayGone(
    request: FastifyRequest,
    reply: FastifyReply,
    props: ReviewProps | null,
    status: number,
  ): Promise<void> {
    if (!props) throw new AppError('draft.nothing-in-work', 409);
    await this.pages.draw(request, reply, 'publish-review', props, status);
  }
}
