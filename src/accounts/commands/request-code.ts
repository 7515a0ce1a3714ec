import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { networkOf, RateLimits } from '../../platform/http/rate-limits.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { seal } from '../../platform/sealed.js';
import { CODE_REQUESTED, type CodeRequested } from '../account.events.js';
import { readEmail } from '../email.rules.js';
import { returnAddress } from '../return-address.rules.js';
import { CODE_MINUTES, codeHash, newCode } from '../sign-in-code.js';

const QUARTER = 15 * 60;
const DAY = 24 * 3600;

/**
 * Sends a code to an e-mail address. The answer is the same whether the address has an account or not. The code works
 * only in the browser that asked, so a mail scanner or a shoulder-surfer gains nothing from it.
 */
@Injectable()
export class RequestCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Returns the id of the code, which the next form carries. */
  async execute(
    facts: RequestFacts,
    input: { email: string; returnTo: unknown; browserHash: string },
  ): Promise<string> {
    const address = readEmail(input.email);
    if (!address) throw invalid('account.not-an-email', 'email');
    await this.limits.take(
      { key: `code:net:${networkOf(facts.ip)}`, hits: 30, seconds: QUARTER },
      { key: `code:box:${address.mailbox}`, hits: 3, seconds: QUARTER },
      { key: `code:box-day:${address.mailbox}`, hits: 5, seconds: DAY },
    );
    const id = randomUUID();
    const code = newCode();
    await this.transactions.run(async (em) => {
      await em.query(
        `insert into sign_in_code (id, email, canonical, code_hash, browser_hash, return_to, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
        [
          id,
          address.email,
          address.canonical,
          codeHash(this.config.secret, id, code),
          input.browserHash,
          returnAddress(input.returnTo),
          CODE_MINUTES,
        ],
      );
      const sealed = seal(this.config.secret, JSON.stringify({ email: address.email, code }));
      await this.outbox.publish(em, CODE_REQUESTED, { codeId: id, lang: facts.lang, sealed } satisfies CodeRequested);
    });
    return id;
  }
}
