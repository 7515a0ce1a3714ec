import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languageOfText } from '../../formats/detect-language.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { lexemesOf } from '../search.rules.js';

interface Row {
  draftId: number;
  agencyId: number;
  id: number;
  author: string;
  body: string;
  effect: string;
  wish: string;
  proposed: string | null;
}

/** At once, so that memory is bounded whatever was posted since. */
const BATCH = 500;

const MARK = `
  select mark::text, pg_snapshot_xmin(pg_current_snapshot())::text as upto
    from aggregate_mark where name = 'comment-words' for update skip locked`;

const FRESH = `
  declare fresh no scroll cursor for
  select c.draft_id as "draftId", d.agency_id as "agencyId", c.id, c.public_name as author, c.body, c.effect, c.wish,
         c.proposed
    from comment c join draft d on d.id = c.draft_id
   where c.xid >= $1::xid8 and c.xid < $2::xid8`;

const STORE = `
  insert into comment_words (draft_id, comment_id, words)
  select "draftId", id, array_to_tsvector(array(select json_array_elements_text(words)))
    from json_to_recordset($1::json) as given ("draftId" bigint, id bigint, words json)
  on conflict (draft_id, comment_id) do nothing`;

/** Keeps the word forms of new comments, so that the desk can search them; seconds behind, as the counts are. */
@Injectable()
@Job('responses.index-words', { every: '* * * * *' })
export class IndexWords implements JobHandler {
  constructor(private readonly transactions: Transactions) {}

  async handle(): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows: { mark: string; upto: string }[] = await em.query(MARK);
      const row = rows[0];
      if (!row || row.mark === row.upto) return;
      await em.query(FRESH, [row.mark, row.upto]);
      for (let batch = await this.next(em); batch.length > 0; batch = await this.next(em)) await store(em, batch);
      await em.query('close fresh');
      await em.query(`update aggregate_mark set mark = $1::xid8 where name = 'comment-words'`, [row.upto]);
    });
  }

  private next(em: EntityManager): Promise<Row[]> {
    return em.query(`fetch ${BATCH} from fresh`);
  }
}

const store = (em: EntityManager, rows: readonly Row[]) =>
  em.query(STORE, [
    JSON.stringify(rows.map(({ draftId, id, ...row }) => ({ draftId, id, words: wordsOf(row, draftId) }))),
  ]);

/** The language is that of the words themselves: who reads the Russian text may write in Kazakh. */
function wordsOf({ agencyId, author, body, effect, wish, proposed }: Omit<Row, 'draftId' | 'id'>, draftId: number) {
  const lang = languageOfText(body);
  return lexemesOf({ lang, texts: [body, effect, wish, proposed ?? ''], author }, draftId, agencyId);
}
