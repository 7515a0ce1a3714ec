import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Responses1763700000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an answer of an agency; edited only as a new public edition
      create table response (
        draft_id bigint not null,
        id bigint generated always as identity,
        comment_id bigint not null,
        edition integer not null default 1,
        agency_id bigint not null,
        account_id bigint not null,
        role text not null,
        decision text not null check (decision in ('accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope')),
        -- ten characters beside spaces: a decision without a reason cannot be stored by any route
        reason text not null check (char_length(regexp_replace(reason, '\\s', '', 'g')) >= 10),
        lang text not null check (lang in ('kk', 'ru', 'en')),
        -- the provision that the agency says it will change
        changed_w_id text,
        published_at timestamptz not null default now(),
        xid xid8 not null default pg_current_xact_id(),
        primary key (draft_id, id),
        unique (draft_id, comment_id, edition)
      );
      create index response_xid on response (xid);
      create index response_latest on response (published_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table response');
  }
}
