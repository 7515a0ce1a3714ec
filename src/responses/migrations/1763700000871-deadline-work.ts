import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadlineWork1763700000871 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an extension of many comments is public at once; a job moves their days in the order of their numbers
      alter table extension drop constraint extension_comments_check;
      alter table extension
        add check (comments >= 0),
        -- which comments: of these wIds, of this cluster up to this place, or, empty, all
        add column reach jsonb not null default '{}',
        -- those left as they were: late, or extended before
        add column skipped integer not null default 0,
        -- from the first to the last comment of that moment, and how far it is
        add column first_id bigint not null default 0,
        add column last_id bigint not null default 0,
        add column done_upto bigint not null default 0,
        add column finished_at timestamptz;
      update extension set finished_at = extended_at;
      -- one at a time: what the first has not reached yet cannot be extended by a second
      create unique index extension_unfinished on extension (draft_id) where finished_at is null;

      -- between which days it moves deadlines, and how many so far: no page counts comments
      create table extension_move (
        draft_id bigint not null,
        extension_id bigint not null,
        was_on date not null,
        due_on date not null,
        comments integer not null default 0,
        primary key (draft_id, extension_id, was_on, due_on),
        foreign key (draft_id, extension_id) references extension (draft_id, id) on delete cascade
      );
      insert into extension_move (draft_id, extension_id, was_on, due_on, comments)
      select draft_id, extension_id, was_on, due_on, count(*) from extended_comment group by 1, 2, 3, 4;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table extension_move;
      drop index extension_unfinished;
      alter table extension drop constraint extension_comments_check, drop column finished_at, drop column done_upto,
        drop column last_id, drop column first_id, drop column skipped, drop column reach;
      alter table extension add check (comments > 0);
    `);
  }
}
