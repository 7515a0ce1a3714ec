import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { presentResponse, type PublicResponse, type ResponseRow } from '../response.presenter.js';

/** The latest public answers to the comments, by comment; comments without an answer are absent. */
export async function responsesOf(
  em: EntityManager,
  draftId: number,
  commentIds: readonly number[],
  lang: Language,
): Promise<Map<number, PublicResponse>> {
  if (commentIds.length === 0) return new Map();
  const rows: ResponseRow[] = await em.query(
    `select distinct on (r.comment_id) r.comment_id, r.edition, r.decision, t.reason, t.lang, r.published_at, r.promised_on,
            a.name as agency,
            (select p.e_id from provision p
              where p.draft_id = r.draft_id and p.w_id = r.changed_w_id
              order by p.version desc limit 1) as changed_e_id
       from response r join answer_text t on t.draft_id = r.draft_id and t.id = r.text_id
       join agency a on a.id = r.agency_id
      where r.draft_id = $1 and r.comment_id = any($2::bigint[])
      order by r.comment_id, r.edition desc`,
    [draftId, commentIds],
  );
  return new Map(rows.map((row) => [row.comment_id, presentResponse(row, lang)]));
}
