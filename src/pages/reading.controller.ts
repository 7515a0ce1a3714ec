import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commentPolicy } from '../comments/comment.policy.js';
import { factsOf } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { isKnown, ReadyReplies } from '../platform/http/ready-replies.js';
import { encodingOf } from './reading-bytes.js';
import { ReadingPages } from './reading-pages.js';

/** Acts as everybody reads them: bytes from memory, with a mark by which a browser knows that it has them. */
@ApiExcludeController()
@Controller('drafts/:number')
export class ReadingController {
  constructor(
    private readonly pages: ReadingPages,
    private readonly ready: ReadyReplies,
  ) {}

  @Get()
  @Allow(commentPolicy.read)
  @SharedReply()
  latest(@Param('number') number: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.send(number, null, request, reply);
  }

  @Get('versions/:version')
  @Allow(commentPolicy.read)
  @SharedReply()
  version(
    @Param('number') number: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.send(number, pathId(version), request, reply);
  }

  private async send(number: string, version: number | null, request: FastifyRequest, reply: FastifyReply) {
    const page = await this.pages.of(number, version, factsOf(request).lang);
    const encoding = encodingOf(request.headers['accept-encoding']);
    // an address that sets the language belongs to one browser
    const asked = (request.query as { lang?: string }).lang !== undefined;
    const cache = asked ? 'private, no-cache' : 'public, max-age=2, stale-while-revalidate=4, stale-if-error=10';
    void reply
      .header('cache-control', cache)
      .header('vary', 'accept-encoding, accept-language, cookie')
      .header('etag', `"${page.etag}-${encoding}"`);
    const body = await page.in(encoding);
    const ofBody = {
      'content-type': 'text/html; charset=utf-8',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    if (!asked) this.ready.keep(request, reply, page.etag, ofBody, body);
    if (isKnown(request.headers['if-none-match'], page.etag)) return void (await reply.status(304).send());
    await reply.headers(ofBody).send(body);
  }
}
