import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscardedVersions1763700000895 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- versions in work that were thrown away: who did it, when, and how much went with them
      create table discarded_version (
        draft_id bigint not null references draft,
        id bigint generated always as identity,
        -- the number, which the next version in work gets
        version integer not null,
        begun_at timestamptz not null,
        -- wordings of commenters that stood in it, and all changes of words
        wordings integer not null,
        changes integer not null,
        account_id bigint not null references account,
        discarded_at timestamptz not null,
        primary key (draft_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table discarded_version');
  }
}
