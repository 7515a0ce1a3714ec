import { Injectable } from '@nestjs/common';
import { LANGUAGES, type Language } from '../../i18n/language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { violated } from '../../platform/database/pg-errors.js';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { AppointHead } from './appoint-head.js';

export interface AgencyInput {
  /** Short name for addresses: letters of a to z, digits and hyphens. */
  code: string;
  name: Record<Language, string>;
  /** E-mail address of its first head. */
  email: string;
}

export const AGENCY_NAME_MOST = 300;
const CODE = /^[a-z][a-z0-9-]{1,39}$/;
const readName = (text: string) => text.replace(/[\s\p{C}]+/gu, ' ').trim();

/** An administrator makes an agency with its first head. */
@Injectable()
export class CreateAgency {
  constructor(
    private readonly transactions: Transactions,
    private readonly heads: AppointHead,
  ) {}

  async execute(facts: RequestFacts, { code, name, email }: AgencyInput): Promise<void> {
    if (!hasRole(facts.actor, 'administrator')) throw notFound();
    if (!CODE.test(code)) throw invalid('agency.code-unfit', 'code');
    const names = { kk: readName(name.kk), ru: readName(name.ru), en: readName(name.en) };
    const faulty = LANGUAGES.find((lang) => !names[lang] || names[lang].length > AGENCY_NAME_MOST);
    if (faulty) throw invalid('agency.agency-name-unfit', `name.${faulty}`, { most: AGENCY_NAME_MOST });
    const content = { code, names, email, account: facts.actor.accountId };
    try {
      await this.transactions.once({ operation: 'agency.create', key: facts.key, content }, async (em) => {
        const sql = 'insert into agency (code, name) values ($1, $2) returning id';
        const rows: { id: number }[] = await em.query(sql, [code, JSON.stringify(names)]);
        await this.heads.appoint(em, facts, { agencyId: rows[0]!.id, email });
        return null;
      });
    } catch (error) {
      if (violated(error) === 'agency_code_key') throw invalid('agency.code-taken', 'code');
      throw error;
    }
  }
}
