import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { lockOwnedDraft } from '../../owned-draft.js';
import { beginCopy } from '../begin-copy.js';

/** Begins a version in work as a copy of the published one; where one is in work already, that stays as it is. */
@Injectable()
export class StartWorkingVersion {
  constructor(private readonly transactions: Transactions) {}

  execute(facts: RequestFacts, number: string): Promise<{ version: number; begun: boolean }> {
    return this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      return beginCopy(em, draft.id);
    });
  }
}
