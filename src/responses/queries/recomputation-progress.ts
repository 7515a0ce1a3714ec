import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far the recomputation after the last change of the calendar or of a term is. */
export interface RecomputationProgress {
  /** Comments looked at and moved so far. */
  looked: number;
  moved: number;
  /** Per cent. */
  progress: number;
}

@Injectable()
export class Recomputations {
  constructor(private readonly source: DataSource) {}

  /** null while none is under way. */
  async underWay(): Promise<RecomputationProgress | null> {
    const rows: RecomputationProgress[] = await this.source.query(
      `select looked, moved, least(99, 100::bigint * looked / greatest(1, total))::int as progress
         from recomputation where finished_at is null order by id desc limit 1`,
    );
    return rows[0] ?? null;
  }
}
