import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadlineMoves1763700000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what a change of the calendar or of a term did to open deadlines, comments of one draft and day together
      create table deadline_move (
        id bigint generated always as identity primary key,
        draft_id bigint not null,
        made_on date not null,
        was_on date not null,
        due_on date not null,
        comments integer not null check (comments > 0),
        moved_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deadline_move');
  }
}
