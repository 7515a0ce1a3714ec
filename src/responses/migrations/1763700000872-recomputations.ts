import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recomputations1763700000872 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a change of the calendar or of a term, and how far the open deadlines have been computed afresh since
      create table recomputation (
        id bigint generated always as identity primary key,
        cause text not null,
        changed_by bigint,
        begun_at timestamptz not null,
        -- open comments at the beginning; those looked at and those moved so far
        total integer not null,
        looked integer not null default 0,
        moved integer not null default 0,
        -- the place reached: a draft, and a comment of it
        draft_id bigint not null default 0,
        comment_id bigint not null default 0,
        -- a second round puts right what other processes dated by the calendar that they remembered
        again boolean not null default false,
        finished_at timestamptz
      );
      -- batches of one recomputation that move alike are one line of the record
      alter table deadline_move add column recomputation_id bigint references recomputation;
      create unique index deadline_move_once
        on deadline_move (recomputation_id, draft_id, since_on, owed, extended, was_on, due_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index deadline_move_once;
      alter table deadline_move drop column recomputation_id;
      drop table recomputation;
    `);
  }
}
