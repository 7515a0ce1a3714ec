import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SupportWithdrawals1763700000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- voices that were taken back, until the shown counts know of them: a voice counts from the transaction that
      -- raised it to the one that took it back, and both must be seen once
      create table support_withdrawal (
        draft_id bigint not null,
        comment_id bigint not null,
        account_id bigint not null,
        voiced_xid xid8 not null,
        xid xid8 not null check (xid >= voiced_xid),
        primary key (draft_id, comment_id, account_id, voiced_xid)
      );
      create index support_withdrawal_xid on support_withdrawal (xid);
      create index support_withdrawal_voiced on support_withdrawal (voiced_xid);
      -- voices of a guest who signs in
      create index comment_support_account on comment_support (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index comment_support_account; drop table support_withdrawal');
  }
}
