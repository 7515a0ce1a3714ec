import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
import { AppError } from '../platform/errors/app-error.js';
import { stateAfter, type AnswerState, type AnswerStep } from './answer-draft.lifecycle.js';
import { presentAnswerDraft } from './answer-draft.presenter.js';
import type { AnswerSubject } from './answer-place.js';
import type { AnswerWords } from './answer-draft.rules.js';

export interface AnswerDraftRow extends AnswerWords {
  draftId: number;
  id: number;
  commentId: number | null;
  clusterId: number | null;
  state: AnswerState;
  edition: number;
  lang: Language;
  writerId: number;
  writer: string;
  writtenAt: Date;
  proposerId: number | null;
  proposer: string | null;
  proposedAt: Date | null;
  approver: string | null;
  approvedAt: Date | null;
  remark: string | null;
  remarkBy: string | null;
  remarkAt: Date | null;
}

const isOpen = (column: 'comment_id' | 'cluster_id') =>
  `a.draft_id = $1 and a.${column} = $2 and a.state in ('drafted', 'proposed', 'approved')`;
const OPEN = `
  select a.draft_id as "draftId", a.id, a.comment_id as "commentId", a.cluster_id as "clusterId", a.state, a.edition, a.decision, a.reason, a.lang,
         a.changed_e_id as changed, a.promised_on as "promisedOn", a.writer_id as "writerId",
         w.public_name as writer, a.written_at as "writtenAt", a.proposer_id as "proposerId",
         p.public_name as proposer, a.proposed_at as "proposedAt", v.public_name as approver,
         a.approved_at as "approvedAt", a.remark, r.public_name as "remarkBy", a.remark_at as "remarkAt"
    from answer_draft a
    join account w on w.id = a.writer_id
    left join account p on p.id = a.proposer_id
    left join account v on v.id = a.approver_id
    left join account r on r.id = a.remark_by
   where `;

/** The answer that is being written, or null; locked for whoever is about to change it. */
export async function openAnswerDraft(
  em: Pick<EntityManager, 'query'>,
  { draftId, commentId, clusterId }: AnswerSubject,
  lock: 'lock' | 'read' = 'lock',
): Promise<AnswerDraftRow | null> {
  const open = isOpen(commentId === null ? 'cluster_id' : 'comment_id');
  const values = [draftId, commentId ?? clusterId];
  // apart, since a join that waited for the lock would compare the new row with the writer of the old one
  if (lock === 'lock') await em.query(`select 1 from answer_draft a where ${open} for update`, values);
  const rows: AnswerDraftRow[] = await em.query(OPEN + open, values);
  return rows[0] ?? null;
}

export interface Taken {
  step: Exclude<AnswerStep, 'write'>;
  by: number;
  at: Date;
  remark?: string | null;
}

/** Takes a step that the lifecycle allows from the row's state, and notes who took it. */
export async function takeStep(em: EntityManager, row: AnswerDraftRow, { step, by, at, remark }: Taken): Promise<void> {
  const state = stateAfter(row.state, step);
  if (!state) throw refusedStep(row);
  await em.query(
    `update answer_draft set state = $3, edition = edition + 1,
            proposer_id = case when $4::text = 'propose' then $5 else proposer_id end,
            proposed_at = case when $4 = 'propose' then $6 else proposed_at end,
            approver_id = case $4 when 'approve' then $5 when 'give-back' then null else approver_id end,
            approved_at = case $4 when 'approve' then $6 when 'give-back' then null else approved_at end,
            remark = case $4 when 'give-back' then $7::text when 'propose' then null else remark end,
            remark_by = case $4 when 'give-back' then $5 when 'propose' then null else remark_by end,
            remark_at = case $4 when 'give-back' then $6 when 'propose' then null else remark_at end
      where draft_id = $1 and id = $2`,
    [row.draftId, row.id, state, step, by, at, remark ?? null],
  );
  await em.query(
    `insert into answer_draft_step (draft_id, answer_draft_id, step, account_id, remark, made_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.draftId, row.id, step, by, remark ?? null, at],
  );
  await showOnDesk(em, row, state);
}

/**
 * The state as the desk's lists read it; what is no longer in work is none there. The comment whose words stand for a
 * cluster stands for its answer, too.
 */
export async function showOnDesk(em: EntityManager, place: AnswerSubject, state: AnswerState): Promise<void> {
  const shown = state === 'published' || state === 'withdrawn' ? 'none' : state;
  await em.query(
    `update comment set desk_state = $4
      where draft_id = $1 and desk_state <> $4
        and id = coalesce($2::bigint, (select leader_id from cluster where draft_id = $1 and id = $3::bigint))`,
    [place.draftId, place.commentId, place.clusterId, shown],
  );
}

const stored = (row: AnswerDraftRow | null, reader: number | null) => ({
  stored: row && presentAnswerDraft(row, reader),
});

/** Somebody changed it since it was read; the refusal carries what stands there now. */
export const newerWords = (row: AnswerDraftRow, reader: number | null) =>
  new AppError(
    row.writerId === reader ? 'answer-draft.newer-own' : 'answer-draft.newer',
    409,
    { name: row.writer },
    stored(row, reader),
  );

/** Not from this state; the sentence says which it is. */
export const refusedStep = (row: AnswerDraftRow, reader: number | null = null) => {
  if (row.state === 'proposed') return new AppError('answer-draft.is-proposed', 409, {}, stored(row, reader));
  if (row.state === 'approved') return new AppError('answer-draft.is-approved', 409, {}, stored(row, reader));
  return new AppError('answer-draft.is-drafted', 409, {}, stored(row, reader));
};

export const goneDraft = () => new AppError('answer-draft.gone', 409, {}, { stored: null });
