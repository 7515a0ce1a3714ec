import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StageOverrides1763700000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a dossier went on although answers were owed: who took it upon themselves, why, and whose answers were missing
      create table stage_override (
        dossier_id bigint not null references dossier,
        id bigint generated always as identity,
        from_stage text not null,
        to_stage text not null,
        account_id bigint not null references account,
        -- the name and the office as they were on that day; both are public
        public_name text not null,
        office text not null check (office in ('publisher', 'head')),
        reason text not null check (char_length(regexp_replace(reason, '\\s', '', 'g')) >= 20),
        -- public numbers of the comments, all of them
        owed jsonb not null check (jsonb_array_length(owed) > 0),
        made_at timestamptz not null default now(),
        primary key (dossier_id, id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stage_override');
  }
}
