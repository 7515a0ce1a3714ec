import type { EntityManager } from 'typeorm';
import type { CommentGroup, OwedGroup } from './scorecard.rules.js';

export interface Place {
  draftId: number;
  /** First day of the month in which the comments were made. */
  month: string;
}

interface Row extends Place {
  kind: 'owed' | 'comment';
  key: string;
  count: number;
}

/** What the figures of drafts are counted of. */
export interface DraftGroups {
  owed: (OwedGroup & Place)[];
  comments: (CommentGroup & Place)[];
  /** Added to the counts as it is. */
  sameWords: (Place & { count: number })[];
}

const GROUPS = `
  select draft_id as "draftId", month, kind, key, count from scorecard_group where draft_id = any($1::bigint[])`;

/** One answer to a group is one; the same words given to several are told. By windows: nothing to join, nothing to guess. */
const SAME_WORDS = `
  select draft_id as "draftId", date_trunc('month', made_on)::date as month, count(*)::int as count
    from (select draft_id, made_on, min(unit) over words <> max(unit) over words as repeated
            from (select draft_id, made_on, same_text, coalesce(group_id, -comment_id) as unit
                    from answer_record
                   where draft_id = any($1::bigint[]) and latest and same_text is not null) latest
          window words as (partition by draft_id, same_text)) said
   where repeated group by 1, 2`;

export async function groupsOf(em: EntityManager, drafts: readonly number[]): Promise<DraftGroups> {
  const rows: Row[] = await em.query(GROUPS, [drafts]);
  return {
    owed: rows.filter(({ kind }) => kind === 'owed').map(owedGroup),
    comments: rows.filter(({ kind }) => kind === 'comment').map(commentGroup),
    sameWords: await em.query(SAME_WORDS, [drafts]),
  };
}

function owedGroup({ draftId, month, key, count }: Row): OwedGroup & Place {
  const [occasion, askedOn, dueOn, answeredOn, outcome, extended] = key.split('|');
  return {
    ...{ draftId, month, count },
    occasion: occasion as OwedGroup['occasion'],
    ...{ askedOn: askedOn!, dueOn: dueOn!, answeredOn: answeredOn || null },
    outcome: (outcome || null) as OwedGroup['outcome'],
    extended: extended === 't',
  };
}

function commentGroup({ draftId, month, key, count }: Row): CommentGroup & Place {
  const [decision, answered] = key.split('|');
  return {
    ...{ draftId, month, count },
    decision: (decision || null) as CommentGroup['decision'],
    answered: answered ? answered === 'true' : null,
  };
}
