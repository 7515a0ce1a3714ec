import { LEGAL_ZONE } from '../../platform/clock.js';

/** The legal day of an instant, in SQL. */
export const legalDayOf = (instant: string): string => `(${instant} at time zone '${LEGAL_ZONE}')::date`;

const ASKED_ON = (occasion: string): string => `
  case ${occasion} when 'answer' then ${legalDayOf('c.created_at')} when 'own-answer' then ${legalDayOf('q.asked_at')}
                   when 'second-look' then ${legalDayOf('s.asked_at')} end`;

/** A further condition on a table with `draft_id` and `comment_id`, by its alias; none by default. */
type Narrow = (alias: string) => string;

/** The confirmed cluster of a comment: its members may be answered together or one by one. */
const confirmed = (narrow: Narrow): string => `
  left join cluster_member m on m.draft_id = c.draft_id and m.comment_id = c.id ${narrow('m')}
  left join cluster k on k.draft_id = m.draft_id and k.id = m.cluster_id and k.state = 'confirmed'`;

const requests = (narrow: Narrow): string => `
  left join own_answer_request q on q.draft_id = c.draft_id and q.comment_id = c.id ${narrow('q')}
  left join second_look s on s.draft_id = c.draft_id and s.comment_id = c.id ${narrow('s')}`;

/** The public extension, if it was this answer's last day that was moved: an agency can do it once a comment. */
const extension = (occasion: string, narrow: Narrow): string => `
  left join extended_comment x on x.draft_id = c.draft_id and x.comment_id = c.id and x.owed = ${occasion}
                              ${narrow('x')}`;

const OWED = `coalesce(c.waits_for, 'answer')`;

/**
 * The public record of answers, of which both the scorecard and the open data are made: a row for each edition of an
 * answer to a public comment, and one for what each comment still waits for. `where` narrows `comment c`; the same is
 * said of the joined tables by `narrow` where few comments of a large draft are read: the planner does not derive ranges,
 * and would read the whole tables for each few.
 */
export const answerRows = (where: string, narrow: Narrow = () => ''): string => `
  select c.draft_id, c.id as comment_id, c.version, c.w_id, ${legalDayOf('c.created_at')} as made_on,
         r.edition, r.occasion, ${ASKED_ON('r.occasion')} as asked_on,
         case when r.occasion <> 'edition' then coalesce(r.due_on, c.due_on) end as due_on,
         ${legalDayOf('r.published_at')} as answered_on, r.decision, r.text_id,
         coalesce(r.cluster_id, k.id) as group_id, t.same_words_id as same_text, v.answered,
         case when r.occasion <> 'second-look' then null when r.decision = b.decision then 'upheld'
              else 'changed' end as second_look,
         x.comment_id is not null as extended
    from comment c
    join response r on r.draft_id = c.draft_id and r.comment_id = c.id ${narrow('r')}
    join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
    left join verdict v on v.draft_id = r.draft_id and v.comment_id = r.comment_id and v.edition = r.edition
          ${narrow('v')}
    ${requests(narrow)}
    left join response b on b.draft_id = s.draft_id and b.comment_id = s.comment_id and b.edition = s.edition
          ${narrow('b')}
    ${extension('r.occasion', narrow)}
    ${confirmed(narrow)}
   where c.state = 'public' and ${where}
  union all
  select c.draft_id, c.id, c.version, c.w_id, ${legalDayOf('c.created_at')}, null, ${OWED}, ${ASKED_ON(OWED)}, c.due_on,
         null, null, null, k.id, null, null, null, x.comment_id is not null
    from comment c ${requests(narrow)} ${extension(OWED, narrow)} ${confirmed(narrow)}
   where c.state = 'public' and ${where} and (c.waits_for is not null or c.answered_at is null and not exists (
         select from response r where r.draft_id = c.draft_id and r.comment_id = c.id))`;

const MONTH = `date_trunc('month', made_on)::date as month`;

/** `$1`: ids of drafts. What is owed or was given, grouped by all that is counted. */
export const OWED_GROUPS = `
  select draft_id as "draftId", ${MONTH}, occasion, asked_on as "askedOn", due_on as "dueOn",
         answered_on as "answeredOn", second_look as outcome, extended, count(*)::int as count
    from (${answerRows('c.draft_id = any($1::bigint[])')}) as record
   where occasion <> 'edition' group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** `$1`: ids of drafts. Comments by the latest edition of their answers and the last word of their authors. */
export const COMMENT_GROUPS = `
  with record as (${answerRows('c.draft_id = any($1::bigint[])')}),
  latest as (
    select distinct on (draft_id, comment_id) draft_id, comment_id, made_on, decision, same_text,
           coalesce(group_id, -comment_id) as unit
      from record order by draft_id, comment_id, edition desc nulls last),
  said as (
    select distinct on (draft_id, comment_id) draft_id, comment_id, answered
      from record where answered is not null order by draft_id, comment_id, edition desc),
  -- one answer to a group is one; the same words given to several are told
  repeated as (
    select draft_id, same_text from latest where same_text is not null
     group by draft_id, same_text having count(distinct unit) > 1)
  select l.draft_id as "draftId", ${MONTH}, l.decision, s.answered, w.same_text is not null as "sameWords",
         count(*)::int as count
    from latest l
    left join said s on s.draft_id = l.draft_id and s.comment_id = l.comment_id
    left join repeated w on w.draft_id = l.draft_id and w.same_text = l.same_text
   group by 1, 2, 3, 4, 5`;
