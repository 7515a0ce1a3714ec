import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../i18n/language.js';
import { languageOf } from './request-language.js';

/** A head leads the officials of an agency and is granted `official` too. */
export const ROLES = ['official', 'head', 'publisher', 'moderator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleGrant {
  role: Role;
  /** The agency acted for; null for roles that span all agencies (moderator, administrator). */
  agencyId: number | null;
}

/** Whoever makes this request. A guest has an account of its own, held together by its session. */
export interface Actor {
  accountId: number | null;
  level: 'anonymous' | 'guest' | 'email';
  publicName: string;
  grants: readonly RoleGrant[];
  /** Hash of the session's cookie; null without a session. */
  session: string | null;
}

export const ANONYMOUS: Actor = { accountId: null, level: 'anonymous', publicName: '', grants: [], session: null };

export const hasRole = (actor: Actor, role: Role, agencyId?: number): boolean =>
  actor.grants.some((grant) => grant.role === role && (agencyId === undefined || grant.agencyId === agencyId));

/** Agencies for which the actor holds the role. */
export const agenciesOf = (actor: Actor, role: Role): number[] =>
  actor.grants.flatMap((grant) => (grant.role === role && grant.agencyId !== null ? [grant.agencyId] : []));

/** Finds out who makes a request; the accounts feature provides it. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor>;
}

/** What the platform knows of a request beside its body. */
export interface RequestFacts {
  actor: Actor;
  lang: Language;
  ip: string;
  /** The Idempotency-Key header or the form's hidden field; null when absent. */
  key: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    talqy?: RequestFacts;
  }
}

export const factsOf = (request: FastifyRequest): RequestFacts =>
  request.talqy ?? { actor: ANONYMOUS, lang: languageOf(request), ip: request.ip, key: null };

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

export const Facts = createParamDecorator((_: unknown, context: ExecutionContext) => factsOf(requestOf(context)));
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext) => factsOf(requestOf(context)).lang);
