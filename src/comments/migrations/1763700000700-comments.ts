import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Comments1763700000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- no foreign key crosses drafts, so that the tables can be spread by draft_id; account is a reference table
      create table comment (
        draft_id bigint not null,
        id bigint generated always as identity,
        version integer not null,
        w_id text not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        account_id bigint not null,
        level text not null,
        public_name text not null,
        body text not null,
        effect text not null default '',
        wish text not null default '',
        -- own wording of the provision; null when only remarked
        proposed text,
        -- {exact, prefix, suffix, start, end} within the provision's own words
        quote jsonb,
        text_hash bytea not null,
        -- last day for what the comment waits for: moved by an extension, a second look, an own answer
        due_on date not null,
        -- the first public answer
        answered_at timestamptz,
        -- what the agency owes its author now; null once nothing is owed
        waits_for text default 'answer' check (waits_for in ('answer', 'own-answer', 'second-look')),
        -- the official to whom it is given
        holder_id bigint,
        -- how far the answer is; copied from answer_draft for the desk's lists
        desk_state text not null default 'none' check (desk_state in ('none', 'drafted', 'proposed', 'approved')),
        state text not null default 'public' check (state in ('public', 'hidden')),
        created_at timestamptz not null default now(),
        xid xid8 not null default pg_current_xact_id(),
        primary key (draft_id, id),
        check (char_length(body) <= 20000)
      );
      create unique index comment_once on comment (draft_id, w_id, account_id, text_hash);
      create index comment_provision on comment (draft_id, w_id, id desc) where state = 'public';
      create index comment_account on comment (account_id, id desc);
      create index comment_open on comment (draft_id, due_on, id) where waits_for is not null and state = 'public';
      create index comment_held on comment (holder_id, due_on, draft_id, id)
        where waits_for is not null and state = 'public' and holder_id is not null;
      create index comment_desk_state on comment (draft_id, desk_state, due_on, id)
        where waits_for is not null and state = 'public' and desk_state <> 'none';
      create index comment_xid on comment (xid);
      
      -- typed before signing in: kept for the browser that typed it, gone after a week
      create table pending_comment (
        id uuid primary key,
        browser_hash text not null,
        draft_number text not null,
        e_id text not null,
        input jsonb not null,
        created_at timestamptz not null default now()
      );
      
      create table comment_support (
        draft_id bigint not null,
        comment_id bigint not null,
        account_id bigint not null,
        created_at timestamptz not null default now(),
        xid xid8 not null default pg_current_xact_id(),
        primary key (draft_id, comment_id, account_id)
      );
      create index comment_support_xid on comment_support (xid);
      
      -- shown counts, seconds behind; only the aggregator writes here
      create table comment_count (
        draft_id bigint not null,
        comment_id bigint not null,
        supports integer not null default 0,
        primary key (draft_id, comment_id)
      );
      create table provision_count (
        draft_id bigint not null,
        w_id text not null,
        comments integer not null default 0,
        answered integer not null default 0,
        primary key (draft_id, w_id)
      );
      create table draft_count (
        draft_id bigint primary key,
        comments integer not null default 0,
        answered integer not null default 0,
        accepted integer not null default 0,
        -- grows with every change of a shown count: part of the page's ETag
        generation bigint not null default 1
      );
      create table aggregate_mark (
        name text primary key,
        mark xid8 not null
      );
      
      -- an accepted comment and the provision whose words it changed
      create table change_credit (
        draft_id bigint not null,
        version integer not null,
        w_id text not null,
        comment_id bigint not null,
        linked_by bigint not null,
        primary key (draft_id, version, w_id, comment_id)
      );
      create index change_credit_comment on change_credit (draft_id, comment_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table change_credit, aggregate_mark, draft_count, provision_count, comment_count, comment_support, pending_comment, comment',
    );
  }
}
