import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LANGUAGE_COOKIE } from './request-language.js';

interface Ready {
  at: number;
  headers: OutgoingHttpHeaders;
  etag: string;
  body: Buffer;
}

// less than the two seconds for which the replies call themselves fresh
const FRESH_MS = 1_000;
const KEPT = 1_000;
// what belongs to the body, which a 304 has not (RFC 9110 §15.4.5)
const OF_BODY = ['content-type', 'content-length', 'content-encoding'];

// whatever may be read as the cookie, spaces and doubles included: who reads it decides, not the key
const LANGUAGE = new RegExp(`${LANGUAGE_COOKIE}[^;]*`, 'g');

/** All that the reply depends on, as it came: its `vary` and nothing else. */
function keyOf({ url, headers }: IncomingMessage): string {
  const chosen = headers.cookie?.match(LANGUAGE)?.join(';');
  return `${url}\n${headers['accept-encoding'] ?? ''}\n${headers['accept-language'] ?? ''}\n${chosen ?? ''}`;
}

/** Has the browser this reply already? Weak and per-encoding marks count: the words are the same. */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', '').startsWith(etag));

/**
 * For a second after a public page was sent, everybody who asks for the same gets the same bytes and headers at once,
 * before routes, guards and headers are worked out again: that costs four times as much as sending. Only for replies
 * that are the same for everybody and that anyone may read.
 */
@Injectable()
export class ReadyReplies {
  private readonly kept = new Map<string, Ready>();

  /** Called with all headers set but those of the body, `ofBody`. `etag` is without quotes and encoding. */
  keep(request: FastifyRequest, reply: FastifyReply, etag: string, ofBody: OutgoingHttpHeaders, body: Buffer): void {
    const own = { ...reply.raw.getHeaders(), ...reply.getHeaders() } as OutgoingHttpHeaders;
    // a cookie is for one browser
    if (request.method !== 'GET' || own['set-cookie']) return;
    const key = keyOf(request.raw);
    const headers = { ...own, ...ofBody, 'content-length': body.length };
    this.kept.delete(key);
    this.kept.set(key, { at: performance.now(), headers, etag, body });
    this.forgetOld();
  }

  /** The oldest stand first. Addresses that nobody asks for again must not hold their pages. */
  private forgetOld(): void {
    const oldest = performance.now() - FRESH_MS;
    for (const [key, { at }] of this.kept) {
      if (at >= oldest && this.kept.size <= KEPT) return;
      this.kept.delete(key);
    }
  }

  /** False where no reply is ready: then the request goes the usual way. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.kept.size === 0 || request.method !== 'GET') return false;
    const key = keyOf(request);
    const ready = this.kept.get(key);
    if (!ready) return false;
    if (performance.now() - ready.at > FRESH_MS) {
      this.kept.delete(key);
      return false;
    }
    if (isKnown(request.headers['if-none-match'], ready.etag)) {
      const headers = Object.entries(ready.headers).filter(([name]) => !OF_BODY.includes(name));
      response.writeHead(304, Object.fromEntries(headers)).end();
    } else response.writeHead(200, ready.headers).end(ready.body);
    return true;
  }
}
