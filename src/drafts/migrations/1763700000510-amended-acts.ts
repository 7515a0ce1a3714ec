import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AmendedActs1763700000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- grows when what is known of the amended acts changes, so that pages made before are not sent any more
      alter table draft add column amended_generation integer not null default 0;

      -- texts of the acts that a draft amends, whatever its version; the publisher attaches them
      create table amended_act (
        draft_id bigint not null references draft,
        id bigint generated always as identity,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        title text not null,
        doc jsonb not null,
        attached_by bigint not null references account,
        attached_at timestamptz not null default now(),
        primary key (draft_id, id)
      );

      -- what each command of an amending act changes, and how; one row a command, in the order of the text
      create table amendment_effect (
        draft_id bigint not null,
        version integer not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        ordinal integer not null,
        e_id text not null,
        -- of the command's own provision; null until the version is published
        w_id text,
        address jsonb,
        pieces jsonb,
        doubt jsonb,
        primary key (draft_id, version, lang, ordinal),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table amendment_effect, amended_act; alter table draft drop column amended_generation');
  }
}
