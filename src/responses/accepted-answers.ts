import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  AcceptedComments,
  type AcceptedComment,
  type Credit,
  type CreditedComment,
} from '../drafts/accepted-comments.js';

/** Answers the drafts' question: whose comments were accepted, and which words they changed. */
@Injectable()
export class AcceptedAnswers extends AcceptedComments {
  constructor(private readonly source: DataSource) {
    super();
  }

  /** The latest edition of the answer counts. Where it names the provision to be changed, the comment is listed there. */
  of(draftId: number): Promise<AcceptedComment[]> {
    return this.source.query(
      `select c.id, coalesce(r.changed_w_id, c.w_id) as "wId", c.version, c.public_name as "publicName", c.body,
              c.proposed, r.decision
         from (select distinct on (comment_id) * from response
                where draft_id = $1 order by comment_id, edition desc) r
         join comment c on c.draft_id = r.draft_id and c.id = r.comment_id and c.state = 'public'
        where r.decision in ('accepted', 'partly')
          and not exists (select from change_credit k where k.draft_id = c.draft_id and k.comment_id = c.id)
        order by c.id`,
      [draftId],
    );
  }

  async credit(em: EntityManager, draftId: number, version: number, credits: readonly Credit[]): Promise<void> {
    await em.query(
      `insert into change_credit (draft_id, version, w_id, comment_id, linked_by)
       select $1, $2, w_id, comment_id, linked_by
         from jsonb_to_recordset($3) as given (w_id text, comment_id bigint, linked_by bigint)
       on conflict do nothing`,
      [
        draftId,
        version,
        JSON.stringify(
          credits.map((credit) => ({ w_id: credit.wId, comment_id: credit.commentId, linked_by: credit.linkedBy })),
        ),
      ],
    );
  }

  creditsOf(draftId: number, version: number): Promise<CreditedComment[]> {
    return this.source.query(
      `select k.w_id as "wId", k.comment_id as "commentId", c.public_name as "publicName"
         from change_credit k
         join comment c on c.draft_id = k.draft_id and c.id = k.comment_id and c.state = 'public'
        where k.draft_id = $1 and k.version = $2 order by k.w_id, k.comment_id`,
      [draftId, version],
    );
  }
}
