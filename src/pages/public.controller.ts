import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { draftPolicy } from '../drafts/draft.policy.js';
import { DRAFT_STATUSES } from '../drafts/draft-page.presenter.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { DossierPage } from './dossier-page.js';
import { DraftList, type DraftFilter } from './draft-list.js';
import { HomePage } from './home-page.js';
import type { PageName, PageProps } from './page-props.js';
import { PageRenderer } from './page-renderer.js';
import { publicPage } from './page-request.js';

const keyOf = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined);

function filterOf(query: Record<string, string>): DraftFilter {
  const status = DRAFT_STATUSES.find((each) => each === query.status) ?? null;
  return { status, agency: String(query.agency ?? '') || null, query: String(query.q ?? '').slice(0, 200) };
}

function neighbour({ status, agency, query }: DraftFilter, key: 'before' | 'after', id: number | null): string | null {
  if (id === null) return null;
  const params = new URLSearchParams({ [key]: String(id) });
  if (status) params.set('status', status);
  if (agency) params.set('agency', agency);
  if (query) params.set('q', query);
  return `/drafts?${params}`;
}

/** Pages that are the same for everybody and lead to the drafts. */
@ApiExcludeController()
@Controller()
@Allow(draftPolicy.read)
@SharedReply()
export class PublicController {
  constructor(
    private readonly source: DataSource,
    private readonly pages: PageRenderer,
    private readonly home: HomePage,
    private readonly list: DraftList,
    private readonly dossier: DossierPage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async first(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.draw(request, reply, 'home', await this.home.props(factsOf(request).lang));
  }

  @Get('about')
  async about(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.draw(request, reply, 'about', {});
  }

  @Get('drafts')
  async drafts(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Record<string, string>,
  ): Promise<void> {
    const { lang } = factsOf(request);
    const filter = filterOf(query);
    const before = keyOf(query.before);
    const after = keyOf(query.after);
    const key = after !== undefined ? { after } : before !== undefined ? { before } : {};
    const { drafts, newer, older } = await this.list.page(filter, lang, key);
    const agencies: { code: string; name: Texts }[] = await this.source.query(
      'select code, name from agency order by id',
    );
    await this.draw(request, reply, 'drafts', {
      ...{ filter, drafts },
      agencies: agencies.map(({ code, name }) => ({ id: code, name: textIn(name, lang) })),
      newer: neighbour(filter, 'after', newer),
      older: neighbour(filter, 'before', older),
    });
  }

  @Get('dossiers/:number')
  async showDossier(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') number: string) {
    const props = await this.dossier.props(number, factsOf(request).lang);
    if (!props) throw notFound();
    await this.draw(request, reply, 'dossier', props);
  }

  private async draw<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    name: Name,
    props: PageProps[Name],
  ): Promise<void> {
    const html = await this.pages.render(name, props, publicPage(request, this.config));
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html);
  }
}
