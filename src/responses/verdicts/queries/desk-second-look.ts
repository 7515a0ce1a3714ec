import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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

/** Beside the comment on the desk: why the author asks again, what was answered, and who may answer now. */
@Injectable()
export class DeskSecondLooks {
  constructor(private readonly source: DataSource) {}

  async of(accountId: number, place: { draftId: number; commentId: number }): Promise<DeskSecondLook | null> {
    const rows: { secondLook: SecondLookRow | null; agencyId: number }[] = await this.source.query(
      `select ${SECOND_LOOK_COLUMN}, d.agency_id as "agencyId"
         from comment c join draft d on d.id = c.draft_id where c.draft_id = $1 and c.id = $2`,
      [place.draftId, place.commentId],
    );
    const look = presentSecondLook(rows[0]?.secondLook ?? null);
    if (!look) return null;
    if (look.outcome !== null) return { ...look, barred: false, others: [] };
    const excluded = await excludedFrom(this.source, place);
    const others: { name: string }[] = await this.source.query(
      `select a.public_name as name from account a
        where a.id <> all ($2::bigint[]) and exists (
          select from role_grant g where g.account_id = a.id and g.agency_id = $1 and g.role = 'official')
        order by a.public_name, a.id`,
      [rows[0]!.agencyId, excluded],
    );
    return { ...look, barred: excluded.includes(accountId), others: others.map(({ name }) => name) };
  }
}
