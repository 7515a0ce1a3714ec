import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763700000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency_key (
        key text primary key,
        operation text not null,
        fingerprint text not null,
        result jsonb,
        created_at timestamptz not null default now()
      );
      create index idempotency_key_age on idempotency_key (created_at);

      -- unlogged: after a crash limits start afresh, which harms nobody
      create unlogged table rate_limit (
        key text not null,
        window_start timestamptz not null,
        hits integer not null,
        primary key (key, window_start)
      );
      create unlogged table spent_challenge (
        challenge text primary key,
        spent_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spent_challenge, rate_limit, idempotency_key');
  }
}
