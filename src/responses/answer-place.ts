import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/app-error.js';
import { hasRole, type Actor } from '../platform/http/actor.js';
import type { Approver } from './answer-draft.lifecycle.js';

/** A comment, as addresses name it. */
export interface AnswerTarget {
  draftNumber: string;
  commentId: number;
}

/** Where an answer belongs, and how its agency approves answers. */
export interface AnswerPlace {
  draftId: number;
  agencyId: number;
  commentId: number;
  secondPerson: boolean;
  approver: Approver;
}

/** 404 for what is not there and for what belongs to another agency alike. */
export async function answerPlace(em: EntityManager, actor: Actor, target: AnswerTarget): Promise<AnswerPlace> {
  if (!Number.isSafeInteger(target.commentId)) throw notFound();
  const rows: AnswerPlace[] = await em.query(
    `select d.id as "draftId", d.agency_id as "agencyId", c.id as "commentId", a.second_person as "secondPerson",
            a.approver
       from draft d join comment c on c.draft_id = d.id and c.id = $2 and c.state = 'public'
       join agency a on a.id = d.agency_id
      where d.number = $1`,
    [target.draftNumber, target.commentId],
  );
  const place = rows[0];
  if (!place || !hasRole(actor, 'official', place.agencyId)) throw notFound();
  return place;
}
