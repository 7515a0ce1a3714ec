import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deadlines1763700000870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the day from which the term runs that holds now, where that is not the day of the comment itself: of an own
      -- answer or a second look, the day on which it was asked for
      alter table comment add column waits_since date;
      update comment c set waits_since = (q.asked_at at time zone 'Asia/Almaty')::date
        from own_answer_request q
       where q.draft_id = c.draft_id and q.comment_id = c.id and c.waits_for = 'own-answer';
      update comment c set waits_since = (q.asked_at at time zone 'Asia/Almaty')::date
        from second_look q
       where q.draft_id = c.draft_id and q.comment_id = c.id and c.waits_for = 'second-look';
      -- the public list, longest first
      create index comment_waiting
        on comment (draft_id, (coalesce(waits_since, (created_at at time zone 'Asia/Almaty')::date)), id)
        where waits_for is not null and state = 'public';

      -- an agency gave itself more time, and says why; the reason is public
      create table extension (
        draft_id bigint not null references draft,
        id bigint generated always as identity,
        agency_id bigint not null,
        account_id bigint not null,
        scope text not null check (scope in ('comments', 'provision', 'cluster', 'draft')),
        days integer not null check (days between 1 and 365),
        unit text not null check (unit in ('working', 'calendar')),
        reason text not null check (char_length(regexp_replace(reason, '\\s', '', 'g')) >= 20),
        lang text not null check (lang in ('kk', 'ru', 'en')),
        comments integer not null check (comments > 0),
        extended_at timestamptz not null,
        primary key (draft_id, id)
      );
      -- once a comment, hence the key; the days are those of that moment
      create table extended_comment (
        draft_id bigint not null,
        comment_id bigint not null,
        extension_id bigint not null,
        owed text not null check (owed in ('answer', 'own-answer', 'second-look')),
        was_on date not null,
        due_on date not null check (due_on > was_on),
        primary key (draft_id, comment_id),
        foreign key (draft_id, extension_id) references extension (draft_id, id)
      );
      create index extended_comment_extension on extended_comment (draft_id, extension_id, comment_id);

      -- which deadlines moved with the calendar or a term, because of which change, and whose comments they were
      alter table deadline_move rename column made_on to since_on;
      alter table deadline_move add column owed text not null default 'answer',
                                add column extended boolean not null default false,
                                add column cause text not null default '',
                                add column changed_by bigint;
      create table moved_deadline (
        draft_id bigint not null,
        comment_id bigint not null,
        move_id bigint not null references deadline_move,
        primary key (draft_id, comment_id, move_id)
      );
      create index moved_deadline_move on moved_deadline (move_id, comment_id);

      -- overdue comments of which the head of the agency was told: at once, and again after days
      create table escalation (
        draft_id bigint not null,
        comment_id bigint not null,
        -- the deadline that was missed
        due_on date not null,
        level smallint not null check (level in (1, 2)),
        agency_id bigint not null,
        escalated_on date not null,
        primary key (draft_id, comment_id, due_on, level)
      );
      create index escalation_day on escalation (escalated_on, agency_id);
      -- working days whose reminders were ordered: the key lets no second job or process order them again
      create table reminded_day (
        day date primary key,
        reminded_at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reminded_day, escalation, moved_deadline, extended_comment, extension;
      alter table deadline_move drop column changed_by, drop column cause, drop column extended, drop column owed;
      alter table deadline_move rename column since_on to made_on;
      drop index comment_waiting;
      alter table comment drop column waits_since;
    `);
  }
}
