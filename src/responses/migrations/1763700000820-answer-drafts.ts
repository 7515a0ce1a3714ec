import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerDrafts1763700000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an answer before it is public: saved as typed, seen by the officials of the agency only
      create table answer_draft (
        draft_id bigint not null,
        id bigint generated always as identity,
        -- what it answers: one comment, or the comments of a cluster
        comment_id bigint,
        cluster_id bigint,
        agency_id bigint not null,
        decision text check (decision in ('accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope')),
        reason text not null default '',
        lang text not null check (lang in ('kk', 'ru', 'en')),
        changed_e_id text,
        promised_on date,
        state text not null default 'drafted'
          check (state in ('drafted', 'proposed', 'approved', 'published', 'withdrawn')),
        -- grows with every change of words or state; a request names the one that it saw
        edition integer not null default 1,
        -- whose words these are: the last who changed them
        writer_id bigint not null,
        written_at timestamptz not null,
        proposer_id bigint,
        proposed_at timestamptz,
        approver_id bigint,
        approved_at timestamptz,
        -- why it was given back, until it is proposed again
        remark text,
        remark_by bigint,
        remark_at timestamptz,
        primary key (draft_id, id),
        check ((comment_id is null) <> (cluster_id is null)),
        check (state <> 'proposed' or proposer_id is not null),
        -- nobody approves words of their own
        check (state <> 'approved' or (approver_id is not null and approver_id <> writer_id)),
        check (state in ('drafted', 'withdrawn') or decision is not null)
      );
      create unique index answer_draft_comment on answer_draft (draft_id, comment_id)
        where state in ('drafted', 'proposed', 'approved');
      create unique index answer_draft_cluster on answer_draft (draft_id, cluster_id)
        where state in ('drafted', 'proposed', 'approved');

      -- what was done with it, and the words of an earlier writer that were written over
      create table answer_draft_step (
        draft_id bigint not null,
        answer_draft_id bigint not null,
        id bigint generated always as identity,
        step text not null
          check (step in ('rewrite', 'propose', 'approve', 'give-back', 'publish', 'publish-alone', 'withdraw')),
        account_id bigint not null,
        remark text,
        -- of a rewrite: whose words stood there before, and which
        writer_id bigint,
        decision text,
        reason text,
        made_at timestamptz not null,
        primary key (draft_id, answer_draft_id, id),
        foreign key (draft_id, answer_draft_id) references answer_draft (draft_id, id),
        check ((step = 'rewrite') = (writer_id is not null and reason is not null))
      );

      -- who has which comment or cluster open: a row a person and page, rewritten in place, lost with the server
      create unlogged table desk_presence (
        draft_id bigint not null,
        -- one of the two; 0 is none
        comment_id bigint not null default 0,
        cluster_id bigint not null default 0,
        account_id bigint not null,
        seen_at timestamptz not null,
        primary key (draft_id, comment_id, cluster_id, account_id)
      ) with (fillfactor = 50);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk_presence, answer_draft_step, answer_draft');
  }
}
