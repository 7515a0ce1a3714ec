/** The answer that stands now for a comment `c`, as `r`; its edition 1 was the first, as `f`. */
export const LATEST_ANSWER = `
    left join lateral (select * from response
                        where draft_id = c.draft_id and comment_id = c.id order by edition desc limit 1) r on true
    left join response f on f.draft_id = c.draft_id and f.comment_id = c.id and f.edition = 1
    left join agency a on a.id = r.agency_id`;
