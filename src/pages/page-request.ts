import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import type { PageRequest } from './page.js';

/** The path as the language switch needs it: without `lang`, and one that can be opened. */
function pathOf(request: FastifyRequest): string {
  const url = new URL(request.url, 'http://page');
  if (request.method === 'POST') return openable(request, url.pathname);
  url.searchParams.delete('lang');
  return `${url.pathname}${url.search}`;
}

/** A refused form is drawn at the address to which it was sent; where nothing can be opened there, the one above it. */
function openable({ server, routeOptions }: FastifyRequest, path: string): string {
  const given = path.split('/');
  const route = (routeOptions.url ?? '/').split('/');
  const there = () => server.hasRoute({ method: 'GET', url: route.join('/') });
  while (route.length > 2 && !there()) {
    route.pop();
    given.pop();
  }
  return given.join('/');
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
