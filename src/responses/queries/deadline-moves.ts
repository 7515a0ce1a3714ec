import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Owed } from '../../comments/commands/mark-answered.js';

export interface DeadlineMove {
  id: number;
  draftNumber: string;
  owed: Owed;
  /** These were prolonged before. */
  extended: boolean;
  comments: number;
  /** The first of them. */
  ids: number[];
  /** The day from which their term runs. */
  sinceOn: string;
  wasOn: string;
  dueOn: string;
  movedAt: Date;
  /** The day of the calendar that was changed; null where it was a term. */
  day: string | null;
  /** Who changed it; null where the account is gone. */
  changedBy: string | null;
}

const SHOWN = 50;
const NAMED = 5;

/** The last moves of open deadlines. */
@Injectable()
export class DeadlineMoves {
  constructor(private readonly source: DataSource) {}

  latest(): Promise<DeadlineMove[]> {
    return this.source.query(
      `select m.id, d.number as "draftNumber", m.owed, m.extended, m.comments, m.since_on as "sinceOn",
              m.was_on as "wasOn", m.due_on as "dueOn", m.moved_at as "movedAt",
              case when m.cause ~ '^\\d{4}-' then m.cause end as day, a.public_name as "changedBy",
              array(select k.comment_id from moved_deadline k where k.move_id = m.id
                     order by k.comment_id limit ${NAMED}) as ids
         from deadline_move m join draft d on d.id = m.draft_id left join account a on a.id = m.changed_by
        order by m.id desc limit ${SHOWN}`,
    );
  }
}
