import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Demo1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one row while and after demo data are loaded: a load that was cut off is begun afresh
      create table demo_load (
        only_row boolean primary key default true check (only_row),
        finished_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table demo_load');
  }
}
