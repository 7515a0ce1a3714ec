import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.js';
import { notFound } from '../../platform/errors/app-error.js';
import { Transactions } from '../../platform/database/transactions.js';
import type { RequestFacts } from '../../platform/http/actor.js';
import { lockOwnedDraft, workingVersionOf } from '../owned-draft.js';
import { provisionsOf } from '../recognition/recognise-version.js';

const words = z.strictObject({
  body: z.string().trim().max(3_000),
  concerned: z.string().trim().max(500).default(''),
  example: z.string().trim().max(1_500).default(''),
});

export const ExplanationInput = z
  .strictObject({ eId: z.string().max(200), words: z.partialRecord(z.enum(LANGUAGES), words) })
  .meta({ id: 'ExplanationInput' });
export type ExplanationInput = z.infer<typeof ExplanationInput>;

/** Writes plain words beside a provision of the version in work; an empty text takes them away. */
@Injectable()
export class ExplainProvision {
  constructor(private readonly transactions: Transactions) {}

  async execute(facts: RequestFacts, number: string, input: ExplanationInput): Promise<void> {
    await this.transactions.run(async (em) => {
      const draft = await lockOwnedDraft(em, facts.actor, number);
      const { version } = await workingVersionOf(em, draft.id);
      const texts: { doc: unknown }[] = await em.query(
        'select doc from version_text where draft_id = $1 and version = $2',
        [draft.id, version],
      );
      if (!texts.some(({ doc }) => provisionsOf(doc).some(({ eId }) => eId === input.eId))) throw notFound();
      for (const [lang, { body, concerned, example }] of Object.entries(input.words)) {
        const key = [draft.id, version, input.eId, lang];
        await em.query(
          'delete from working_explanation where draft_id = $1 and version = $2 and e_id = $3 and lang = $4',
          key,
        );
        if (!body) continue;
        await em.query(
          `insert into working_explanation (draft_id, version, e_id, lang, body, concerned, example)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [...key, body, concerned, example],
        );
      }
    });
  }
}
