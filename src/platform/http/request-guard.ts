import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { AppError, forbidden } from '../errors/app-error.js';
import { ActorSource, ANONYMOUS } from './actor.js';
import { languageOf } from './request-language.js';
import { ALLOW, SHARED, type Policy } from './policy.js';

const KEY = /^[\w-]{8,100}$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

function keyOf(request: FastifyRequest): string | null {
  const field = (request.body as { idempotencyKey?: unknown } | null | undefined)?.idempotencyKey;
  const key = request.headers['idempotency-key'] ?? field;
  return typeof key === 'string' && KEY.test(key) ? key : null;
}

/**
 * The one gate of every route: who calls, in which language, from our own pages, and may they? A route that names no
 * policy is refused. A cookie-bearing write from another origin is refused (Sec-Fetch-Site, else Origin).
 */
@Injectable()
export class RequestGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const places = [context.getHandler(), context.getClass()];
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(ALLOW, places);
    const shared = this.reflector.getAllAndOverride<boolean | undefined>(SHARED, places) ?? false;
    const lang = languageOf(request);
    request.talqy = { actor: ANONYMOUS, lang, ip: request.ip, key: keyOf(request) };
    if (!READS.has(request.method)) this.refuseForeign(request);
    if (!shared) request.talqy.actor = await this.actors.actorOf(request);
    if (!policy) throw forbidden();
    if (policy(request.talqy.actor)) return true;
    throw request.talqy.actor.level === 'email' ? forbidden() : new AppError('platform.sign-in-needed', 401);
  }

  private refuseForeign(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (site === 'same-origin' || site === 'none') return;
    const { origin } = request.headers;
    if (site === undefined && origin === undefined) return; // not a browser: it holds no cookie that it was not given
    const own = [this.config.publicUrl, `${request.protocol}://${request.host}`];
    if (origin && own.includes(origin) && site !== 'cross-site') return;
    throw new AppError('platform.foreign-origin', 403);
  }
}
