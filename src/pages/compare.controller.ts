import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { draftPolicy } from '../drafts/draft.policy.js';
import { ComparisonQuery } from '../drafts/queries/comparison.js';
import { shownLanguage, textIn, type Texts } from '../drafts/queries/published-version.js';
import { isLanguage, type Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { legalDay } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { countsOf } from './matches-page.js';
import { PageRenderer } from './page-renderer.js';
import { publicPage } from './page-request.js';

interface Row {
  draftId: number;
  actKind: ActKind;
  title: Texts;
  versions: { number: number; publishedAt: string; langs: Language[] }[] | null;
}

@ApiExcludeController()
@Controller('drafts/:number/compare')
export class CompareController {
  constructor(
    private readonly source: DataSource,
    private readonly comparison: ComparisonQuery,
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(draftPolicy.compare)
  @SharedReply()
  async show(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const { lang: reader } = factsOf(request);
    const { draftId, actKind, title, versions } = await this.find(number);
    const last = versions.at(-1)!.number;
    const to = versions.find((one) => one.number === Number(query.to ?? last));
    const from = versions.find((one) => one.number === Number(query.from ?? last - 1));
    if (!from || !to || from.number >= to.number) throw notFound();
    const langs = to.langs.filter((lang) => from.langs.includes(lang));
    const lang = isLanguage(query.text) && langs.includes(query.text) ? query.text : shownLanguage(langs, reader);
    const wish = { draftId, actKind, from: from.number, to: to.number, lang, reader };
    const rows = await this.comparison.published(wish);
    const show: 'all' | 'changed' = query.show === 'all' ? 'all' : 'changed';
    const props = {
      ...{ number, title: textIn(title, reader), from: from.number, to: to.number, show, lang, langs },
      versions: versions.map((one) => ({ number: one.number, publishedOn: legalDay(new Date(one.publishedAt)) })),
      rows: show === 'all' ? rows : rows.filter(({ outcome }) => outcome !== 'same'),
      counts: countsOf(rows),
    };
    const html = await this.pages.render('compare', props, publicPage(request, this.config));
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }

  private async find(number: string): Promise<Row & { versions: NonNullable<Row['versions']> }> {
    const rows: Row[] = await this.source.query(
      `select d.id as "draftId", d.act_kind as "actKind", d.title,
              (select json_agg(json_build_object('number', v.version, 'publishedAt', v.published_at, 'langs',
                       (select json_agg(t.lang) from version_text t where t.draft_id = v.draft_id and t.version = v.version))
                       order by v.version)
                 from draft_version v where v.draft_id = d.id and v.state = 'published') as versions
         from draft d where d.number = $1`,
      [number],
    );
    const [row] = rows;
    if (!row?.versions) throw notFound();
    return { ...row, versions: row.versions };
  }
}
