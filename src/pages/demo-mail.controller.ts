import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnAddress } from '../notifications/own-address.js';
import { DemoMails } from '../notifications/queries/demo-mails.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { Allow, anyone } from '../platform/http/policy.js';
import type { DemoMailProps, MailPiece } from './demo-mail.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';
import { sendOwnPage } from './send-page.js';

const LINK = /https?:\/\/\S+[^\s.,;:!?)]/g;

/** The body cut at its links. Only our own links can be followed: a mail may quote what anybody wrote. */
export function piecesOf(body: string, base: string): MailPiece[] {
  const pieces: MailPiece[] = [];
  let from = 0;
  for (const { 0: url, index } of body.matchAll(LINK)) {
    if (!url.startsWith(`${base}/`)) continue;
    pieces.push({ text: body.slice(from, index), href: null }, { text: url, href: url.slice(base.length) });
    from = index + url.length;
  }
  return [...pieces, { text: body.slice(from), href: null }].filter(({ text }) => text !== '');
}

const hrefOf = (person: string | null, before?: number) => {
  const query = new URLSearchParams({
    ...(person && { person }),
    ...(before && { before: String(before) }),
  }).toString();
  return query ? `/demo/mail?${query}` : '/demo/mail';
};

/** Everybody's mail, for a newcomer who tries things out: the route exists only in the demonstration. */
@ApiExcludeController()
@Controller('demo/mail')
export class DemoMailController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly mails: DemoMails,
    private readonly address: OwnAddress,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(anyone)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: Record<string, unknown>) {
    if (!this.config.demo) throw notFound();
    const person = typeof query['person'] === 'string' && query['person'] !== '' ? query['person'].slice(0, 254) : null;
    const before = /^\d{1,15}$/.test(String(query['before'])) ? Number(query['before']) : null;
    const [page, people] = await Promise.all([this.mails.page({ address: person, before }), this.mails.addresses()]);
    const props: DemoMailProps = {
      people,
      person,
      mails: page.mails.map(({ createdAt, body, ...mail }) => ({
        ...mail,
        at: createdAt.toISOString(),
        body: piecesOf(body, this.address.base),
      })),
      older: page.older ? hrefOf(person, page.older) : null,
      first: before ? hrefOf(person) : null,
    };
    const html = await this.pages.render('demo-mail', props, privatePage(request, this.config));
    await sendOwnPage(reply, html);
  }
}
