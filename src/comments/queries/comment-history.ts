import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { answerColumn, COMMENT_COLUMNS, SECOND_LOOK_COLUMN, type CommentRow } from './comment-row.js';

/** A provision whose words a comment changed, and the version that has the new ones. */
export interface CreditRow {
  version: number;
  wId: string;
}

export interface CommentWithHistory extends CommentRow {
  hidden: boolean;
  credits: CreditRow[];
}

/** Of `comment c`. */
export const CREDITS_COLUMN = `
  (select coalesce(json_agg(json_build_object('version', k.version, 'wId', k.w_id) order by k.version, k.w_id), '[]')
     from change_credit k where k.draft_id = c.draft_id and k.comment_id = c.id) as credits`;

/** One comment with its answer and what came of it. */
@Injectable()
export class CommentHistory {
  constructor(private readonly source: DataSource) {}

  async of(draftId: number, id: number, lang: Language): Promise<CommentWithHistory | null> {
    const rows: CommentWithHistory[] = await this.source.query(
      `select ${COMMENT_COLUMNS}, c.state = 'hidden' as hidden, coalesce(n.supports, 0) as supports,
              ${answerColumn('$3')}, ${SECOND_LOOK_COLUMN}, ${CREDITS_COLUMN}
         from comment c
         left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
        where c.draft_id = $1 and c.id = $2`,
      [draftId, id, lang],
    );
    return rows[0] ?? null;
  }
}
