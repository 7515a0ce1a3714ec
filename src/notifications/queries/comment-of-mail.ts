import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { commentHref } from '../../comments/commands/post-comment.js';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { translator } from '../../i18n/messages.js';

/** What mails about a comment say of it, in the comment's language. */
export interface CommentOfMail {
  id: number;
  accountId: number;
  lang: Language;
  /** Public number. */
  number: string;
  draftTitle: string;
  /** In words, also where the draft as a whole is commented. */
  citation: string;
  dueOn: string;
  path: string;
  /** Draft and comment, for keys. */
  key: string;
}

interface Row {
  draft_id: number;
  id: number;
  account_id: number;
  lang: Language;
  version: number;
  w_id: string;
  due_on: string;
  number: string;
  title: Texts;
}

const SELECT = `
  select c.draft_id, c.id, c.account_id, c.lang, c.version, c.w_id, c.due_on, d.number, d.title
    from comment c join draft d on d.id = c.draft_id
   where c.state = 'public'`;
const ADDRESSED = `${SELECT} and exists (select from email_identity e where e.account_id = c.account_id)`;

/** Finds comments whose authors can be written to: guests have no address. */
@Injectable()
export class CommentsOfMail {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async find(draftId: number, commentId: number): Promise<CommentOfMail | null> {
    const rows: Row[] = await this.source.query(`${ADDRESSED} and c.draft_id = $1 and c.id = $2`, [draftId, commentId]);
    return rows[0] ? this.toMail(rows[0]) : null;
  }

  /** For mails to others than the author. */
  async byAnybody(draftId: number, commentId: number): Promise<CommentOfMail | null> {
    const rows: Row[] = await this.source.query(`${SELECT} and c.draft_id = $1 and c.id = $2`, [draftId, commentId]);
    return rows[0] ? this.toMail(rows[0]) : null;
  }

  /** Those of these comments that are public and whose authors have an address. */
  async some(em: EntityManager, draftId: number, commentIds: readonly number[]): Promise<CommentOfMail[]> {
    const rows: Row[] = await em.query(`${ADDRESSED} and c.draft_id = $1 and c.id = any($2::bigint[])`, [
      draftId,
      commentIds,
    ]);
    return Promise.all(rows.map((row) => this.toMail(row)));
  }

  /** Comments of the transactions from `mark` to below `upto`. */
  async between(em: EntityManager, mark: string, upto: string): Promise<CommentOfMail[]> {
    const range = `${ADDRESSED} and c.xid >= $1::xid8 and c.xid < $2::xid8 order by c.id`;
    const rows: Row[] = await em.query(range, [mark, upto]);
    return Promise.all(rows.map((row) => this.toMail(row)));
  }

  private async toMail(row: Row): Promise<CommentOfMail> {
    const version = await this.versions.of(row.draft_id, row.version);
    const eId = version?.byWId.get(row.w_id)?.eId;
    return {
      id: row.id,
      accountId: row.account_id,
      lang: row.lang,
      number: `${row.number}/${row.id}`,
      draftTitle: textIn(row.title, row.lang),
      citation: version && eId ? version.locate(eId, row.lang) : translator(row.lang)('mail.place.act'),
      dueOn: row.due_on,
      path: commentHref(row.number, row.id),
      key: `${row.draft_id} ${row.id}`,
    };
  }
}
