import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Language } from '../i18n/language.js';
import { CONFIG, type Config } from '../platform/config/config.js';

export interface Letter {
  id: number;
  address: string;
  lang: Language;
  subject: string;
  body: string;
}

const SECONDS = 1_000;

/** Talks to the SMTP server that the settings name. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async send(letter: Letter): Promise<void> {
    const domain = /@([^>\s]+)>?$/.exec(this.config.mailFrom)?.[1] ?? 'talqy';
    await this.open().sendMail({
      from: this.config.mailFrom,
      // an object, never a string: a string is parsed for further addresses (GHSA-mm7p-fcc7-pg87)
      to: { name: '', address: letter.address },
      subject: letter.subject,
      text: letter.body,
      // the same on every attempt, so that a mailbox can tell a second copy (RFC 5322 §3.6.4)
      messageId: `<mail-${letter.id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.lang },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    if (!this.config.smtpUrl) throw new Error('SMTP_URL is not set, so no mail can go out');
    return (this.transport ??= createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10 * SECONDS,
      greetingTimeout: 10 * SECONDS,
      socketTimeout: 30 * SECONDS,
    }));
  }
}
