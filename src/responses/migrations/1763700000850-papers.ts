import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Papers1763700000850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a paper of a draft to sign or to count with, made by a job: what it is, how far it is, and of what it is made
      create table paper (
        draft_id bigint not null references draft,
        id bigint generated always as identity,
        kind text not null check (kind in ('proposals', 'report')),
        lang text not null check (lang in ('kk', 'ru', 'en')),
        format text not null check (format in ('docx', 'pdf', 'html', 'xlsx', 'csv')),
        state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
        progress integer not null default 0 check (progress between 0 and 100),
        -- grows each time it is begun: what an earlier attempt still writes belongs to nobody
        attempt integer not null default 0,
        -- key of the sentence that says why it failed
        failure text,
        bytes bigint not null default 0,
        -- the newest comment and answer that it knows, and when it was read; what came later makes it out of date
        last_comment bigint not null default 0,
        last_response bigint not null default 0,
        read_at timestamptz,
        signer_post text not null default '',
        signer_name text not null default '',
        created_by bigint not null,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        published_at timestamptz,
        primary key (draft_id, id),
        check (published_at is null or state = 'done')
      );
      create index paper_waiting on paper (draft_id, id) where state in ('queued', 'running');

      -- its bytes, in order
      create table paper_chunk (
        draft_id bigint not null,
        paper_id bigint not null,
        attempt integer not null,
        ordinal integer not null,
        bytes bytea not null,
        primary key (draft_id, paper_id, attempt, ordinal),
        foreign key (draft_id, paper_id) references paper (draft_id, id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_chunk, paper');
  }
}
