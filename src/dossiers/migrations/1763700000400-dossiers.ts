import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Dossiers1763700000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossier (
        id bigint generated always as identity primary key,
        number text not null unique,
        title jsonb not null check (title ?& array['kk','ru']),
        summary jsonb not null,
        agency_id bigint not null references agency,
        owner_id bigint references account,
        stage text not null,
        next_stage text,
        next_on date,
        created_at timestamptz not null default now()
      );
      
      -- the dossier's way so far; nothing is overwritten
      create table dossier_stage (
        dossier_id bigint not null references dossier,
        stage text not null,
        entered_on date not null,
        primary key (dossier_id, stage, entered_on)
      );
      create index dossier_agency on dossier (agency_id, id desc);

      -- numbers are given in order and never again; a rolled back one leaves a gap
      create sequence dossier_number;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dossier_stage, dossier');
    await runner.query('drop sequence dossier_number');
  }
}
