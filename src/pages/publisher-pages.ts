import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../platform/config/config.js';
import type { RequestFacts } from '../platform/http/actor.js';
import type { PageName, PageProps } from './page-props.js';
import { privatePage } from './page-request.js';
import { PageRenderer } from './page-renderer.js';
import { sendOwnPage } from './send-page.js';

export const newKey = (): string => randomUUID();
const KEY = /^[\w-]{8,100}$/;

/** Facts with the key of the form, which a multipart body hides from the guard. */
export const withKey = (facts: RequestFacts, key: string | undefined): RequestFacts =>
  facts.key === null && key && KEY.test(key) ? { ...facts, key } : facts;

/** Drawing, the same for every page of the publisher. */
@Injectable()
export class PublisherPages {
  constructor(
    private readonly pages: PageRenderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async draw<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    name: Name,
    props: PageProps[Name],
    status = 200,
  ): Promise<void> {
    const html = await this.pages.render(name, props, privatePage(request, this.config));
    await sendOwnPage(reply, html, status);
  }
}
