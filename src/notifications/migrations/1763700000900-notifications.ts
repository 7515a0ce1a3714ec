import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763700000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- every mail that was or is to be sent; the address is read from email_identity when it goes out, or stands here
      -- where no account exists yet (sign-in codes)
      create table mail (
        id bigint generated always as identity primary key,
        account_id bigint,
        email text,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        kind text not null,
        -- a second mail with the same key is not made: retries tell nobody twice
        once_key text unique,
        subject text not null,
        body text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        -- refused for good by the receiving server, or no address left
        failed_at timestamptz,
        check ((account_id is null) <> (email is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail');
  }
}
