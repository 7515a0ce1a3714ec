/**
 * What the shown count of comment $2 of draft $1 holds of the voice of account $3: 1 or 0. It is seconds behind, so that
 * a voice raised or taken back just now is not in it, or still is.
 */
export const SHOWN_VOICE = `
  with mark as (select mark from aggregate_mark where name = 'comments')
  select (exists (select from comment_support s, mark
                   where s.draft_id = $1 and s.comment_id = $2 and s.account_id = $3 and s.xid < mark.mark)
       or exists (select from support_withdrawal w, mark
                   where w.draft_id = $1 and w.comment_id = $2 and w.account_id = $3
                     and w.voiced_xid < mark.mark and w.xid >= mark.mark))::int as voice,
         coalesce((select supports from comment_count where draft_id = $1 and comment_id = $2), 0) as supports`;

/**
 * Takes voices back; `condition` is one on `comment_support s`. A transaction may take back a voice of a later
 * one, which began and ended while it ran: the end then counts as late as the beginning, so that no count falls short.
 */
export const withdraw = (condition: string): string => `
  with gone as (
    delete from comment_support s where ${condition} returning draft_id, comment_id, account_id, xid)
  insert into support_withdrawal (draft_id, comment_id, account_id, voiced_xid, xid)
  select draft_id, comment_id, account_id, xid, greatest(xid, pg_current_xact_id()) from gone returning 1`;
