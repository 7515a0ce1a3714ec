import { newestFirst, type DeskFilter, type DeskKey, type DeskTab } from '../desk-filter.js';
import { tsqueryOf } from '../search.rules.js';

/**
 * SQL of the desk's list. Every way into it walks an index in the order in which the list is shown, and reads at most
 * `window` rows of each stream (a draft, a provision, an official): a page costs the same at ten thousand comments and
 * at a million. What the index does not know is checked on the rows that were walked.
 */

/** The part of the desk that a filter names, with everything looked up. */
export interface DeskScope {
  filter: DeskFilter;
  /** Drafts of the agencies, or the chosen one. */
  draftIds: readonly number[];
  today: string;
  /** Officials who held comments and lost the role: theirs are held by nobody. */
  gone: readonly number[];
  /** Read from the end: what stands before a key, the nearest first. */
  backwards?: boolean;
}

export interface Walk {
  sql: string;
  values: unknown[];
}

/** Collects values as they are used, so that statement and values cannot part. */
class Values {
  readonly list: unknown[] = [];
  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

const LARGEST = Number.MAX_SAFE_INTEGER;
/** More provisions than that are no place but a part of the act: walking the draft finds them sooner. */
const MOST_PLACES = 300;

const OPEN = `c.waits_for is not null and c.state = 'public'`;
const AT: Record<'due' | 'answered' | 'all', { column: string; type: string }> = {
  due: { column: 'c.due_on', type: 'date' },
  answered: { column: 'c.answered_at', type: 'timestamptz' },
  all: { column: 'c.id', type: 'bigint' },
};
const atOf = (tab: DeskTab) => (tab === 'answered' || tab === 'all' ? AT[tab] : AT.due);

/** Whether the keys fall in the order in which the list is read. */
const falls = ({ filter, backwards = false }: DeskScope): boolean => newestFirst(filter.tab) !== backwards;

/** What a comment of this part of the desk is, in the words of the partial indexes. */
function tabCondition({ filter, today, gone }: DeskScope, values: Values): string {
  switch (filter.tab) {
    case 'overdue':
      return `${OPEN} and c.due_on < ${values.add(today, 'date')}`;
    case 'today':
      return `${OPEN} and c.due_on = ${values.add(today, 'date')}`;
    case 'mine':
      return `${OPEN} and c.holder_id = ${values.add(filter.accountId, 'bigint')}`;
    case 'free':
      return `${OPEN} and (c.holder_id is null or c.holder_id = any(${values.add(gone, 'bigint[]')}))`;
    case 'proposed':
      return `${OPEN} and c.desk_state = 'proposed'`;
    case 'own-answer':
      return `c.waits_for = 'own-answer' and c.state = 'public'`;
    case 'again':
      return `c.waits_for = 'second-look' and c.state = 'public'`;
    case 'answered':
      return `c.waits_for is null and c.state = 'public'`;
    case 'all':
      return `c.state = 'public'`;
    default:
      return OPEN;
  }
}

/** Everything that the filter asks for, on any row. */
function condition(scope: DeskScope, values: Values, words: boolean): string {
  const { filter, draftIds } = scope;
  const parts = [tabCondition(scope, values), `c.draft_id = any(${values.add(draftIds, 'bigint[]')})`];
  if (filter.wIds) parts.push(`c.w_id = any(${values.add(filter.wIds, 'text[]')})`);
  if (filter.holder !== null) parts.push(`c.holder_id = ${values.add(filter.holder, 'bigint')}`);
  if (filter.own) parts.push('c.proposed is not null');
  if (filter.told)
    parts.push(`c.waits_for is not null and exists (
      select from escalation e where e.draft_id = c.draft_id and e.comment_id = c.id and e.due_on = c.due_on)`);
  if (words && filter.search?.kind === 'words') {
    const query = values.add(queryOf(scope), 'tsquery');
    // a value, not `exists`: that the planner may answer by collecting every comment that holds the words
    parts.push(`coalesce((select s.words @@ ${query} from comment_words s
      where s.draft_id = c.draft_id and s.comment_id = c.id), false)`);
  }
  return parts.join('\n and ');
}

const queryOf = ({ filter, draftIds }: DeskScope): string =>
  tsqueryOf(filter.search?.kind === 'words' ? filter.search.words : [], {
    agencyIds: filter.agencyIds,
    draftId: filter.draftNumber === null ? null : (draftIds[0] ?? 0),
  });

/** One stream for each row of `source`; `given` binds the stream to the columns that its index begins with. */
interface Way {
  source: string;
  given: string;
  tab: string;
  /** The index holds the comments of several drafts in one order. */
  crossing: boolean;
}

const ofDrafts = (scope: DeskScope, values: Values): Way => ({
  source: `unnest(${values.add(scope.draftIds, 'bigint[]')}) as s (draft_id)`,
  given: 'c.draft_id = s.draft_id',
  tab: scope.filter.tab === 'free' ? `${OPEN} and c.holder_id is null` : tabCondition(scope, values),
  crossing: false,
});

const ofHolders = (holders: readonly number[], tab: string, values: Values): Way => ({
  source: `unnest(${values.add(holders, 'bigint[]')}) as s (holder_id)`,
  given: 'c.holder_id = s.holder_id',
  tab,
  crossing: true,
});

const ofPlaces = (scope: DeskScope, wIds: readonly string[], values: Values): Way => ({
  source: `(select ${values.add(scope.draftIds[0] ?? 0, 'bigint')} as draft_id, w_id
              from unnest(${values.add(wIds, 'text[]')}) as p (w_id)) as s`,
  given: 'c.draft_id = s.draft_id and c.w_id = s.w_id',
  tab: scope.filter.tab === 'overdue' || scope.filter.tab === 'today' ? tabCondition(scope, values) : baseOf(scope),
  crossing: false,
});

const baseOf = ({ filter: { tab } }: DeskScope): string => (tab === 'all' ? `c.state = 'public'` : OPEN);

/** Parts whose rows an index of the draft holds, few or in another order: provisions are checked on them. */
const OF_DRAFTS: ReadonlySet<DeskTab> = new Set(['answered', 'own-answer', 'again', 'proposed']);

function waysOf(scope: DeskScope, values: Values): Way[] {
  const { tab, accountId, holder, wIds } = scope.filter;
  const given = tab === 'mine' ? accountId : holder;
  if (given !== null && !newestFirst(tab)) return [ofHolders([given], OPEN, values)];
  if (wIds && wIds.length <= MOST_PLACES && !OF_DRAFTS.has(tab)) return [ofPlaces(scope, wIds, values)];
  const drafts = ofDrafts(scope, values);
  return tab === 'free' && scope.gone.length > 0 ? [drafts, ofHolders(scope.gone, OPEN, values)] : [drafts];
}

/** Whether the index alone knows what is asked, so that no more rows need be walked than are shown. */
export function isPlain({ filter }: DeskScope): boolean {
  const { tab, wIds, holder, own, told, search, draftNumber } = filter;
  if (own || told || search) return false;
  if (tab === 'mine' || holder !== null) return draftNumber === null && wIds === null && tab === 'mine';
  return wIds === null || (wIds.length <= MOST_PLACES && ['open', 'overdue', 'today', 'all'].includes(tab));
}

/** Number of streams that `walk` follows; its window is for each of them. */
export const streamsOf = (scope: DeskScope): number => {
  const { wIds, tab, holder } = scope.filter;
  if (tab === 'mine' || holder !== null) return 1;
  return wIds && wIds.length <= MOST_PLACES ? Math.max(1, wIds.length) : scope.draftIds.length + scope.gone.length;
};

/**
 * The first comments after `after`. `horizon` is how far every stream was read: rows behind it may be missing, so the
 * page ends there, and goes on from there. Each row says it; without rows that fit there is one row without a comment.
 */
export function walk(scope: DeskScope, after: DeskKey | null, size: { page: number; window: number }): Walk {
  const values = new Values();
  const { column } = atOf(scope.filter.tab);
  const desc = falls(scope) ? 'desc' : '';
  const fits = condition(scope, values, true);
  const window = values.add(size.window, 'int');
  const streams = waysOf(scope, values).map((way, nth) => {
    const order = way.crossing
      ? `${column} ${desc}, c.draft_id ${desc}, c.id ${desc}`
      : `${column} ${desc}, c.id ${desc}`;
    return `select row(${nth}, s)::text as stream, w.* from ${way.source} cross join lateral (
      select c.draft_id, c.id, ${column} as at, (${fits}) as fits from comment c
       where ${way.given} and ${way.tab} ${beyond(scope, after, way, values)}
       order by ${order} limit ${window}) w`;
  });
  const by = `at ${desc}, draft_id ${desc}, id ${desc}`;
  const reverse = `at ${desc ? '' : 'desc'}, draft_id ${desc ? '' : 'desc'}, id ${desc ? '' : 'desc'}`;
  const sql = `
    with walked as materialized (${streams.join(' union all ')}),
    last as (
      select distinct on (stream) at, draft_id, id, count(*) over (partition by stream) as walked
        from walked order by stream, ${reverse}),
    horizon as (select at, draft_id, id from last where walked = ${window} order by ${by} limit 1),
    page as (
      select w.at, w.draft_id, w.id from walked w
       where w.fits and not exists (
         select from horizon h where (w.at, w.draft_id, w.id) ${desc ? '<' : '>'} (h.at, h.draft_id, h.id))
       order by ${by} limit ${values.add(size.page, 'int')})
    select p.draft_id as "draftId", p.id as "commentId", ${shownAt('p.at', scope.filter.tab)} as at,
           h.draft_id as "horizonDraftId", h.id as "horizonCommentId", ${shownAt('h.at', scope.filter.tab)} as "horizonAt"
      from page p full join horizon h on true
     order by p.at ${desc}, p.draft_id ${desc}, p.id ${desc}`;
  return { sql, values: values.list };
}

/** Sums up to here were read before: a comparison that begins with the first column of the index's order. */
function beyond(scope: DeskScope, after: DeskKey | null, way: Way, values: Values): string {
  if (!after) return '';
  const { column, type } = atOf(scope.filter.tab);
  const desc = falls(scope);
  const sign = desc ? '<' : '>';
  const at = values.add(after.at, type === 'timestamptz' ? `timestamp at time zone 'UTC'` : type);
  const draft = values.add(after.draftId, 'bigint');
  const id = values.add(after.commentId, 'bigint');
  if (way.crossing) return `and (${column}, c.draft_id, c.id) ${sign} (${at}, ${draft}, ${id})`;
  // of a draft that comes later in the order, comments of the same day are still to come
  const [later, sooner] = desc ? [LARGEST, 0] : [0, LARGEST];
  const from = `case when s.draft_id = ${draft} then ${id} when s.draft_id ${sign} ${draft} then ${later} else ${sooner} end`;
  return `and (${column}, c.id) ${sign} (${at}, ${from})`;
}

/** Comments that hold the words, found by them; `found` is how many hold them at all, at most `most` + 1. */
export function searched(scope: DeskScope, after: DeskKey | null, size: { page: number; most: number }): Walk {
  const values = new Values();
  const { tab } = scope.filter;
  const { column, type } = atOf(tab);
  const desc = falls(scope) ? 'desc' : '';
  const fits = condition(scope, values, false);
  const past = after
    ? `and (${column}, c.draft_id, c.id) ${desc ? '<' : '>'} (${values.add(
        after.at,
        type === 'timestamptz' ? `timestamp at time zone 'UTC'` : type,
      )}, ${values.add(after.draftId, 'bigint')}, ${values.add(after.commentId, 'bigint')})`
    : '';
  const sql = `
    with found as materialized (
      select draft_id, comment_id
        from comments_holding(${values.add(queryOf(scope), 'tsquery')}, ${values.add(size.most + 1, 'int')})),
    total as (select count(*)::int as found from found),
    page as (
      -- offset: each is looked up by its key, whatever the planner thinks of their number
      select c.draft_id, c.id, c.at from found f cross join lateral (
        select c.draft_id, c.id, ${column} as at from comment c
         where c.draft_id = f.draft_id and c.id = f.comment_id and ${fits} ${past} offset 0) c
       order by c.at ${desc}, c.draft_id ${desc}, c.id ${desc} limit ${values.add(size.page, 'int')})
    select p.draft_id as "draftId", p.id as "commentId", ${shownAt('p.at', tab)} as at, t.found
      from total t left join page p on true
     order by p.at ${desc}, p.draft_id ${desc}, p.id ${desc}`;
  return { sql, values: values.list };
}

/** Of the agencies, whatever was chosen besides: who types a number wants that comment. */
export const BY_NUMBER = `
  select d.id as "draftId", c.id as "commentId", c.id::text as at
    from draft d join comment c on c.draft_id = d.id and c.id = $3 and c.state = 'public'
   where d.agency_id = any($1) and d.number = $2`;

const shownAt = (at: string, tab: DeskTab): string =>
  tab === 'answered' ? `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')` : `${at}::text`;
