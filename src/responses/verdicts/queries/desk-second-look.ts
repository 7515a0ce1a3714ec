import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import { SECOND_LOOK_COLUMN, type SecondLookRow } from '../../../comments/queries/comment-row.js';
import { presentSecondLook, type SecondLookView } from '../../../comments/comment.presenter.js';
import { excludedFrom } from '../excluded-officials.js';

/** A second look as officials of the agency see it. */
export interface DeskSecondLook extends SecondLookView {
  /** The official who looks gave the answer before, or wrote it: this one is another's to answer. */
  barred: boolean;
  /** Names of those of the agency who may answer. */
  others: string[];
}

/** An official who may take a second look. */
export interface SecondLookTaker {
  accountId: number;
  lang: Language;
  name: string;
}

/** Officials of the draft's agency but those who answered before. */
const TAKERS = `
  select a.id as "accountId", a.lang, a.public_name as name from account a
   where a.id <> all ($2::bigint[]) and exists (
     select from role_grant g join draft d on d.agency_id = g.agency_id
      where d.id = $1 and g.account_id = a.id and g.role = 'official')
   order by a.public_name, a.id`;

/** Beside the comment on the desk: why the author asks again, what was answered, and who may answer now. */
@Injectable()
export class DeskSecondLooks {
  constructor(private readonly source: DataSource) {}

  async of(accountId: number, place: { draftId: number; commentId: number }): Promise<DeskSecondLook | null> {
    const rows: { secondLook: SecondLookRow | null }[] = await this.source.query(
      `select ${SECOND_LOOK_COLUMN} from comment c where c.draft_id = $1 and c.id = $2`,
      [place.draftId, place.commentId],
    );
    const look = presentSecondLook(rows[0]?.secondLook ?? null);
    if (!look) return null;
    if (look.outcome !== null) return { ...look, barred: false, others: [] };
    const excluded = await excludedFrom(this.source, place);
    const others = await this.takers(place.draftId, excluded);
    return { ...look, barred: excluded.includes(accountId), others: others.map(({ name }) => name) };
  }

  /** The look that a comment waits for and who may take it; null where none is waited for any more. */
  async waiting(place: {
    draftId: number;
    commentId: number;
  }): Promise<{ words: string; takers: SecondLookTaker[] } | null> {
    const rows: { words: string }[] = await this.source.query(
      `select s.words from second_look s join comment c on c.draft_id = s.draft_id and c.id = s.comment_id
        where s.draft_id = $1 and s.comment_id = $2 and c.waits_for = 'second-look'`,
      [place.draftId, place.commentId],
    );
    if (!rows[0]) return null;
    return { ...rows[0], takers: await this.takers(place.draftId, await excludedFrom(this.source, place)) };
  }

  private takers(draftId: number, excluded: readonly number[]): Promise<SecondLookTaker[]> {
    return this.source.query(TAKERS, [draftId, excluded]);
  }
}
