import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Responses1763700000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the words of an answer, once, however many comments they answer
      create table answer_text (
        draft_id bigint not null,
        id bigint generated always as identity,
        agency_id bigint not null,
        account_id bigint not null,
        -- ten characters beside spaces: a decision without a reason cannot be stored by any route
        reason text not null check (char_length(regexp_replace(reason, '\\s', '', 'g')) >= 10),
        lang text not null check (lang in ('kk', 'ru', 'en')),
        created_at timestamptz not null default now(),
        primary key (draft_id, id)
      );

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
        text_id bigint not null,
        -- what was owed when it was given; an edition corrects an answer when nothing was owed
        occasion text not null default 'answer' check (occasion in ('answer', 'own-answer', 'second-look', 'edition')),
        -- last day for it as it stood then; null for an edition
        due_on date,
        -- the comments answered together with it
        cluster_id bigint,
        -- the provision that the agency says it will change, or the day by which it promises to
        changed_w_id text,
        promised_on date,
        published_at timestamptz not null default now(),
        xid xid8 not null default pg_current_xact_id(),
        primary key (draft_id, id),
        unique (draft_id, comment_id, edition),
        foreign key (draft_id, text_id) references answer_text (draft_id, id)
      );
      create index response_text on response (draft_id, text_id);
      create index response_xid on response (xid);
      create index response_latest on response (published_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table response, answer_text');
  }
}
