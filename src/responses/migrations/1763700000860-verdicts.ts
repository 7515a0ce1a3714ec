import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Verdicts1763700000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- whether the author of a comment finds it answered: one voice, given anew for each edition of the answer
      create table verdict (
        draft_id bigint not null,
        comment_id bigint not null,
        edition integer not null,
        answered boolean not null,
        given_at timestamptz not null,
        primary key (draft_id, comment_id, edition),
        foreign key (draft_id, comment_id, edition) references response (draft_id, comment_id, edition)
      );

      -- the author asked another official to look again: once a comment, hence the key
      create table second_look (
        draft_id bigint not null,
        comment_id bigint not null,
        -- the answer that the author does not accept
        edition integer not null,
        -- why, in the author's words
        words text not null check (words <> '' and char_length(words) <= 2000),
        -- last day for the look as it was set; the comment has the one that holds now
        due_on date not null,
        asked_at timestamptz not null,
        primary key (draft_id, comment_id),
        foreign key (draft_id, comment_id, edition) references response (draft_id, comment_id, edition)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table second_look, verdict');
  }
}
