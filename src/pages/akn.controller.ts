import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftPulse } from '../comments/queries/draft-pulse.js';
import { draftPolicy } from '../drafts/draft.policy.js';
import { Kept } from '../drafts/queries/kept.js';
import { PublishedAkn } from '../drafts/queries/published-akn.js';
import { isLanguage, type Language } from '../i18n/language.js';
import { notFound } from '../platform/errors/app-error.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { isKnown } from '../platform/http/ready-replies.js';
import { encodingOf, PageBytes } from './reading-bytes.js';

// an act of 300 articles is about half a megabyte
const KEPT_FILES = 16;

/** Published texts for programs: a version never changes, so its file is made once. */
@ApiExcludeController()
@Controller('drafts/:number/versions/:version/akoma-ntoso')
export class AknController {
  private readonly kept = new Kept<PageBytes | null>(KEPT_FILES);

  constructor(
    private readonly pulse: DraftPulse,
    private readonly files: PublishedAkn,
  ) {}

  @Get(':lang')
  @Allow(draftPolicy.read)
  @SharedReply()
  async file(
    @Param('number') number: string,
    @Param('version') version: string,
    @Param('lang') lang: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = isLanguage(lang) ? await this.bytesOf(number, pathId(version), lang) : null;
    if (!bytes) throw notFound();
    const encoding = encodingOf(request.headers['accept-encoding']);
    void reply
      .header('cache-control', 'public, max-age=3600')
      .header('vary', 'accept-encoding')
      .header('etag', `"${bytes.etag}-${encoding}"`);
    if (isKnown(request.headers['if-none-match'], bytes.etag)) return void (await reply.status(304).send());
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    await reply
      .header('content-type', 'application/akn+xml; charset=utf-8')
      .header('content-disposition', `attachment; filename="${number}-v${pathId(version)}-${lang}.xml"`)
      .send(await bytes.in(encoding));
  }

  private async bytesOf(number: string, version: number, lang: Language): Promise<PageBytes | null> {
    const pulse = await this.pulse.of(number);
    if (!pulse || version > pulse.version) return null;
    const make = async () => {
      const xml = await this.files.of(pulse.draftId, version, lang);
      return xml === null ? null : new PageBytes(xml);
    };
    return this.kept.get(`${pulse.draftId}/${version}/${lang}`, make, (found) => found !== null);
  }
}
