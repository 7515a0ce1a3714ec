import type { EntityManager } from 'typeorm';
import { AppError } from '../../platform/errors/app-error.js';
import { findWorkingVersion } from '../owned-draft.js';
import { openWorkingVersion } from '../store-texts.js';

/**
 * The version in work; where there is none, one is begun as a copy of the published version: its documents with their
 * ids, each provision matched with itself. The caller holds the draft's lock.
 */
export async function beginCopy(em: EntityManager, draftId: number): Promise<{ version: number; begun: boolean }> {
  const working = await findWorkingVersion(em, draftId);
  if (working) return { version: working.version, begun: false };
  const published: unknown[] = await em.query(
    `select 1 from draft_version where draft_id = $1 and state = 'published' limit 1`,
    [draftId],
  );
  if (published.length === 0) throw new AppError('wording.nothing-published', 409);
  const version = await openWorkingVersion(em, draftId);
  const key = [draftId, version];
  await em.query(
    `insert into version_text (draft_id, version, lang, title, doc)
     select draft_id, $2, lang, title, doc from version_text where draft_id = $1 and version = $2::integer - 1`,
    key,
  );
  await em.query(
    `insert into version_match (draft_id, version, ordinal, older_w_id, newer_e_id, outcome, score)
     select draft_id, $2, ordinal, w_id, e_id, 'same', 1 from provision
      where draft_id = $1 and version = $2::integer - 1`,
    key,
  );
  await em.query(
    `insert into amendment_effect (draft_id, version, lang, ordinal, e_id, address, pieces, doubt)
     select draft_id, $2, lang, ordinal, e_id, address, pieces, doubt from amendment_effect
      where draft_id = $1 and version = $2::integer - 1`,
    key,
  );
  return { version, begun: true };
}
