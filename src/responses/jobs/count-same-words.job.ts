import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { countSameWords } from '../liken-answer.js';

export const COUNT_SAME_WORDS = 'responses.count-same-words';
export interface CountSameWords {
  draftId: number;
  /** An answer that has just been stored. */
  textId: number;
}

/** Counts the answers that have the same words as a new one, and as those that it replaces. */
@Injectable()
@Job(COUNT_SAME_WORDS)
export class CountSameWordsJob implements JobHandler<CountSameWords> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ draftId, textId }: CountSameWords): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows: { kind: number }[] = await em.query(
        `select distinct t.same_words_id as kind
           from response given
           join response r on r.draft_id = given.draft_id and r.comment_id = given.comment_id
           join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
          where given.draft_id = $1 and given.text_id = $2 and t.same_words_id is not null order by 1`,
        [draftId, textId],
      );
      await countSameWords(
        em,
        draftId,
        rows.map(({ kind }) => kind),
      );
    });
  }
}
