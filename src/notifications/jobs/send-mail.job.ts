import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readEmail } from '../../accounts/email.rules.js';
import type { Language } from '../../i18n/language.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { unseal } from '../../platform/sealed.js';
import { isSecret, type MailKind } from '../mail-kinds.js';
import { SEND_MAIL, type SendMailPayload } from '../mail-room.js';
import { Mailer } from '../mailer.js';

interface Row {
  id: number;
  kind: MailKind;
  lang: Language;
  subject: string;
  body: string;
  address: string | null;
}

/** Refused for good (RFC 5321 §4.2.1: 5yz); anything else is worth another try. */
const isFinal = (error: unknown) => {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' && code >= 500 && code < 600;
};

/**
 * Sends one mail. A crash between the server's "250" and our commit sends it once more, under the same Message-ID;
 * nothing else can send it twice.
 */
@Injectable()
@Job(SEND_MAIL)
export class SendMailJob implements JobHandler<SendMailPayload> {
  constructor(
    private readonly source: DataSource,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ mailId }: SendMailPayload): Promise<void> {
    const row = await this.waiting(mailId);
    if (!row) return;
    const address = row.address === null ? null : readEmail(row.address)?.email;
    if (!address) return this.close(row, 'failed_at');
    const sealed = isSecret(row.kind) && !this.config.demo;
    const body = sealed ? unseal(this.config.secret, row.body) : row.body;
    try {
      await this.mailer.send({ ...row, address, body });
    } catch (error) {
      if (isFinal(error)) return this.close(row, 'failed_at');
      // the server's own words may hold the address, and errors are logged
      const code = (error as { code?: unknown } | null)?.code;
      throw new Error(`Mail ${mailId} was not sent: ${typeof code === 'string' ? code : 'unknown failure'}`);
    }
    await this.close(row, 'sent_at');
  }

  private async waiting(mailId: number): Promise<Row | undefined> {
    const rows: Row[] = await this.source.query(
      `select m.id, m.kind, m.lang, m.subject, m.body, coalesce(m.email, e.email) as address
         from mail m left join email_identity e on e.account_id = m.account_id
        where m.id = $1 and m.sent_at is null and m.failed_at is null`,
      [mailId],
    );
    return rows[0];
  }

  private async close(row: Row, column: 'sent_at' | 'failed_at'): Promise<void> {
    const emptied = isSecret(row.kind) && !this.config.demo;
    await this.source.query(`update mail set ${column} = $2, body = case when $3 then '' else body end where id = $1`, [
      row.id,
      this.clock.now(),
      emptied,
    ]);
  }
}
