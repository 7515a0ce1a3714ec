import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ProposedWordings, type ProposedWording } from '../drafts/wordings/proposed-wordings.js';

const COLUMNS = `
  c.id as "commentId", c.version, c.w_id as "wId", c.lang, c.proposed, c.public_name as author, r.decision,
  (select max(k.version) from change_credit k where k.draft_id = c.draft_id and k.comment_id = c.id) as "creditedIn"
    from comment c
    left join lateral (select decision from response r where r.draft_id = c.draft_id and r.comment_id = c.id
                        order by edition desc limit 1) r on true
   where c.draft_id = $1 and c.state = 'public' and c.proposed is not null`;

/** Answers the drafts' question: which words of their own the comments propose. */
@Injectable()
export class CommentWordings extends ProposedWordings {
  constructor(private readonly source: DataSource) {
    super();
  }

  async find(reads: Pick<EntityManager, 'query'>, draftId: number, commentId: number): Promise<ProposedWording | null> {
    const rows: ProposedWording[] = await reads.query(`select ${COLUMNS} and c.id = $2`, [draftId, commentId]);
    return rows[0] ?? null;
  }

  of(draftId: number, most: number): Promise<ProposedWording[]> {
    return this.source.query(
      `select ${COLUMNS} order by case when r.decision in ('accepted', 'partly') then 0 when r.decision is null then 1 else 2 end, c.id
        limit $2`,
      [draftId, most],
    );
  }
}
