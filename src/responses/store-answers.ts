import type { EntityManager } from 'typeorm';
import type { Owed } from '../comments/commands/mark-answered.js';
import type { Language } from '../i18n/language.js';
import type { Decision } from './response.rules.js';

export interface StoredAnswer {
  draftId: number;
  agencyId: number;
  accountId: number;
  decision: Decision;
  reason: string;
  lang: Language;
  changedWId: string | null;
  /** The day by which the agency promises to do what it accepted, YYYY-MM-DD. */
  promisedOn: string | null;
  /** The comments answered together, when the answer is given to a cluster. */
  clusterId: number | null;
  at: Date;
}

export interface AnsweredComment {
  commentId: number;
  occasion: Owed | 'edition';
  /** Last day for it; null for an edition of an answer that was already given. */
  dueOn: string | null;
}

/**
 * Stores the words once and an answer for each comment, in two statements however many comments there are. Each answer
 * is the next edition for its comment; of two that are stored at once the second breaks on the unique edition.
 */
export async function storeAnswers(
  em: EntityManager,
  answer: StoredAnswer,
  comments: readonly AnsweredComment[],
): Promise<{ textId: number; given: { commentId: number; edition: number }[] }> {
  const { draftId, agencyId, accountId, decision, reason, lang, clusterId, at } = answer;
  const texts: { id: number }[] = await em.query(
    `insert into answer_text (draft_id, agency_id, account_id, reason, lang, created_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [draftId, agencyId, accountId, reason, lang, at],
  );
  const textId = texts[0]!.id;
  const given: { commentId: number; edition: number }[] = await em.query(
    `insert into response (draft_id, comment_id, edition, agency_id, account_id, role, decision, text_id, occasion,
                           due_on, cluster_id, changed_w_id, promised_on, published_at)
     select $1, g."commentId",
            1 + coalesce((select max(edition) from response r
                           where r.draft_id = $1 and r.comment_id = g."commentId"), 0),
            $2, $3, 'official', $4, $5, g.occasion, g."dueOn", $6, $7, $8, $9
       from json_to_recordset($10::json) as g ("commentId" bigint, occasion text, "dueOn" date)
     returning comment_id as "commentId", edition`,
    [
      ...[draftId, agencyId, accountId, decision, textId, clusterId, answer.changedWId, answer.promisedOn, at],
      JSON.stringify(comments),
    ],
  );
  return { textId, given };
}
