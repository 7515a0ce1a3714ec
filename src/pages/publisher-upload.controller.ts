import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { UploadVersion } from '../drafts/commands/upload-version.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { findWorkingVersion, ownedDraft } from '../drafts/owned-draft.js';
import { ImportProgressQuery } from '../drafts/queries/import-progress.js';
import { textIn } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { newKey, PublisherPages, withKey } from './publisher-pages.js';
import { workOrAgain } from './refused-form.js';
import type { FieldErrors } from './publish.props.js';
import { readUploadForm, type UploadForm } from './upload-form.js';

@ApiExcludeController()
@Controller('publish/drafts/:number')
export class PublisherUploadController {
  constructor(
    private readonly source: DataSource,
    private readonly pages: PublisherPages,
    private readonly uploadVersion: UploadVersion,
    private readonly progress: ImportProgressQuery,
  ) {}

  @Get('versions/new')
  @Allow(draftPolicy.import)
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    await this.drawForm(request, reply, number, {}, {});
  }

  @Post('versions/new')
  @Allow(draftPolicy.import)
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    const facts = factsOf(request);
    await ownedDraft(this.source, facts.actor, number);
    let form: UploadForm | null = null;
    await workOrAgain(request, reply, {
      work: async () => {
        form = await readUploadForm(request);
        const { importId } = await this.uploadVersion.execute(withKey(facts, form.key), number, form.files);
        return `/publish/drafts/${number}/imports/${importId}`;
      },
      again: ({ status, errors }) => this.drawForm(request, reply, number, errors, form?.pasted ?? {}, status),
    });
  }

  @Get('imports/:id')
  @Allow(draftPolicy.import)
  async import(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
  ): Promise<void> {
    if (!/^\d{1,15}$/.test(id)) throw notFound();
    const { actor, lang } = factsOf(request);
    const draft = await ownedDraft(this.source, actor, number);
    const found = await this.progress.execute(actor, lang, number, Number(id));
    const review = `/publish/drafts/${number}`;
    if (found.state === 'done') return void (await reply.redirect(review, 303));
    const uploadHref = `${review}/versions/new`;
    const props = {
      ...found,
      number,
      importId: Number(id),
      title: textIn(draft.title, lang),
      uploadHref,
      nextHref: review,
    };
    await this.pages.draw(request, reply, 'publish-import', props);
  }

  private async drawForm(
    request: FastifyRequest,
    reply: FastifyReply,
    number: string,
    errors: FieldErrors,
    pasted: Partial<Record<Language, string>>,
    status = 200,
  ): Promise<void> {
    const { actor, lang } = factsOf(request);
    const draft = await ownedDraft(this.source, actor, number);
    const working = await findWorkingVersion(this.source, draft.id);
    const rows: { last: number }[] = await this.source.query(
      `select coalesce(max(version), 0) as last from draft_version where draft_id = $1 and state = 'published'`,
      [draft.id],
    );
    const texts = await this.source.query('select 1 from version_text where draft_id = $1 and version = $2 limit 1', [
      draft.id,
      working?.version ?? 0,
    ]);
    const props = {
      ...{ number, title: textIn(draft.title, lang), version: rows[0]!.last + 1 },
      ...{ replaces: (texts as unknown[]).length > 0, pasted, errors, formKey: newKey() },
    };
    await this.pages.draw(request, reply, 'publish-upload', props, status);
  }
}
