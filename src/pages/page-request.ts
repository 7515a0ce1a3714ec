import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import type { PageRequest } from './page.js';

/** The path as the language switch needs it: without `lang`. */
function pathOf(request: FastifyRequest): string {
  const url = new URL(request.url, 'http://page');
  url.searchParams.delete('lang');
  return `${url.pathname}${url.search}`;
}

/** Frame of a page that is drawn for one person and kept nowhere. */
export const privatePage = (request: FastifyRequest, config: Config): PageRequest => ({
  lang: factsOf(request).lang,
  path: pathOf(request),
  demo: config.demo,
  unlisted: true,
});

/** Frame of a page that is the same for everybody. */
export const publicPage = (request: FastifyRequest, config: Config): PageRequest => ({
  lang: factsOf(request).lang,
  path: pathOf(request),
  demo: config.demo,
});
