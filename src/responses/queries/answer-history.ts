import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnswerStep } from '../answer-draft.lifecycle.js';
import type { Decision } from '../response.rules.js';

/** One thing that happened to the answer of a comment, with the official who did it. */
export interface AnswerEvent {
  what: Exclude<AnswerStep, 'write' | 'publish' | 'publish-alone'> | 'rewrite' | 'edition';
  /** Instant, ISO 8601. */
  at: string;
  name: string;
  remark: string | null;
  /** Of a rewrite: who wrote the words that were written over. */
  writer: string | null;
  /** Of an edition: the public words; of a rewrite: those written over. */
  decision: Decision | null;
  reason: string | null;
  edition: number | null;
}

const SQL = `
  select * from (
    (select s.step as what, s.made_at as at, n.public_name as name, s.remark, w.public_name as writer, s.decision,
            s.reason, null::integer as edition
       from answer_draft a
       join answer_draft_step s on s.draft_id = a.draft_id and s.answer_draft_id = a.id
       join account n on n.id = s.account_id
       left join account w on w.id = s.writer_id
      where a.draft_id = $1 and a.comment_id = $2 and s.step not in ('publish', 'publish-alone')
      order by s.made_at desc, s.id desc limit $3)
    union all
    (select 'edition', r.published_at, n.public_name, null, null, r.decision, t.reason, r.edition
       from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
       join account n on n.id = r.account_id
      where r.draft_id = $1 and r.comment_id = $2 order by r.edition desc limit $3)
  ) e order by at desc, edition desc nulls last limit $3`;

const MOST = 50;

/** How the answer of a comment came about, the latest first; for officials only. */
@Injectable()
export class AnswerHistory {
  constructor(private readonly source: DataSource) {}

  async of({ draftId, commentId }: { draftId: number; commentId: number }): Promise<AnswerEvent[]> {
    const rows: (Omit<AnswerEvent, 'at'> & { at: Date })[] = await this.source.query(SQL, [draftId, commentId, MOST]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
