import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type PublishedVersion } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';

export interface ChangedWords {
  citation: string;
  /** '' where the provision is new. */
  before: string;
  after: string;
}

/** An accepted comment and the words that it changed in a version, in the comment's language. */
export interface CreditedChange {
  commentId: number;
  accountId: number;
  lang: Language;
  changes: ChangedWords[];
}

interface Row {
  comment_id: number;
  account_id: number;
  lang: Language;
  w_ids: string[];
}

const wordsOf = (version: PublishedVersion | null, wId: string, lang: Language): string => {
  const provision = version?.byWId.get(wId);
  if (!provision) return '';
  return [textIn(provision.heading, lang), textIn(provision.body, lang)].filter(Boolean).join('\n');
};

/** Comments of authors with an address that a version credits. A provision keeps its wId from version to version. */
@Injectable()
export class CreditedChanges {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async of(draftId: number, version: number): Promise<CreditedChange[]> {
    const rows: Row[] = await this.source.query(
      `select k.comment_id, c.account_id, c.lang, array_agg(k.w_id order by k.w_id) as w_ids
         from change_credit k
         join comment c on c.draft_id = k.draft_id and c.id = k.comment_id and c.state = 'public'
         join email_identity e on e.account_id = c.account_id
        where k.draft_id = $1 and k.version = $2
        group by k.comment_id, c.account_id, c.lang order by k.comment_id`,
      [draftId, version],
    );
    if (rows.length === 0) return [];
    const [newer, older] = await Promise.all([
      this.versions.of(draftId, version),
      this.versions.of(draftId, version - 1),
    ]);
    return rows.map(({ comment_id, account_id, lang, w_ids }) => ({
      commentId: comment_id,
      accountId: account_id,
      lang,
      changes: w_ids.map((wId) => ({
        citation: newer?.cite(newer.byWId.get(wId)?.eId ?? '', lang) ?? '',
        before: wordsOf(older, wId, lang),
        after: wordsOf(newer, wId, lang),
      })),
    }));
  }
}
