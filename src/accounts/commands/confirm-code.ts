import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid } from '../../platform/errors/app-error.js';
import type { Actor, RequestFacts, Role } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { GUEST_JOINED, type GuestJoined } from '../account.events.js';
import { Sessions } from '../sessions.js';
import { CODE_TRIES, codeHash, equalHash } from '../sign-in-code.js';

interface CodeRow {
  email: string;
  canonical: string;
  code_hash: string;
  browser_hash: string;
  attempts: number;
  return_to: string;
  dead: boolean;
}

export interface SignedIn {
  token: string;
  returnTo: string;
  roles: Role[];
  /** The account is new and has no public name yet. */
  nameless: boolean;
}

type Outcome = { signedIn: SignedIn } | { refused: AppError };

/** Signs in with a typed code: finds or makes the account, takes over what the guest of this browser wrote. */
@Injectable()
export class ConfirmCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(facts: RequestFacts, input: { id: string; code: string; browserHash: string }): Promise<SignedIn> {
    // a refusal is returned, not thrown: the counted attempt must be committed
    const outcome = await this.transactions.run((em) => this.attempt(em, facts, input));
    if ('refused' in outcome) throw outcome.refused;
    return outcome.signedIn;
  }

  private async attempt(
    em: EntityManager,
    facts: RequestFacts,
    input: { id: string; code: string; browserHash: string },
  ): Promise<Outcome> {
    const rows: CodeRow[] = await em.query(
      `select email, canonical, code_hash, browser_hash, attempts, return_to,
              used_at is not null or expires_at <= now() as dead
         from sign_in_code where id = $1 for update`,
      [input.id],
    );
    const row = rows[0];
    if (!row || row.dead || row.attempts >= CODE_TRIES) return { refused: new AppError('account.code-expired', 410) };
    if (!equalHash(row.browser_hash, input.browserHash))
      return { refused: new AppError('account.code-other-browser', 409) };
    if (!equalHash(row.code_hash, codeHash(this.config.secret, input.id, input.code.replace(/\D/g, '')))) {
      await em.query('update sign_in_code set attempts = attempts + 1 where id = $1', [input.id]);
      return { refused: invalid('account.code-wrong', 'code', { left: CODE_TRIES - row.attempts - 1 }) };
    }
    await em.query('update sign_in_code set used_at = now() where id = $1', [input.id]);
    await em.query('update email_identity set verified_at = now() where canonical = $1 and verified_at is null', [
      row.canonical,
    ]);
    const account = await this.accountOf(em, facts.actor, row, facts.lang);
    if (facts.actor.session) await em.query('delete from session where token_hash = $1', [facts.actor.session]);
    const token = await this.sessions.open(em, account.id, 'email');
    const grants: { role: Role }[] = await em.query('select role from role_grant where account_id = $1', [account.id]);
    const roles = grants.map(({ role }) => role);
    return { signedIn: { token, returnTo: row.return_to, roles, nameless: account.nameless } };
  }

  private async accountOf(em: EntityManager, actor: Actor, row: CodeRow, lang: Language) {
    // two codes for one mailbox, typed at once: the second waits and finds the account that the first made
    await em.query(`select pg_advisory_xact_lock(hashtextextended('talqy.mailbox ' || $1, 0))`, [row.canonical]);
    const known: { id: number; public_name: string }[] = await em.query(
      `select a.id, a.public_name from email_identity e join account a on a.id = e.account_id where e.canonical = $1`,
      [row.canonical],
    );
    const guestId = actor.level === 'guest' ? actor.accountId : null;
    if (known[0]) {
      const account = known[0];
      if (guestId) {
        await this.outbox.publish(em, GUEST_JOINED, { guestId, accountId: account.id } satisfies GuestJoined);
      }
      return { id: account.id, nameless: account.public_name === '' };
    }
    const promoted = guestId !== null && (await this.promote(em, guestId));
    const id = promoted ? guestId : await this.create(em, lang);
    await em.query('insert into email_identity (account_id, email, canonical) values ($1, $2, $3)', [
      id,
      row.email,
      row.canonical,
    ]);
    return { id, nameless: !promoted };
  }

  /** False where another code of the same guest was typed first: what the guest wrote is that mailbox's. */
  private async promote(em: EntityManager, guestId: number): Promise<boolean> {
    const [rows] = (await em.query(
      `update account set level = 'email' where id = $1 and level = 'guest' returning id`,
      [guestId],
    )) as [unknown[], number];
    return rows.length > 0;
  }

  private async create(em: EntityManager, lang: Language): Promise<number> {
    const rows: { id: number }[] = await em.query(
      `insert into account (public_name, lang, level) values ('', $1, 'email') returning id`,
      [lang],
    );
    return rows[0]!.id;
  }
}
