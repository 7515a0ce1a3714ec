import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Scorecard1763700000880 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- how the comments on a draft that were made in a month have been answered; only the scorecard's job writes here
      create table scorecard_part (
        draft_id bigint not null,
        -- first day of the month
        month date not null,
        -- counts that can be added up, as scorecard.rules describes them
        counts jsonb not null,
        primary key (draft_id, month)
      );

      -- of which moment the parts tell; every change of a transaction below the mark is in them
      create table scorecard_stamp (
        single boolean primary key default true check (single),
        as_of timestamptz,
        mark xid8 not null
      );
      insert into scorecard_stamp (mark) values ('0');

      create index verdict_given on verdict (given_at);
      create index second_look_asked on second_look (asked_at);
      create index own_answer_asked on own_answer_request (asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index own_answer_asked, second_look_asked, verdict_given;
      drop table scorecard_stamp, scorecard_part;
    `);
  }
}
