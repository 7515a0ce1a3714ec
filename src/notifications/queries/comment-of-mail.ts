import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commentHref } from '../../comments/commands/post-comment.js';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import { translator } from '../../i18n/messages.js';

/** What mails about a comment say of it, in the comment's language. */
export interface CommentOfMail {
  accountId: number;
  lang: Language;
  /** Public number. */
  number: string;
  draftTitle: string;
  /** In words, also where the draft as a whole is commented. */
  citation: string;
  dueOn: string;
  path: string;
}

interface Row {
  account_id: number;
  lang: Language;
  version: number;
  w_id: string;
  due_on: string;
  number: string;
  title: Texts;
}

/** Finds comments whose authors can be written to: guests have no address. */
@Injectable()
export class CommentsOfMail {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async find(draftId: number, commentId: number): Promise<CommentOfMail | null> {
    const rows: Row[] = await this.source.query(
      `select c.account_id, c.lang, c.version, c.w_id, c.due_on, d.number, d.title
         from comment c join draft d on d.id = c.draft_id
         join email_identity e on e.account_id = c.account_id
        where c.draft_id = $1 and c.id = $2 and c.state = 'public'`,
      [draftId, commentId],
    );
    const row = rows[0];
    if (!row) return null;
    const version = await this.versions.of(draftId, row.version);
    const eId = version?.byWId.get(row.w_id)?.eId;
    return {
      accountId: row.account_id,
      lang: row.lang,
      number: `${row.number}/${commentId}`,
      draftTitle: textIn(row.title, row.lang),
      citation: version && eId ? version.cite(eId, row.lang) : translator(row.lang)('mail.place.act'),
      dueOn: row.due_on,
      path: commentHref(row.number, commentId),
    };
  }
}
