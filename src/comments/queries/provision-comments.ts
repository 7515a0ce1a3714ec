import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { answerColumn, COMMENT_COLUMNS, SECOND_LOOK_COLUMN, type CommentRow } from './comment-row.js';

export const PAGE_SIZE = 50;

/** The reader's part in a comment. */
export type Tie = 'own' | 'supported';

export interface CommentRows {
  comments: CommentRow[];
  /** Key of the next page, null at the end. */
  older: number | null;
}

// each origin is read by its own index range, newest first, so that the cost does not grow with the comments
const SQL = `
  select ${COMMENT_COLUMNS}, coalesce(n.supports, 0) as supports, ${answerColumn('$4')},
         ${SECOND_LOOK_COLUMN}
    from unnest($2::text[]) as origin (w_id)
    cross join lateral (
      select * from comment
       where draft_id = $1 and w_id = origin.w_id and state = 'public' and id < $3
       order by id desc limit ${PAGE_SIZE + 1}) c
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
   order by c.id desc limit ${PAGE_SIZE + 1}`;

/** Comments of provisions, newest first, with the answers. */
@Injectable()
export class ProvisionComments {
  constructor(private readonly source: DataSource) {}

  async of(draftId: number, wIds: readonly string[], before: number | null, lang: Language): Promise<CommentRows> {
    const rows: CommentRow[] = await this.source.query(SQL, [draftId, wIds, before ?? Number.MAX_SAFE_INTEGER, lang]);
    const comments = rows.slice(0, PAGE_SIZE);
    return { comments, older: rows.length > PAGE_SIZE ? comments[PAGE_SIZE - 1]!.id : null };
  }

  /** What the account has to do with these comments: it wrote some and supports others. */
  async ties(accountId: number | null, draftId: number, ids: readonly number[]): Promise<Map<number, Tie>> {
    if (accountId === null || ids.length === 0) return new Map();
    const rows: { id: number; tie: Tie }[] = await this.source.query(
      `select comment_id as id, 'supported' as tie from comment_support
        where draft_id = $1 and comment_id = any($2) and account_id = $3
       union all
       select id, 'own' from comment where draft_id = $1 and id = any($2) and account_id = $3`,
      [draftId, ids, accountId],
    );
    return new Map(rows.map(({ id, tie }) => [id, tie]));
  }
}
