import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid } from '../../platform/errors/app-error.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { NAME_LIMIT, readPublicName } from '../public-name.rules.js';

/** Sets the name that is shown beside the account's future comments; earlier ones keep the name they were made under. */
@Injectable()
export class RenameAccount {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, typed: string): Promise<void> {
    const name = readPublicName(typed);
    if (!name) throw invalid('account.name-unfit', 'name', { limit: NAME_LIMIT });
    await this.transactions.run((em) =>
      em.query('update account set public_name = $2, lang = $3 where id = $1', [
        facts.actor.accountId,
        name,
        facts.lang,
      ]),
    );
  }
}
