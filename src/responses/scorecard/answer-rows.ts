import { LEGAL_ZONE } from '../../platform/clock.js';

/** The legal day of an instant, in SQL. */
const legalDayOf = (instant: string): string => `(${instant} at time zone '${LEGAL_ZONE}')::date`;

/**
 * Every table is asked for the rows of one comment, by its key, and `offset 0` keeps the planner from joining in any
 * other way: what it knows of a fresh draft would lead it to compare all rows with each other.
 */
const COMMENTS = `
  unnest($2::bigint[]) as one (id)
  cross join lateral (
    select o.id, o.draft_id, o.version, o.w_id, o.created_at, o.waits_for, o.due_on, o.answered_at
      from comment o where o.draft_id = $1 and o.id = one.id and o.state = 'public' offset 0) c`;

const REQUESTS = `
  left join lateral (
    select o.asked_at from own_answer_request o where o.draft_id = c.draft_id and o.comment_id = c.id offset 0) q on true
  left join lateral (
    select o.asked_at, b.decision
      from second_look o join response b on b.draft_id = o.draft_id and b.comment_id = o.comment_id
                                        and b.edition = o.edition
     where o.draft_id = c.draft_id and o.comment_id = c.id offset 0) s on true`;

/** The confirmed cluster of a comment: its members may be answered together or one by one. */
const CONFIRMED = `
  left join lateral (
    select k.id from cluster_member m join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id
     where m.draft_id = c.draft_id and m.comment_id = c.id and k.state = 'confirmed' offset 0) k on true`;

/** The public extension, if it was this answer's last day that was moved: an agency can do it once a comment. */
const extension = (occasion: string): string => `
  left join lateral (
    select true as moved from extended_comment o
     where o.draft_id = c.draft_id and o.comment_id = c.id and o.owed = ${occasion} offset 0) x on true`;

const ASKED_ON = (occasion: string): string => `
  case ${occasion} when 'answer' then ${legalDayOf('c.created_at')} when 'own-answer' then ${legalDayOf('q.asked_at')}
                   when 'second-look' then ${legalDayOf('s.asked_at')} end`;

const OWED = `coalesce(c.waits_for, 'answer')`;

/**
 * The public record of answers, of which both the scorecard and the open data are made: a row for each edition of an
 * answer to a public comment, and one, of edition 0, for what each comment still waits for. `$1`: a draft; `$2`:
 * comments of it.
 */
export const ANSWER_ROWS = `
  select c.draft_id, c.id as comment_id, r.edition, c.version, c.w_id, ${legalDayOf('c.created_at')} as made_on,
         r.occasion, ${ASKED_ON('r.occasion')} as asked_on,
         case when r.occasion <> 'edition' then coalesce(r.due_on, c.due_on) end as due_on,
         ${legalDayOf('r.published_at')} as answered_on, r.decision, r.text_id,
         coalesce(r.cluster_id, k.id) as group_id, t.same_words_id as same_text, v.answered,
         case when r.occasion <> 'second-look' then null when r.decision = s.decision then 'upheld'
              else 'changed' end as second_look,
         x.moved is not null as extended, r.edition = max(r.edition) over (partition by c.id) as latest
    from ${COMMENTS}
    cross join lateral (
      select o.edition, o.occasion, o.due_on, o.published_at, o.decision, o.text_id, o.cluster_id
        from response o where o.draft_id = c.draft_id and o.comment_id = c.id offset 0) r
    cross join lateral (
      select o.same_words_id from answer_text o where o.draft_id = c.draft_id and o.id = r.text_id offset 0) t
    left join lateral (
      select o.answered from verdict o
       where o.draft_id = c.draft_id and o.comment_id = c.id and o.edition = r.edition offset 0) v on true
    ${REQUESTS} ${extension('r.occasion')} ${CONFIRMED}
  union all
  select c.draft_id, c.id, 0, c.version, c.w_id, ${legalDayOf('c.created_at')}, ${OWED}, ${ASKED_ON(OWED)}, c.due_on,
         null, null, null, k.id, null, null, null, x.moved is not null, a.given is null
    from ${COMMENTS}
    left join lateral (
      select true as given from response o where o.draft_id = c.draft_id and o.comment_id = c.id limit 1) a on true
    ${REQUESTS} ${extension(OWED)} ${CONFIRMED}
   where c.waits_for is not null or c.answered_at is null and a.given is null`;
