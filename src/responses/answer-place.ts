import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/app-error.js';
import { hasRole, type Actor } from '../platform/http/actor.js';
import type { Approver } from './answer-draft.lifecycle.js';

/** What is answered, as addresses name it: a comment, or the comments of a cluster together. */
export type AnswerPlaceName = { draftNumber: string } & ({ commentId: number } | { clusterId: number });

/** What is answered; one of the two ids is null. */
export interface AnswerSubject {
  draftId: number;
  commentId: number | null;
  clusterId: number | null;
}

/** Where an answer belongs, and how its agency approves answers. */
export interface AnswerPlace extends AnswerSubject {
  agencyId: number;
  secondPerson: boolean;
  approver: Approver;
}

const SQL = (there: string) => `
  select d.id as "draftId", d.agency_id as "agencyId", a.second_person as "secondPerson", a.approver
    from draft d join ${there} join agency a on a.id = d.agency_id
   where d.number = $1`;
const OF_COMMENT = SQL(`comment t on t.draft_id = d.id and t.id = $2 and t.state = 'public'`);
const OF_CLUSTER = SQL('cluster t on t.draft_id = d.id and t.id = $2');

/** 404 for what is not there and for what belongs to another agency alike. */
export async function answerPlace(em: EntityManager, actor: Actor, name: AnswerPlaceName): Promise<AnswerPlace> {
  const commentId = 'commentId' in name ? name.commentId : null;
  const clusterId = 'clusterId' in name ? name.clusterId : null;
  const id = commentId ?? clusterId;
  if (!Number.isSafeInteger(id)) throw notFound();
  const sql = commentId === null ? OF_CLUSTER : OF_COMMENT;
  const rows: Omit<AnswerPlace, 'commentId' | 'clusterId'>[] = await em.query(sql, [name.draftNumber, id]);
  const place = rows[0];
  if (!place || !hasRole(actor, 'official', place.agencyId)) throw notFound();
  return { ...place, commentId, clusterId };
}
