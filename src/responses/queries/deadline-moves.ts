import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface DeadlineMove {
  id: number;
  draftNumber: string;
  comments: number;
  madeOn: string;
  wasOn: string;
  dueOn: string;
  movedAt: Date;
}

const SHOWN = 50;

/** The last moves of open deadlines. */
@Injectable()
export class DeadlineMoves {
  constructor(private readonly source: DataSource) {}

  latest(): Promise<DeadlineMove[]> {
    return this.source.query(
      `select m.id, d.number as "draftNumber", m.comments, m.since_on as "madeOn", m.was_on as "wasOn",
              m.due_on as "dueOn", m.moved_at as "movedAt"
         from deadline_move m join draft d on d.id = m.draft_id order by m.id desc limit ${SHOWN}`,
    );
  }
}
