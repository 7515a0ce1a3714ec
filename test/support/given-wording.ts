import type { TestApp } from './app';
import type { GivenDraft } from './fixtures';

interface Wish {
  proposed: string | null;
  /** '' for the draft as a whole. */
  eId: string;
  lang?: 'ru' | 'kk';
  /** The answer that it got. */
  decision?: 'accepted' | 'rejected';
}

/** A comment with the author's own wording of a provision. */
export async function givenWording(app: TestApp, draft: GivenDraft, wish: Wish): Promise<number> {
  const { proposed, eId, lang = 'ru', decision } = wish;
  const account = await app.asCitizen('Ерлан Ахметов');
  const rows: { id: number }[] = await app.db.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, proposed, text_hash, due_on)
     values ($1, $2, $3, $4, $5, 'email', 'Ерлан Ахметов', 'Так яснее.', $6, sha256(convert_to(gen_random_uuid()::text, 'utf8')), '2026-12-30')
     returning id`,
    [draft.draftId, draft.version, eId === '' ? '' : draft.at(eId).wId, lang, account.accountId, proposed],
  );
  const { id } = rows[0]!;
  if (decision)
    await app.db.query(
      `with words as (
         insert into answer_text (draft_id, agency_id, account_id, reason, lang)
         values ($1, $3, $4, 'Согласны: так яснее.', 'ru') returning id)
       insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id)
       select $1, $2, $3, $4, 'official', $5, id from words`,
      [draft.draftId, id, draft.agencyId, draft.publisher.accountId, decision],
    );
  return id;
}
