import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AcceptedComments, type AcceptedComment } from '../accepted-comments.js';

/** A doubtful match as the publisher decides it; the words come from the comparison. */
export interface StoredDoubt {
  ordinal: number;
  olderWId: string;
  newerEId: string;
  candidates: { eId: string; score: number }[];
  decided: boolean;
  chosenEId: string | null;
}

export interface AcceptedLink extends AcceptedComment {
  /** Provision of the version in work that it is linked to; null where it is not. */
  eId: string | null;
}

/** Doubts and accepted comments of a version in work. */
@Injectable()
export class MatchingQuery {
  constructor(
    private readonly source: DataSource,
    private readonly accepted: AcceptedComments,
  ) {}

  doubts(draftId: number, version: number): Promise<StoredDoubt[]> {
    return this.source.query(
      `select ordinal, older_w_id as "olderWId", newer_e_id as "newerEId", candidates, decided, chosen_e_id as "chosenEId"
         from version_match where draft_id = $1 and version = $2 and outcome = 'needs-review' order by ordinal`,
      [draftId, version],
    );
  }

  async links(draftId: number, version: number): Promise<AcceptedLink[]> {
    const comments = await this.accepted.of(draftId);
    const rows: { id: number; eId: string }[] = await this.source.query(
      'select comment_id as id, e_id as "eId" from working_credit where draft_id = $1 and version = $2',
      [draftId, version],
    );
    const linked = new Map(rows.map(({ id, eId }) => [id, eId]));
    return comments.map((comment) => ({ ...comment, eId: linked.get(comment.id) ?? null }));
  }
}
