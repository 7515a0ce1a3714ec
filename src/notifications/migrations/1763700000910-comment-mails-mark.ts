import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommentMailsMark1763700000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- comments of every transaction below this one have had their mails; those made before mails were, get none
      insert into aggregate_mark (name, mark) values ('comment-mails', pg_current_xact_id());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from aggregate_mark where name = 'comment-mails'`);
  }
}
