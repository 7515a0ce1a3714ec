import type { EntityManager } from 'typeorm';
import type { Owed } from '../../comments/commands/mark-answered.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import { AppError, notFound } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/http/actor.js';

/** A comment of one's own with its latest answer, locked until the transaction ends. */
export interface AnsweredComment {
  draftId: number;
  commentId: number;
  actKind: ActKind;
  waitsFor: Owed | null;
  edition: number;
  publishedAt: Date;
  /** A second look was asked for before. */
  asked: boolean;
}

export interface OwnAnswer {
  draftNumber: string;
  commentId: number;
  /** The edition of the answer that the author has read. */
  edition: number;
}

interface Row {
  draftId: number;
  actKind: ActKind;
  accountId: number;
  waitsFor: Owed | null;
}

/** 404 for what nobody may see, 403 for a comment of somebody else, 409 where another answer is the latest by now. */
export async function ownAnsweredComment(em: EntityManager, actor: Actor, own: OwnAnswer): Promise<AnsweredComment> {
  const { draftNumber, commentId } = own;
  if (!Number.isSafeInteger(commentId)) throw notFound();
  // an answer that is published at this moment waits for the same row
  const rows: Row[] = await em.query(
    `select d.id as "draftId", d.act_kind as "actKind", c.account_id as "accountId", c.waits_for as "waitsFor"
       from draft d join comment c on c.draft_id = d.id and c.id = $2 and c.state = 'public'
      where d.number = $1 for update of c`,
    [draftNumber, commentId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  if (row.accountId !== actor.accountId) throw new AppError('verdict.author-only', 403);
  const answers: { edition: number; publishedAt: Date; asked: boolean }[] = await em.query(
    `select r.edition, r.published_at as "publishedAt",
            exists (select from second_look s where s.draft_id = r.draft_id and s.comment_id = r.comment_id) as asked
       from response r where r.draft_id = $1 and r.comment_id = $2 order by r.edition desc limit 1`,
    [row.draftId, commentId],
  );
  const answer = answers[0];
  if (!answer) throw new AppError('verdict.no-answer', 409);
  if (answer.edition !== own.edition) throw new AppError('verdict.newer-answer', 409);
  const { draftId, actKind, waitsFor } = row;
  return { draftId, commentId, actKind, waitsFor, ...answer };
}

export const standingOf = ({ asked, waitsFor }: AnsweredComment) => ({ asked, owed: waitsFor !== null });

/** One row an edition: given again, it replaces what was said. */
export const storeVerdict = (
  em: EntityManager,
  { draftId, commentId, edition }: AnsweredComment,
  { answered, at }: { answered: boolean; at: Date },
): Promise<unknown> =>
  em.query(
    `insert into verdict as v (draft_id, comment_id, edition, answered, given_at) values ($1, $2, $3, $4, $5)
     on conflict (draft_id, comment_id, edition) do update
        set answered = excluded.answered, given_at = excluded.given_at where v.answered <> excluded.answered`,
    [draftId, commentId, edition, answered, at],
  );
