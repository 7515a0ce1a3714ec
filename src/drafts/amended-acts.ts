import type { EntityManager } from 'typeorm';
import { effectsOf } from './recognition/recognise-version.js';
import type { AmendedText, TextEffects } from './recognition/recognition.js';

type Reads = Pick<EntityManager, 'query'>;

/** Texts of the acts that a draft amends, as the publisher attached them. */
export const amendedTexts = (reads: Reads, draftId: number): Promise<(AmendedText & { id: number })[]> =>
  reads.query('select id, lang, doc from amended_act where draft_id = $1 order by id', [draftId]);

/** Puts the effects of a version's commands in the place of those that were known; the caller holds the draft's lock. */
export async function storeEffects(
  em: EntityManager,
  draftId: number,
  version: number,
  texts: readonly TextEffects[],
): Promise<void> {
  await em.query('delete from amendment_effect where draft_id = $1 and version = $2', [draftId, version]);
  const rows = texts.flatMap(({ lang, effects }) => effects.map((effect, ordinal) => ({ lang, ordinal, ...effect })));
  if (rows.length === 0) return;
  await em.query(
    `insert into amendment_effect (draft_id, version, lang, ordinal, e_id, w_id, address, pieces, doubt)
     select $1, $2, r.lang, r.ordinal, r."eId", p.w_id,
            nullif(r.address, 'null'), nullif(r.pieces, 'null'), nullif(r.doubt, 'null')
       from jsonb_to_recordset($3::jsonb)
            as r (lang text, ordinal integer, "eId" text, address jsonb, pieces jsonb, doubt jsonb)
       left join provision p on p.draft_id = $1 and p.version = $2 and p.e_id = r."eId"`,
    [draftId, version, JSON.stringify(rows)],
  );
}

/** Words of a version in work were changed: what its commands do is worked out anew, where it has any. */
export async function refreshEffects(em: EntityManager, draftId: number, version: number): Promise<void> {
  const known: unknown[] = await em.query(
    'select 1 from amendment_effect where draft_id = $1 and version = $2 limit 1',
    [draftId, version],
  );
  if (known.length === 0) return;
  const texts: AmendedText[] = await em.query(
    `select lang, doc from version_text where draft_id = $1 and version = $2
      order by array_position(array['ru', 'kk', 'en'], lang)`,
    [draftId, version],
  );
  await storeEffects(em, draftId, version, effectsOf({ amended: await amendedTexts(em, draftId) }, texts));
}
