import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import type { VersionDescription } from '../draft.dto.js';
import { lockOwnedDraft, workingVersionOf } from '../owned-draft.js';

/** Saves what is said of the version in work: summary, whom it concerns, dates, kind of act. */
@Injectable()
export class DescribeVersion {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, number: string, input: VersionDescription): Promise<void> {
    await this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const { version } = await workingVersionOf(em, draft.id);
      if (version > 1 && input.actKind !== draft.actKind)
        throw new AppError('draft.kind-is-fixed', 422, {}, { field: 'actKind' });
      await em.query('update draft set act_kind = $2 where id = $1', [draft.id, input.actKind]);
      await em.query(
        `update version_text set doc = jsonb_set(doc, '{attrs,kind}', to_jsonb($3::text)) where draft_id = $1 and version = $2`,
        [draft.id, version, input.actKind],
      );
      await em.query(
        `update draft_version set summary = $3, concerns = $4, applies_from = $5, opens_on = $6, closes_on = $7
          where draft_id = $1 and version = $2`,
        [draft.id, version, input.summary, input.concerns, input.appliesFrom, input.opensOn, input.closesOn],
      );
    });
  }
}
