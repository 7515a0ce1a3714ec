import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Drafts1763700000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        id bigint generated always as identity primary key,
        number text not null unique,
        dossier_id bigint not null references dossier,
        agency_id bigint not null references agency,
        act_kind text not null,
        title jsonb not null check (title ?& array['kk','ru']),
        created_by bigint not null references account,
        created_at timestamptz not null default now()
      );
      
      create table draft_version (
        draft_id bigint not null references draft,
        version integer not null check (version > 0),
        state text not null check (state in ('working', 'published')),
        -- in plain words, by language: what it is about, whom it concerns, from when it would apply
        summary jsonb not null default '{}',
        concerns jsonb not null default '{}',
        applies_from jsonb not null default '{}',
        -- wished first and last day of taking comments; the consultation itself begins with the publication
        opens_on date,
        closes_on date,
        content_hash text,
        published_at timestamptz,
        published_by bigint references account,
        created_at timestamptz not null default now(),
        primary key (draft_id, version),
        check ((state = 'published') = (published_at is not null and content_hash is not null))
      );
      -- one text in work at a time: a second upload replaces the first
      create unique index draft_version_working on draft_version (draft_id) where state = 'working';
      
      -- an upload: what came, how far its recognition is, and why it failed
      create table import (
        draft_id bigint not null references draft,
        id bigint generated always as identity,
        version integer not null,
        state text not null check (state in ('queued', 'running', 'done', 'failed')),
        progress integer not null default 0 check (progress between 0 and 100),
        step text not null default 'queued' check (step in ('queued', 'reading', 'recognising', 'comparing', 'matching', 'done')),
        failure jsonb,
        created_by bigint not null references account,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        primary key (draft_id, id)
      );
      
      create table import_file (
        draft_id bigint not null,
        import_id bigint not null,
        ordinal integer not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        name text not null,
        bytes bytea not null,
        primary key (draft_id, import_id, ordinal),
        foreign key (draft_id, import_id) references import (draft_id, id)
      );
      
      -- the text of a version in one language: the ProseMirror document is the truth, html its rendering
      create table version_text (
        draft_id bigint not null,
        version integer not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        title text not null default '',
        doc jsonb not null,
        html text,
        -- source paragraphs, editorial notes, issues and fates of the import, for the review page
        source jsonb not null default '[]',
        notes jsonb not null default '[]',
        issues jsonb not null default '[]',
        fates jsonb not null default '[]',
        primary key (draft_id, version, lang),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
      
      -- one row per provision and version; texts by language
      create table provision (
        draft_id bigint not null,
        version integer not null,
        w_id text not null,
        e_id text not null,
        kind text not null,
        number text not null,
        ordinal integer not null,
        parent_w_id text,
        label jsonb not null,
        heading jsonb not null,
        body jsonb not null,
        primary key (draft_id, version, w_id),
        unique (draft_id, version, e_id),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
      
      -- where the provisions of all earlier versions stand in this one: one row per older provision, straight to its origin
      create table provision_placement (
        draft_id bigint not null,
        version integer not null,
        w_id text not null,
        -- '' is the act as a whole
        placed_w_id text not null,
        outcome text not null check (outcome in ('same', 'moved', 'reworded', 'split', 'merged', 'removed')),
        moved boolean not null default false,
        score real not null default 1,
        primary key (draft_id, version, w_id),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
      create index provision_placement_place on provision_placement (draft_id, version, placed_w_id);
      
      -- what the matching proposes for a version in work, and what the publisher decided
      create table version_match (
        draft_id bigint not null,
        version integer not null,
        ordinal integer not null,
        older_w_id text,
        newer_e_id text,
        outcome text not null,
        moved boolean not null default false,
        score real not null,
        -- a further part of a split provision, or a further source of a merged one: it does not keep the wId
        part boolean not null default false,
        candidates jsonb not null default '[]',
        decided boolean not null default false,
        -- of a decided doubt: the newer provision chosen; null when the older one is gone
        chosen_e_id text,
        decided_by bigint references account,
        primary key (draft_id, version, ordinal),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
      
      -- plain words beside a provision
      create table explanation (
        draft_id bigint not null,
        version integer not null,
        w_id text not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        body text not null,
        concerned text not null default '',
        example text not null default '',
        -- the words of the provision changed since this was written
        outdated boolean not null default false,
        primary key (draft_id, version, w_id, lang),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );

      -- written for a version in work, whose provisions have addresses but no permanent ids yet
      create table working_explanation (
        draft_id bigint not null,
        version integer not null,
        e_id text not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        body text not null,
        concerned text not null default '',
        example text not null default '',
        primary key (draft_id, version, e_id, lang),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
      create table working_credit (
        draft_id bigint not null,
        version integer not null,
        e_id text not null,
        comment_id bigint not null,
        linked_by bigint not null references account,
        primary key (draft_id, version, e_id, comment_id),
        foreign key (draft_id, version) references draft_version (draft_id, version)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table working_credit, working_explanation, explanation, version_match, provision_placement, provision, version_text, import_file, import, draft_version, draft',
    );
  }
}
