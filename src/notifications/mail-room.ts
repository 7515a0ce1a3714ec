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
    const email = 'email' in order.to ? (readEmail(order.to.email)?.email ?? null) : null;
    const accountId = 'accountId' in order.to ? order.to.accountId : null;
    if (email === null && accountId === null) return false;
    const { subject, body } = composeMail(order.kind, order.lang, order.params);
    const kept = isSecret(order.kind) && !this.config.demo ? seal(this.config.secret, body) : body;
    const rows: { id: number }[] = await em.query(
      `insert into mail (account_id, email, lang, kind, once_key, subject, body)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (once_key) do nothing returning id`,
      [accountId, email, order.lang, order.kind, order.onceKey, subject, kept],
    );
    if (!rows[0]) return false;
    await this.enqueue(em, rows[0].id, order.kind);
    return true;
  }

  /** The demonstration keeps its mail: it is read at /demo/mail. */
  private async enqueue(em: EntityManager, mailId: number, kind: MailKind): Promise<void> {
    if (this.config.demo && !this.config.smtpUrl) return;
    const payload: SendMailPayload = { mailId };
    const maxAttempts = isSecret(kind) ? ATTEMPTS.secret : ATTEMPTS.other;
    await this.outbox.enqueue(em, SEND_MAIL, payload, { key: `mail ${mailId}`, maxAttempts });
  }
}
