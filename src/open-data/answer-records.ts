import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A row of the open data on answers: no person's words, name or account. */
export interface AnswerRecord {
  /** Public number of the draft. */
  draft: string;
  /** Number of the comment; with the draft's it makes the public one, 2026-1001/17. */
  comment: number;
  /** Code of the agency. */
  agency: string;
  /** Address of the provision (eId); empty for the act as a whole. */
  provision: string;
  madeOn: string;
  /** When this answer began to be owed; empty for an edition. */
  askedOn: string | null;
  dueOn: string | null;
  /** The last day was moved by a public extension. */
  extended: boolean;
  answeredOn: string | null;
  occasion: 'answer' | 'own-answer' | 'second-look' | 'edition';
  decision: string | null;
  edition: number | null;
  group: number | null;
  groupSize: number | null;
  sameText: number | null;
  verdict: 'answered' | 'not-answered' | null;
  secondLook: 'upheld' | 'changed' | null;
  waiting: boolean;
}

/** The columns in their order, by their names in files. */
export const ANSWER_COLUMNS = [
  'draft',
  'comment',
  'agency',
  'provision',
  'madeOn',
  'askedOn',
  'dueOn',
  'extended',
  'answeredOn',
  'occasion',
  'decision',
  'edition',
  'group',
  'groupSize',
  'sameText',
  'verdict',
  'secondLook',
  'waiting',
] as const satisfies readonly (keyof AnswerRecord)[];

/** Rows read at once. */
const BATCH = 2_000;

const NEXT_DRAFT = 'select min(draft_id) as id from answer_record where draft_id > $1';

/** After a row of a draft, in the order of their keys: each of the others is asked for by its key, whatever the planner knows. */
const NEXT = `
  select o.edition as "editionKey", d.number as draft, o.comment_id as comment, a.code as agency,
         coalesce(p.e_id, '') as provision, o.made_on as "madeOn", o.asked_on as "askedOn", o.due_on as "dueOn", o.extended,
         o.answered_on as "answeredOn", o.occasion, o.decision, nullif(o.edition, 0) as edition, o.group_id as "group",
         k.comments as "groupSize", o.same_text as "sameText",
         case o.answered when true then 'answered' when false then 'not-answered' end as verdict,
         o.second_look as "secondLook", o.edition = 0 as waiting
    from answer_record_after($1, $2, $3, ${BATCH}) o
    cross join lateral (select d.number, d.agency_id from draft d where d.id = o.draft_id offset 0) d
    cross join lateral (select a.code from agency a where a.id = d.agency_id offset 0) a
    left join lateral (
      select p.e_id from provision p
       where p.draft_id = o.draft_id and p.version = o.version and p.w_id = o.w_id offset 0) p on true
    left join lateral (
      select k.comments from cluster_answer k where k.draft_id = o.draft_id and k.text_id = o.text_id offset 0) k on true
   order by o.comment_id, o.edition`;

type Row = AnswerRecord & { editionKey: number };

/**
 * The record of all answers as the scorecard was counted of it, read a batch at a time: no transaction stays open while
 * somebody downloads. Whoever finds the same moment before and after has read the record of that moment.
 */
@Injectable()
export class AnswerRecords {
  constructor(private readonly source: DataSource) {}

  /** The moment of which the record tells; null before the first count. */
  async asOf(): Promise<Date | null> {
    const rows: { asOf: Date | null }[] = await this.source.query('select as_of as "asOf" from scorecard_stamp');
    return rows[0]!.asOf;
  }

  async *batches(): AsyncGenerator<AnswerRecord[]> {
    for (let draftId = 0; ;) {
      const drafts: { id: number | null }[] = await this.source.query(NEXT_DRAFT, [draftId]);
      if (drafts[0]!.id === null) return;
      draftId = drafts[0]!.id;
      yield* this.ofDraft(draftId);
    }
  }

  private async *ofDraft(draftId: number): AsyncGenerator<AnswerRecord[]> {
    for (let [comment, edition] = [0, 0]; ;) {
      const rows: Row[] = await this.source.query(NEXT, [draftId, comment, edition]);
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      [comment, edition] = [last.comment, last.editionKey];
    }
  }
}
