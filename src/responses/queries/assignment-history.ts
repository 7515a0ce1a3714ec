import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface AssignmentStep {
  /** null where the comment was given back. */
  official: string | null;
  by: string;
  at: Date;
}

/** To whom a comment was given, by whom and when, the latest first. */
@Injectable()
export class AssignmentHistory {
  constructor(private readonly source: DataSource) {}

  of(draftId: number, commentId: number): Promise<AssignmentStep[]> {
    return this.source.query(
      `select o.public_name as official, b.public_name as by, h.assigned_at as at
         from assignment h join account b on b.id = h.by_id left join account o on o.id = h.official_id
        where h.draft_id = $1 and h.comment_id = $2 order by h.id desc limit 100`,
      [draftId, commentId],
    );
  }
}
