import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Wordings1763700000890 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- every change of the words of a version in work, in the order in which it was made
      create table wording_change (
        draft_id bigint not null,
        version integer not null,
        id bigint generated always as identity,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        e_id text not null,
        -- the comment whose own wording was taken in; null for the drafter's own words and for taking one out again
        comment_id bigint,
        -- the change that this one takes out again
        undoes bigint,
        words_before text not null,
        words_after text not null,
        -- ProseMirror steps, as they were applied to the text in this language, and what takes each out again
        steps jsonb not null,
        back_steps jsonb not null,
        -- replaced: another text was uploaded since, of which these steps know nothing
        state text not null default 'standing' check (state in ('standing', 'undone', 'replaced')),
        account_id bigint not null references account,
        made_at timestamptz not null,
        primary key (draft_id, id),
        foreign key (draft_id, version) references draft_version (draft_id, version),
        foreign key (draft_id, comment_id) references comment (draft_id, id),
        foreign key (draft_id, undoes) references wording_change (draft_id, id)
      );
      create index wording_change_version on wording_change (draft_id, version, id);
      -- a wording stands in a version once
      create unique index wording_change_taken on wording_change (draft_id, version, comment_id)
        where comment_id is not null and state = 'standing';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wording_change');
  }
}
