import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerRecord1763700000881 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the public record of answers as it was at the moment of the scorecard; only the scorecard's job writes here
      create table answer_record (
        draft_id bigint not null,
        comment_id bigint not null,
        -- of the answer; 0: what is waited for
        edition integer not null,
        version integer not null,
        w_id text not null,
        made_on date not null,
        occasion text not null,
        asked_on date,
        due_on date,
        answered_on date,
        decision text,
        text_id bigint,
        group_id bigint,
        same_text bigint,
        answered boolean,
        second_look text,
        extended boolean not null,
        -- the last answer to the comment, or what is waited for where there is none
        latest boolean not null,
        primary key (draft_id, comment_id, edition)
      );
      -- the next rows of a draft by the key always: of a fresh draft the planner would read and sort all for each few
      create function answer_record_after(draft bigint, comment bigint, after_edition integer, most integer)
        returns setof answer_record language sql stable rows 2000
        set enable_sort = off set enable_bitmapscan = off set enable_seqscan = off
        begin atomic
          select * from answer_record r
           where r.draft_id = draft and (r.comment_id, r.edition) > (comment, after_edition)
           order by r.comment_id, r.edition limit most;
        end;
      create index answer_record_words on answer_record (draft_id, same_text) where latest and same_text is not null;

      -- how many rows of the record, or comments, of a month are alike in all that is counted: what is added up, so that
      -- a change costs what changed. They know no today, so that a new day costs no comment either
      create table scorecard_group (
        draft_id bigint not null,
        month date not null,
        kind text not null check (kind in ('owed', 'comment')),
        -- what is alike, as the statement that writes it puts it together
        key text not null,
        count integer not null,
        primary key (draft_id, month, kind, key)
      );

      -- fingerprint of the days off by which the parts were counted
      alter table scorecard_stamp add column calendar text not null default '';
      -- the record is empty: the next count is of everything
      update scorecard_stamp set as_of = null, mark = '0';

      -- what changed since the mark
      alter table extended_comment add column xid xid8 not null default pg_current_xact_id();
      alter table moved_deadline add column xid xid8 not null default pg_current_xact_id();
      create index extended_comment_xid on extended_comment (xid);
      create index moved_deadline_xid on moved_deadline (xid);
      create index cluster_confirmed on cluster (confirmed_at) where confirmed_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index cluster_confirmed;
      alter table moved_deadline drop column xid;
      alter table extended_comment drop column xid;
      alter table scorecard_stamp drop column calendar;
      drop function answer_record_after;
      drop table scorecard_group, answer_record;
    `);
  }
}
