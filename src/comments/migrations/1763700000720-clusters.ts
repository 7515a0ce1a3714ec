import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clusters1763700000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- orders what happens to clusters; drawn under the lock of the draft, so that it rises with the commits of a draft
      create sequence cluster_turn;

      -- comments of a draft that are to be answered together; no foreign key crosses drafts
      create table cluster (
        draft_id bigint not null,
        id bigint generated always as identity,
        -- the comment whose words stand for all
        leader_id bigint not null,
        state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'merged', 'dissolved')),
        -- who came at a later place came after the confirmation
        confirmed_place bigint,
        confirmed_by bigint,
        confirmed_at timestamptz,
        merged_into bigint,
        -- shown counts of public comments and their authors, seconds behind
        comments integer not null default 0,
        people integer not null default 0,
        created_at timestamptz not null default now(),
        primary key (draft_id, id),
        check ((state = 'merged') = (merged_into is not null)),
        check (state <> 'confirmed' or confirmed_place is not null)
      );
      create index cluster_size on cluster (draft_id, comments desc, id desc) where state in ('proposed', 'confirmed');

      -- one row a comment, written once when it arrives; the comment itself is not touched
      create table cluster_member (
        draft_id bigint not null,
        comment_id bigint not null,
        -- null: alone
        cluster_id bigint,
        -- the comment to which it was likened; null: newcomers are likened to it
        leader_id bigint,
        similarity real,
        how text not null default 'proposed' check (how in ('proposed', 'moved', 'left')),
        -- when it came into its cluster: a cluster has grown if somebody stands at a higher place than was read
        place bigint not null default nextval('cluster_turn'),
        -- when this row was last changed: what other processes must still learn
        changed bigint not null default nextval('cluster_turn'),
        -- which features of the leader it holds, a bit for each
        signature bytea,
        xid xid8 not null default pg_current_xact_id(),
        primary key (draft_id, comment_id),
        check (how <> 'left' or cluster_id is null)
      );
      create index cluster_member_place on cluster_member (draft_id, cluster_id, place) where cluster_id is not null;
      create index cluster_member_changed on cluster_member (draft_id, changed);
      create index cluster_member_xid on cluster_member (xid);

      -- every comment below the first mark has its row; every row below the second is in the shown counts
      insert into aggregate_mark (name, mark) values ('clusters', '0'), ('cluster-counts', '0');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from aggregate_mark where name in ('clusters', 'cluster-counts');
      drop table cluster_member, cluster;
      drop sequence cluster_turn;
    `);
  }
}
