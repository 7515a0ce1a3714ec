import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountMark1763700000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the aggregator has counted every transaction below this one
      insert into aggregate_mark (name, mark) values ('comments', '0');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from aggregate_mark where name = 'comments'`);
  }
}
