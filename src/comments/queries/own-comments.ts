import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { CREDITS_COLUMN, type CommentWithHistory } from './comment-history.js';
import { answerColumn, COMMENT_COLUMNS, SECOND_LOOK_COLUMN } from './comment-row.js';

export interface OwnComment extends CommentWithHistory {
  draftId: number;
  draftNumber: string;
  draftTitle: Texts;
}

const PAGE_SIZE = 30;

const SQL = `
  select ${COMMENT_COLUMNS}, c.state = 'hidden' as hidden, coalesce(n.supports, 0) as supports, ${answerColumn('$3')},
         ${SECOND_LOOK_COLUMN}, ${CREDITS_COLUMN}, d.id as "draftId", d.number as "draftNumber", d.title as "draftTitle"
    from comment c
    join draft d on d.id = c.draft_id
    left join comment_count n on n.draft_id = c.draft_id and n.comment_id = c.id
   where c.account_id = $1 and c.id < $2
   order by c.id desc limit ${PAGE_SIZE + 1}`;

/** Everything that one account has said, newest first, with what came of it. */
@Injectable()
export class OwnComments {
  constructor(private readonly source: DataSource) {}

  async of(accountId: number, before: number | null, lang: Language) {
    const upto = before ?? Number.MAX_SAFE_INTEGER;
    const rows: OwnComment[] = await this.source.query(SQL, [accountId, upto, lang]);
    const comments = rows.slice(0, PAGE_SIZE);
    return { comments, older: rows.length > PAGE_SIZE ? comments[PAGE_SIZE - 1]!.id : null };
  }
}
