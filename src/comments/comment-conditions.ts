import { Injectable } from '@nestjs/common';
import { Terms } from '../agencies/terms.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { Clock } from '../platform/clock.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { networkOf, RateLimits, type Limit } from '../platform/http/rate-limits.js';

const TEN_MINUTES = 600;
// a school or an office is one network, so it may say more than a person
const PER_NETWORK = 120;
const PER_GUEST_NETWORK = 40;
const PER_ACCOUNT = 30;

/** Under which conditions a comment is taken: how many, and by when it must be answered. */
@Injectable()
export class CommentConditions {
  constructor(
    private readonly limits: RateLimits,
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  /** Counts against the limits; gives the day by which the answer to a comment of today is due. */
  async admit({ actor, ip }: RequestFacts, actKind: ActKind): Promise<string> {
    const hits = actor.level === 'email' ? PER_NETWORK : PER_GUEST_NETWORK;
    const limits: Limit[] = [{ key: `comment:${actor.level}:${networkOf(ip)}`, hits, seconds: TEN_MINUTES }];
    if (actor.accountId !== null)
      limits.push({ key: `comment:account:${actor.accountId}`, hits: PER_ACCOUNT, seconds: TEN_MINUTES });
    await this.limits.take(...limits);
    return this.terms.responseDue(actKind, this.clock.today());
  }
}
