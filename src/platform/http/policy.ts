import { SetMetadata } from '@nestjs/common';
import type { Actor, Role } from './actor.js';

/** May this actor try the operation at all? Ownership of the object is checked in the command and answers 404. */
export type Policy = (actor: Actor) => boolean;

/** One table per feature: operation → who may. A route without an operation is refused. */
export type PolicyTable = Readonly<Record<string, Policy>>;

export const anyone: Policy = () => true;
export const signedIn: Policy = (actor) => actor.level !== 'anonymous';
export const withRole =
  (...roles: Role[]): Policy =>
  (actor) =>
    actor.grants.some((grant) => roles.includes(grant.role));

export const ALLOW = Symbol('ALLOW');
export const SHARED = Symbol('SHARED');

/** The policy under which a route may be called. */
export const Allow = (policy: Policy) => SetMetadata(ALLOW, policy);

/** The reply is the same for everybody, so the session is not even looked up. */
export const SharedReply = () => SetMetadata(SHARED, true);
