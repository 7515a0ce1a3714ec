import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Consultations1763700000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the period in which comments on a version are taken: [opens_at, closes_at)
      create table consultation (
        draft_id bigint not null references draft,
        version integer not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        primary key (draft_id, version),
        check (opens_at < closes_at)
      );
      create index consultation_closes on consultation (closes_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consultation');
  }
}
