import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import type { MailKind } from '../mail-kinds.js';

export interface DemoMail {
  id: number;
  address: string;
  lang: Language;
  kind: MailKind;
  subject: string;
  body: string;
  createdAt: Date;
  sent: boolean;
}

export interface DemoMailPage {
  mails: DemoMail[];
  /** Key of the next page, null at the end. */
  older: number | null;
}

const PAGE_SIZE = 30;

/** The mail of the demonstration, newest first; pages of real installations have no way here. */
@Injectable()
export class DemoMails {
  constructor(private readonly source: DataSource) {}

  async page(filter: { address: string | null; before: number | null }): Promise<DemoMailPage> {
    const rows: DemoMail[] = await this.source.query(
      `select m.id, coalesce(m.email, e.email) as address, m.lang, m.kind, m.subject, m.body,
              m.created_at as "createdAt", m.sent_at is not null as sent
         from mail m left join email_identity e on e.account_id = m.account_id
        where m.id < $1 and ($2::text is null or lower(coalesce(m.email, e.email)) = lower($2))
        order by m.id desc limit ${PAGE_SIZE + 1}`,
      [filter.before ?? Number.MAX_SAFE_INTEGER, filter.address],
    );
    const mails = rows.slice(0, PAGE_SIZE);
    return { mails, older: rows.length > PAGE_SIZE ? mails[PAGE_SIZE - 1]!.id : null };
  }

  /** Addresses among the last mails, for the filter. */
  async addresses(): Promise<string[]> {
    const rows: { address: string }[] = await this.source.query(
      `select distinct coalesce(m.email, e.email) as address
         from (select email, account_id from mail order by id desc limit 500) m
         left join email_identity e on e.account_id = m.account_id
        where coalesce(m.email, e.email) is not null order by address`,
    );
    return rows.map(({ address }) => address);
  }
}
