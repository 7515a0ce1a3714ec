import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Desk1763700000840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- each way into the desk's list walks one of these in the order in which it is shown
      create index comment_place_open on comment (draft_id, w_id, due_on, id)
        where waits_for is not null and state = 'public';
      create index comment_free on comment (draft_id, due_on, id)
        where waits_for is not null and state = 'public' and holder_id is null;
      create index comment_owed_again on comment (draft_id, due_on, id)
        where waits_for in ('own-answer', 'second-look') and state = 'public';
      create index comment_answered on comment (draft_id, answered_at, id)
        where waits_for is null and state = 'public';

      -- word forms of what was said, for the desk's search; only the job of the words writes here
      create table comment_words (
        draft_id bigint not null,
        comment_id bigint not null,
        words tsvector not null,
        primary key (draft_id, comment_id)
      );
      -- no list of pending words: a search would have to read it through
      create index comment_words_words on comment_words using gin (words) with (fastupdate = off);
      insert into aggregate_mark (name, mark) values ('comment-words', '0');
      -- comments that hold words, by the index always: the planner takes rare forms for common ones and reads the table
      create function comments_holding(sought tsquery, most integer) returns table (draft_id bigint, comment_id bigint)
        language sql stable rows 1000 set enable_seqscan = off
        begin atomic
          select w.draft_id, w.comment_id from comment_words w where w.words @@ sought limit most;
        end;

      -- to whom a comment was given, by whom; without an official it was given back
      create table assignment (
        draft_id bigint not null,
        id bigint generated always as identity,
        comment_id bigint not null,
        official_id bigint,
        by_id bigint not null,
        assigned_at timestamptz not null,
        primary key (draft_id, id)
      );
      create index assignment_comment on assignment (draft_id, comment_id, id);
      -- whoever has held comments of an agency; the role may have been lost since
      create table desk_holder (
        agency_id bigint not null references agency,
        account_id bigint not null references account,
        primary key (agency_id, account_id)
      );

      -- a filter kept under a name: by an official for himself, or by a head for the agency
      create table desk_view (
        id bigint generated always as identity primary key,
        agency_id bigint not null references agency,
        account_id bigint not null references account,
        name text not null check (char_length(name) between 1 and 60),
        query text not null check (char_length(query) <= 2000),
        shared boolean not null default false,
        created_at timestamptz not null
      );
      create unique index desk_view_own on desk_view (agency_id, account_id, lower(name)) where not shared;
      create unique index desk_view_shared on desk_view (agency_id, lower(name)) where shared;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function comments_holding;
      drop table desk_view, desk_holder, assignment, comment_words;
      drop index comment_place_open, comment_free, comment_owed_again, comment_answered;
      delete from aggregate_mark where name = 'comment-words';
    `);
  }
}
