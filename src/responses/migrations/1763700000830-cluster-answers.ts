import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClusterAnswers1763700000830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an answer to a cluster: the first, one to those that came later, or a new edition for all; and how far its
      -- authors have been told
      create table cluster_answer (
        draft_id bigint not null,
        cluster_id bigint not null,
        edition integer not null,
        text_id bigint not null,
        decision text not null,
        occasion text not null check (occasion in ('answer', 'edition')),
        -- comments that it answers, and authors of theirs that have an address; counted once telling begins
        comments integer not null,
        to_tell integer,
        told integer not null default 0,
        -- authors up to this account have been told
        told_upto bigint not null default 0,
        told_at timestamptz,
        published_at timestamptz not null,
        primary key (draft_id, cluster_id, edition),
        unique (draft_id, text_id),
        foreign key (draft_id, text_id) references answer_text (draft_id, id)
      );

      -- an author said that the answer to a group misses the own comment; once a comment
      create table own_answer_request (
        draft_id bigint not null,
        comment_id bigint not null,
        -- what differs, in the author's words
        words text not null check (char_length(words) <= 1000),
        left_cluster_id bigint,
        due_on date not null,
        asked_at timestamptz not null,
        primary key (draft_id, comment_id)
      );

      -- words that officials begin their answers with: of one's own, or a head's for the whole agency
      create table answer_template (
        id bigint generated always as identity primary key,
        agency_id bigint not null references agency,
        account_id bigint not null references account,
        shared boolean not null,
        title text not null check (char_length(title) between 1 and 120),
        words text not null check (words <> '' and char_length(words) <= 10000),
        lang text not null check (lang in ('kk', 'ru', 'en')),
        decision text check (decision in ('accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope')),
        changed_at timestamptz not null
      );
      create unique index answer_template_own on answer_template (agency_id, account_id, lower(title)) where not shared;
      create unique index answer_template_shared on answer_template (agency_id, lower(title)) where shared;

      -- answers of a draft that say the same: each is likened to the first of its kind
      create table same_words (
        draft_id bigint not null,
        -- text of the first
        id bigint not null,
        -- its words as they are compared
        words text not null,
        -- single comments and groups that such words answer now; seconds behind
        answers integer not null default 0,
        primary key (draft_id, id)
      );
      create table same_words_band (
        draft_id bigint not null,
        band bigint not null,
        same_words_id bigint not null,
        primary key (draft_id, band, same_words_id)
      );
      alter table answer_text add column same_words_id bigint;
      create index answer_text_same_words on answer_text (draft_id, same_words_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table answer_text drop column same_words_id;
      drop table same_words_band, same_words, answer_template, own_answer_request, cluster_answer;
    `);
  }
}
