import type { EntityManager } from 'typeorm';
import { actHtml } from './act-html.js';
import { contentHash } from './content-hash.js';
import type { SettledPair } from './matching.rules.js';
import { withPermanentIds } from './permanent-ids.js';
import { provisionRows, type ActText, type ProvisionRow } from './provision-rows.js';

export interface Freezing {
  draftId: number;
  number: string;
  version: number;
  /** In the order in which ids are given: Russian, Kazakh, English. */
  texts: readonly ActText[];
  /** What continues the version before; empty for the first. */
  pairs: readonly SettledPair[];
  at: Date;
  by: number;
}

export interface Frozen {
  contentHash: string;
  provisions: ProvisionRow[];
}

/** Makes a version what it will always be: permanent ids, rows, HTML and a fingerprint, in the caller's transaction. */
export async function freezeVersion(em: EntityManager, freezing: Freezing): Promise<Frozen> {
  const { draftId, number, version, at, by } = freezing;
  const continued = new Map(
    freezing.pairs.filter(({ part }) => !part).map(({ newerEId, olderWId }) => [newerEId, olderWId]),
  );
  const texts = withPermanentIds(freezing.texts, continued);
  for (const text of texts) {
    await em.query(
      'update version_text set doc = $4, html = $5, title = $6 where draft_id = $1 and version = $2 and lang = $3',
      [draftId, version, text.lang, JSON.stringify(text.doc.toJSON()), actHtml(text, number, version), text.title],
    );
  }
  const provisions = provisionRows(texts);
  await insertProvisions(em, draftId, version, provisions);
  await em.query(
    `update amendment_effect e set w_id = p.w_id from provision p
      where e.draft_id = $1 and e.version = $2 and (p.draft_id, p.version, p.e_id) = (e.draft_id, e.version, e.e_id)`,
    [draftId, version],
  );
  const hash = contentHash({
    draft: number,
    version,
    texts: texts.map(({ lang, title, doc }) => ({ lang, title, doc: doc.toJSON() as unknown })),
  });
  await em.query(
    `update draft_version set state = 'published', content_hash = $3, published_at = $4, published_by = $5
      where draft_id = $1 and version = $2`,
    [draftId, version, hash, at, by],
  );
  return { contentHash: hash, provisions };
}

async function insertProvisions(em: EntityManager, draftId: number, version: number, rows: ProvisionRow[]) {
  await em.query(
    `insert into provision (draft_id, version, w_id, e_id, kind, number, ordinal, parent_w_id, label, heading, body)
     select $1, $2, "wId", "eId", kind, number, ordinal, "parentWId", label, heading, body
       from jsonb_to_recordset($3::jsonb) as r ("wId" text, "eId" text, kind text, number text, ordinal integer,
            "parentWId" text, label jsonb, heading jsonb, body jsonb)`,
    [draftId, version, JSON.stringify(rows)],
  );
}
