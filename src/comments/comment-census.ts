import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CommentCensus } from '../drafts/comment-census.js';

/** Counted from the comments themselves, hidden ones too: a publication must not lose any. */
@Injectable()
export class StoredComments extends CommentCensus {
  async countByProvision(em: EntityManager, draftId: number): Promise<ReadonlyMap<string, number>> {
    const rows: { wId: string; comments: number }[] = await em.query(
      'select w_id as "wId", count(*)::int as comments from comment where draft_id = $1 group by w_id',
      [draftId],
    );
    return new Map(rows.map(({ wId, comments }) => [wId, comments]));
  }
}
