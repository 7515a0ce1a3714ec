import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerRows } from '../responses/scorecard/answer-rows.js';

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

/** Comments read at once. */
const BATCH = 1_000;

/** The next comments in the order of their keys. */
const NEXT = `
  select c.draft_id as "draftId", c.id from comment c
   where c.state = 'public' and (c.draft_id, c.id) > ($1::bigint, $2::bigint)
   order by c.draft_id, c.id limit ${BATCH}`;

const OF_BATCH = 'c.draft_id = $1::bigint and c.id between $2::bigint and $3::bigint';
const narrow = (alias: string) =>
  `and ${alias}.draft_id = $1::bigint and ${alias}.comment_id between $2::bigint and $3::bigint`;

/** `$1`: a draft; `$2`, `$3`: its first and last comment. A range of keys, so that the cost is that of the batch. */
const RECORDS = `
  select d.number as draft, o.comment_id as comment, a.code as agency,
         coalesce(p.e_id, '') as provision, o.made_on as "madeOn", o.asked_on as "askedOn", o.due_on as "dueOn", o.extended,
         o.answered_on as "answeredOn", o.occasion, o.decision, o.edition, o.group_id as "group",
         k.comments as "groupSize", o.same_text as "sameText",
         case o.answered when true then 'answered' when false then 'not-answered' end as verdict,
         o.second_look as "secondLook", o.edition is null as waiting
    from (${answerRows(OF_BATCH, narrow)}) as o
    join draft d on d.id = o.draft_id
    join agency a on a.id = d.agency_id
    left join provision p on p.draft_id = o.draft_id and p.version = o.version and p.w_id = o.w_id
    left join cluster_answer k on k.draft_id = o.draft_id and k.text_id = o.text_id
   order by o.draft_id, o.comment_id, o.edition nulls last`;

/** The record of all answers, read a batch of comments at a time: no transaction stays open while somebody downloads. */
@Injectable()
export class AnswerRecords {
  constructor(private readonly source: DataSource) {}

  async *batches(): AsyncGenerator<AnswerRecord[]> {
    let [draftId, commentId] = [0, 0];
    for (;;) {
      const next: { draftId: number; id: number }[] = await this.source.query(NEXT, [draftId, commentId]);
      const first = next[0];
      if (!first) return;
      const last = next.findLast((one) => one.draftId === first.draftId)!;
      yield (await this.source.query(RECORDS, [first.draftId, first.id, last.id])) as AnswerRecord[];
      [draftId, commentId] = [last.draftId, last.id];
    }
  }
}
