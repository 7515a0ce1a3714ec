/**
 * Rows between two marks: every transaction below `upto` has ended, so all its rows are seen, once. The mark is the
 * oldest transaction still running, which no clock can tell.
 */
export const MARK = `
  select mark::text, pg_snapshot_xmin(pg_current_snapshot())::text as upto
    from aggregate_mark where name = 'comments' for update skip locked`;

export const ADVANCE = `update aggregate_mark set mark = $1::xid8 where name = 'comments'`;

const BETWEEN = (row: string) => `${row}.xid >= $1::xid8 and ${row}.xid < $2::xid8`;

export const COMMENTS = `
  with fresh as (
    select draft_id, w_id, count(*)::int as comments from comment c where ${BETWEEN('c')} group by draft_id, w_id),
  places as (
    insert into provision_count as n (draft_id, w_id, comments)
    select draft_id, w_id, comments from fresh order by draft_id, w_id
    on conflict (draft_id, w_id) do update set comments = n.comments + excluded.comments)
  insert into draft_count as n (draft_id, comments)
  select draft_id, sum(comments)::int from fresh group by draft_id order by draft_id
  on conflict (draft_id) do update set comments = n.comments + excluded.comments, generation = n.generation + 1`;

// a new edition of an answer changes only whether the comment counts as accepted
export const ANSWERS = `
  with fresh as (
    select r.draft_id, c.w_id, (r.edition = 1)::int as answered,
           (r.decision in ('accepted', 'partly'))::int
             - coalesce((p.decision in ('accepted', 'partly'))::int, 0) as accepted
      from response r
      join comment c on c.draft_id = r.draft_id and c.id = r.comment_id
      left join response p on p.draft_id = r.draft_id and p.comment_id = r.comment_id and p.edition = r.edition - 1
     where ${BETWEEN('r')}),
  places as (
    insert into provision_count as n (draft_id, w_id, answered)
    select draft_id, w_id, sum(answered)::int from fresh group by draft_id, w_id order by draft_id, w_id
    on conflict (draft_id, w_id) do update set answered = n.answered + excluded.answered)
  insert into draft_count as n (draft_id, answered, accepted)
  select draft_id, sum(answered)::int, sum(accepted)::int from fresh group by draft_id order by draft_id
  on conflict (draft_id) do update
     set answered = n.answered + excluded.answered, accepted = n.accepted + excluded.accepted,
         generation = n.generation + 1`;

/**
 * A voice counts from the transaction that raised it, and no longer from the one that took it back. A voice that was
 * taken back is no row of comment_support any more, so the withdrawal stands for its beginning, too: whichever of both
 * is counted first, all of it is counted once.
 */
export const SUPPORTS = `
  insert into comment_count as n (draft_id, comment_id, supports)
  select draft_id, comment_id, sum(voices)::int from (
    select draft_id, comment_id, 1 as voices from comment_support s where ${BETWEEN('s')}
    union all
    select draft_id, comment_id, 1 from support_withdrawal w
     where w.voiced_xid >= $1::xid8 and w.voiced_xid < $2::xid8
    union all
    select draft_id, comment_id, -1 from support_withdrawal w where ${BETWEEN('w')}) changes
   group by draft_id, comment_id having sum(voices) <> 0 order by draft_id, comment_id
  on conflict (draft_id, comment_id) do update set supports = n.supports + excluded.supports`;

/** All three tables counted afresh up to the mark $1; rows that differ are put right and returned. */
export const RECOUNT_PROVISIONS = `
  with truth as (
    select c.draft_id, c.w_id, count(*)::int as comments,
           count(*) filter (where exists (select from response r where r.draft_id = c.draft_id
             and r.comment_id = c.id and r.edition = 1 and r.xid < $1::xid8))::int as answered
      from comment c where c.xid < $1::xid8 group by c.draft_id, c.w_id),
  wrong as (
    select draft_id, w_id, coalesce(t.comments, 0) as comments, coalesce(t.answered, 0) as answered
      from truth t full join provision_count n using (draft_id, w_id)
     where coalesce(t.comments, 0) <> coalesce(n.comments, 0) or coalesce(t.answered, 0) <> coalesce(n.answered, 0))
  insert into provision_count (draft_id, w_id, comments, answered)
  select draft_id, w_id, comments, answered from wrong
  on conflict (draft_id, w_id) do update set comments = excluded.comments, answered = excluded.answered
  returning draft_id as "draftId", w_id as id`;

export const RECOUNT_DRAFTS = `
  with truth as (
    select c.draft_id, count(*)::int as comments, count(r.id)::int as answered,
           count(*) filter (where r.decision in ('accepted', 'partly'))::int as accepted
      from comment c
      left join lateral (select id, decision from response r where r.draft_id = c.draft_id and r.comment_id = c.id
                            and r.xid < $1::xid8 order by edition desc limit 1) r on true
     where c.xid < $1::xid8 group by c.draft_id),
  wrong as (
    select draft_id, coalesce(t.comments, 0) as comments, coalesce(t.answered, 0) as answered,
           coalesce(t.accepted, 0) as accepted
      from truth t full join draft_count n using (draft_id)
     where (coalesce(t.comments, 0), coalesce(t.answered, 0), coalesce(t.accepted, 0))
           <> (coalesce(n.comments, 0), coalesce(n.answered, 0), coalesce(n.accepted, 0)))
  insert into draft_count as n (draft_id, comments, answered, accepted)
  select draft_id, comments, answered, accepted from wrong
  on conflict (draft_id) do update set comments = excluded.comments, answered = excluded.answered,
     accepted = excluded.accepted, generation = n.generation + 1
  returning draft_id as "draftId", '' as id`;

export const RECOUNT_SUPPORTS = `
  with truth as (
    select draft_id, comment_id, sum(voices)::int as supports from (
      select draft_id, comment_id, 1 as voices from comment_support s where s.xid < $1::xid8
      union all
      select draft_id, comment_id, 1 from support_withdrawal w where w.voiced_xid < $1::xid8
      union all
      select draft_id, comment_id, -1 from support_withdrawal w where w.xid < $1::xid8) changes
     group by draft_id, comment_id),
  wrong as (
    select draft_id, comment_id, coalesce(t.supports, 0) as supports
      from truth t full join comment_count n using (draft_id, comment_id)
     where coalesce(t.supports, 0) <> coalesce(n.supports, 0))
  insert into comment_count (draft_id, comment_id, supports) select draft_id, comment_id, supports from wrong
  on conflict (draft_id, comment_id) do update set supports = excluded.supports
  returning draft_id as "draftId", comment_id::text as id`;

/** Withdrawals of which the counts up to the mark $1 know, from beginning to end. */
export const FORGET_WITHDRAWALS = `delete from support_withdrawal where xid < $1::xid8 and voiced_xid < $1::xid8`;
