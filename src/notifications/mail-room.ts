import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readEmail } from '../accounts/email.rules.js';
import type { Language } from '../i18n/language.js';
import type { Params } from '../i18n/translate.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { seal } from '../platform/sealed.js';
import { composeMail } from './compose-mail.js';
import { isSecret, type MailKind } from './mail-kinds.js';

export interface MailOrder {
  /** An account (its address is read when the mail goes out), or an address where no account exists yet. */
  to: { accountId: number } | { email: string };
  lang: Language;
  kind: MailKind;
  params: Params;
  /** A second order with the same key makes no second mail. */
  onceKey: string;
}

export const SEND_MAIL = 'notifications.send-mail';
export interface SendMailPayload {
  mailId: number;
}

// with graphile-worker's pauses of e^n seconds: a code is tried for about seven minutes, the rest for about a day
const ATTEMPTS = { secret: 6, other: 20 };

/** Takes orders for mails inside the caller's transaction; a job sends each of them. */
@Injectable()
export class MailRoom {
  constructor(
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** False where the mail was ordered before or the address is none that may be written to. */
  async post(em: EntityManager, order: MailOrder): Promise<boolean> {
    return (await this.postAll(em, [order])) === 1;
  }

  /** In one statement each for mails and jobs; gives how many mails were made. */
  async postAll(em: EntityManager, orders: readonly MailOrder[]): Promise<number> {
    const mails = orders.flatMap((order) => this.rowOf(order) ?? []);
    if (mails.length === 0) return 0;
    const rows: { id: number; kind: MailKind }[] = await em.query(
      `insert into mail (account_id, email, lang, kind, once_key, subject, body)
       select account_id, email, lang, kind, once_key, subject, body
         from json_to_recordset($1::json) as given
              (account_id bigint, email text, lang text, kind text, once_key text, subject text, body text)
       on conflict (once_key) do nothing returning id, kind`,
      [JSON.stringify(mails)],
    );
    await this.enqueue(em, rows);
    return rows.length;
  }

  private rowOf(order: MailOrder) {
    const email = 'email' in order.to ? (readEmail(order.to.email)?.email ?? null) : null;
    const accountId = 'accountId' in order.to ? order.to.accountId : null;
    if (email === null && accountId === null) return null;
    const { subject, body } = composeMail(order.kind, order.lang, order.params);
    const kept = isSecret(order.kind) && !this.config.demo ? seal(this.config.secret, body) : body;
    const { lang, kind, onceKey } = order;
    return { account_id: accountId, email, lang, kind, once_key: onceKey, subject, body: kept };
  }

  /** The demonstration keeps its mail: it is read at /demo/mail. */
  private async enqueue(em: EntityManager, mails: readonly { id: number; kind: MailKind }[]): Promise<void> {
    if (this.config.demo && !this.config.smtpUrl) return;
    const jobs = mails.map(({ id, kind }) => ({
      payload: { mailId: id } satisfies SendMailPayload,
      key: `mail ${id}`,
      maxAttempts: isSecret(kind) ? ATTEMPTS.secret : ATTEMPTS.other,
      // thousands of receipts after a rush must not stand before a sign-in code
      queue: kind === 'comment-received' ? 'receipts' : null,
    }));
    await this.outbox.enqueueAll(em, SEND_MAIL, jobs);
  }
}
