import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agencies1763700000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agency (
        id bigint generated always as identity primary key,
        code text not null unique,
        name jsonb not null check (name ?& array['kk','ru','en']),
        -- an answer goes out only when a second person has approved it
        second_person boolean not null default false,
        -- who that person may be: any official of the agency but the one who wrote the words, or a head
        approver text not null default 'official' check (approver in ('official', 'head'))
      );
      
      -- days that differ from the rule "Monday to Friday works": holidays and swapped days
      create table calendar_day (
        day date primary key,
        working boolean not null,
        name jsonb not null check (name ?& array['kk','ru','en'])
      );
      
      -- shortest consultation and longest wait for an answer, by kind of act: data, since the law changes them
      create table term (
        act_kind text not null,
        purpose text not null check (purpose in ('consultation', 'response')),
        days integer not null check (days between 1 and 365),
        unit text not null check (unit in ('working', 'calendar')),
        primary key (act_kind, purpose)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table term, calendar_day, agency');
  }
}
