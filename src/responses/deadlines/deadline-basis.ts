import { LEGAL_ZONE } from '../../platform/clock.js';

/** Of `comment c`: the day from which the term runs that holds now. The index comment_waiting has the same words. */
export const WAITS_SINCE = `coalesce(c.waits_since, (c.created_at at time zone '${LEGAL_ZONE}')::date)`;

/** Of `comment c`: something is owed to its author, in public. */
export const WAITS = `c.waits_for is not null and c.state = 'public'`;

/** Joins `e`, the extension of what comment `c` waits for now. */
export const EXTENSION_OF_NOW = `
  left join extended_comment x on x.draft_id = c.draft_id and x.comment_id = c.id and x.owed = c.waits_for
  left join extension e on e.draft_id = x.draft_id and e.id = x.extension_id`;
