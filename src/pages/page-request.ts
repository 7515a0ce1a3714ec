import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { shownPath } from '../platform/http/shown-path.js';
import type { PageRequest } from './page.js';

/** Frame of a page that is drawn for one person and kept nowhere. */
export const privatePage = (request: FastifyRequest, config: Config): PageRequest => ({
  lang: factsOf(request).lang,
  path: shownPath(request),
  demo: config.demo,
  signedIn: factsOf(request).actor.level === 'email',
  unlisted: true,
});

/** Frame of a page that is the same for everybody. */
export const publicPage = (request: FastifyRequest, config: Config): PageRequest => ({
  lang: factsOf(request).lang,
  path: shownPath(request),
  demo: config.demo,
});
