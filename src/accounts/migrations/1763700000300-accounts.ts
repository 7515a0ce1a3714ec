import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1763700000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id bigint generated always as identity primary key,
        public_name text not null,
        lang text not null check (lang in ('kk', 'ru', 'en')),
        level text not null check (level in ('guest', 'email')),
        created_at timestamptz not null default now()
      );
      
      -- apart from account, so that nothing that reads names can read addresses
      create table email_identity (
        account_id bigint primary key references account,
        email text not null,
        canonical text not null unique,
        -- null: named by somebody who gave a role to it, and no code was typed yet
        verified_at timestamptz default now()
      );
      
      create table sign_in_code (
        id uuid primary key,
        email text not null,
        canonical text not null,
        code_hash text not null,
        browser_hash text not null,
        attempts integer not null default 0,
        return_to text not null default '/',
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      
      create table session (
        token_hash text primary key,
        account_id bigint not null references account,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index session_account on session (account_id);
      
      create table role_grant (
        account_id bigint not null references account,
        role text not null check (role in ('official', 'head', 'publisher', 'moderator', 'administrator')),
        agency_id bigint references agency,
        granted_at timestamptz not null default now(),
        check ((agency_id is not null) = (role in ('official', 'head', 'publisher')))
      );
      create unique index role_grant_once on role_grant (account_id, role, coalesce(agency_id, 0));

      -- who gave and took which role; only added to
      create table role_change (
        id bigint generated always as identity primary key,
        account_id bigint not null references account,
        role text not null,
        agency_id bigint,
        change text not null check (change in ('granted', 'revoked')),
        changed_by bigint not null references account,
        changed_at timestamptz not null
      );
      create index role_change_agency on role_change (agency_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table role_change, role_grant, session, sign_in_code, email_identity, account');
  }
}
