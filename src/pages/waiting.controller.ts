import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { LegalTimeTables } from '../agencies/queries/legal-time-tables.js';
import { TERM_PURPOSES } from '../agencies/term.rules.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { textIn, type Texts } from '../drafts/queries/published-version.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { deadlinePolicy } from '../responses/deadlines/deadline.policy.js';
import { readWaitingKey, WaitingList, type WaitingFilter } from '../responses/deadlines/queries/waiting-list.js';
import type { PageName, PageProps } from './page-props.js';
import { PageRenderer } from './page-renderer.js';
import { publicPage } from './page-request.js';

const LONGEST = 100;
const text = (value: unknown) => (typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null);

function hrefOf({ agency, draft }: WaitingFilter, after: string | null): string {
  const given = Object.entries({ agency, draft, after }).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams(given).toString();
  return query ? `/waiting?${query}` : '/waiting';
}

/** Who waits for an answer, and the tables by which it is owed; the same for everybody. */
@ApiExcludeController()
@Controller()
@Allow(deadlinePolicy.read)
@SharedReply()
export class WaitingPageController {
  constructor(
    private readonly source: DataSource,
    private readonly waiting: WaitingList,
    private readonly tables: LegalTimeTables,
    private readonly pages: PageRenderer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('waiting')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: Record<string, unknown>) {
    const { lang } = factsOf(request);
    const filter = { agency: text(query['agency']), draft: text(query['draft']) };
    const after = readWaitingKey(text(query['after']) ?? undefined);
    const [{ comments, next }, agencies]: [Awaited<ReturnType<WaitingList['page']>>, { code: string; name: Texts }[]] =
      await Promise.all([
        this.waiting.page(filter, after, lang),
        this.source.query('select code, name from agency order by id'),
      ]);
    await this.draw(request, reply, 'waiting', {
      filter,
      agencies: agencies.map(({ code, name }) => ({ code, name: textIn(name, lang) })),
      comments: comments.map((comment) => ({
        ...comment,
        href: commentHref(comment.draft.number, Number(comment.number.split('/').at(-1))),
        draftHref: `/drafts/${encodeURIComponent(comment.draft.number)}`,
      })),
      first: after ? hrefOf(filter, null) : null,
      older: next && hrefOf(filter, next),
    });
  }

  @Get('terms')
  async terms(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { lang } = factsOf(request);
    const now = Number(this.clock.today().slice(0, 4));
    const [terms, ...years] = await Promise.all([
      this.tables.terms(),
      ...[now, now + 1].map(async (year) => ({ year, days: await this.tables.year(year, lang) })),
    ]);
    await this.draw(request, reply, 'terms', { terms, purposes: TERM_PURPOSES, years });
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
