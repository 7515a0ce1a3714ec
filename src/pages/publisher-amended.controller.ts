import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttachAmendedAct } from '../drafts/commands/attach-amended-act.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { AmendedActsPage } from './amended-acts-page.js';
import { PublisherPages } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';
import { readUploadForm, type UploadForm } from './upload-form.js';

@ApiExcludeController()
@Controller('publish/drafts/:number/amended')
export class PublisherAmendedController {
  constructor(
    private readonly pages: PublisherPages,
    private readonly amended: AmendedActsPage,
    private readonly acts: AttachAmendedAct,
  ) {}

  @Get()
  @Allow(draftPolicy.attachAmendedAct)
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const props = await this.amended.props(factsOf(request), number, query.saved === '1');
    await this.pages.draw(request, reply, 'publish-amended', props);
  }

  @Post()
  @Allow(draftPolicy.attachAmendedAct)
  async attach(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    const facts = factsOf(request);
    // another agency's draft is not there, whatever the form holds
    await this.amended.props(facts, number, false);
    let form: UploadForm | null = null;
    await workOrAgain(request, reply, {
      work: async () => {
        form = await readUploadForm(request);
        await this.acts.attach(facts, number, form.files);
        return `/publish/drafts/${number}/amended?saved=1`;
      },
      again: async ({ status, errors }) => {
        const props = await this.amended.props(facts, number, false, errors, form?.pasted);
        await this.pages.draw(request, reply, 'publish-amended', props, status);
      },
    });
  }

  @Post(':id/remove')
  @Allow(draftPolicy.attachAmendedAct)
  async remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
  ): Promise<void> {
    if (!/^\d{1,15}$/.test(id)) throw notFound();
    await this.acts.detach(factsOf(request), number, Number(id));
    await reply.redirect(`/publish/drafts/${number}/amended?saved=1`, 303);
  }
}
