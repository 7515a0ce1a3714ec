import type { EntityManager } from 'typeorm';
import { storeEffects } from './amended-acts.js';
import { provisionsOf } from './recognition/recognise-version.js';
import type { MatchRow, Recognised, RecognisedText } from './recognition/recognition.js';

/** Number of the version in work: made when there is none. The caller holds the lock of the draft. */
export async function openWorkingVersion(em: EntityManager, draftId: number): Promise<number> {
  const rows: { version: number; state: string }[] = await em.query(
    'select version, state from draft_version where draft_id = $1 order by version desc limit 1',
    [draftId],
  );
  const last = rows[0];
  if (last?.state === 'working') return last.version;
  const version = (last?.version ?? 0) + 1;
  // the summary is the reader's way into the text: it is carried on and mended rather than written anew
  await em.query(
    `insert into draft_version (draft_id, version, state, summary, concerns, applies_from)
     select $1, $2, 'working', coalesce(p.summary, '{}'), coalesce(p.concerns, '{}'), coalesce(p.applies_from, '{}')
       from (select 1) one left join draft_version p on p.draft_id = $1 and p.version = $2 - 1`,
    [draftId, version],
  );
  return version;
}

/** Puts recognised texts in the place of whatever the version in work held; what was written about places that are gone goes too. */
export async function storeTexts(em: EntityManager, draftId: number, version: number, recognised: Recognised) {
  const key = [draftId, version];
  await em.query('delete from version_text where draft_id = $1 and version = $2', key);
  // of these changes the new text knows nothing; the list of wordings says so
  await em.query(
    `update wording_change set state = 'replaced' where draft_id = $1 and version = $2 and state = 'standing'`,
    key,
  );
  for (const text of recognised.texts) await insertText(em, draftId, version, text);
  // the kind of act may have been changed while the files were read
  await em.query(
    `update version_text t set doc = jsonb_set(t.doc, '{attrs,kind}', to_jsonb(d.act_kind)) from draft d
      where t.draft_id = $1 and t.version = $2 and d.id = t.draft_id and t.doc #>> '{attrs,kind}' <> d.act_kind`,
    key,
  );
  await storeMatches(em, draftId, version, recognised.matches);
  await storeEffects(em, draftId, version, recognised.effects);
  const kept = recognised.texts.flatMap((text) => provisionsOf(text.doc).map(({ eId }) => eId));
  for (const table of ['working_explanation', 'working_credit'])
    await em.query(`delete from ${table} where draft_id = $1 and version = $2 and not e_id = any($3)`, [...key, kept]);
}

async function insertText(em: EntityManager, draftId: number, version: number, text: RecognisedText): Promise<void> {
  const json = [text.doc, text.source, text.notes, text.issues, text.fates].map((value) => JSON.stringify(value));
  await em.query(
    `insert into version_text (draft_id, version, lang, title, doc, source, notes, issues, fates)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [draftId, version, text.lang, text.title, ...json],
  );
}

async function storeMatches(em: EntityManager, draftId: number, version: number, rows: MatchRow[]): Promise<void> {
  const key = [draftId, version];
  const decided: { olderWId: string; eId: string | null; by: number }[] = await em.query(
    `select older_w_id as "olderWId", chosen_e_id as "eId", decided_by as by
       from version_match where draft_id = $1 and version = $2 and decided`,
    key,
  );
  await em.query('delete from version_match where draft_id = $1 and version = $2', key);
  await em.query(
    `insert into version_match
       (draft_id, version, ordinal, older_w_id, newer_e_id, outcome, moved, score, part, candidates)
     select $1, $2, ordinal - 1, r->>'olderWId', r->>'newerEId', r->>'outcome', (r->>'moved')::boolean,
            (r->>'score')::real, (r->>'part')::boolean, r->'candidates'
       from jsonb_array_elements($3::jsonb) with ordinality as rows (r, ordinal)`,
    [...key, JSON.stringify(rows)],
  );
  // a decision holds as long as the same question is asked with the same answer among its candidates
  for (const { olderWId, eId, by } of decided) {
    await em.query(
      `update version_match set decided = true, chosen_e_id = $4, decided_by = $5
        where draft_id = $1 and version = $2 and older_w_id = $3 and outcome = 'needs-review'
          and ($4::text is null or newer_e_id = $4 or candidates @> jsonb_build_array(jsonb_build_object('eId', $4::text)))`,
      [...key, olderWId, eId, by],
    );
  }
}

/** Documents of the last published version by language; null before the first publication. */
export async function publishedDocs(
  em: Pick<EntityManager, 'query'>,
  draftId: number,
): Promise<Record<string, unknown> | null> {
  const rows: { lang: string; doc: unknown }[] = await em.query(
    `select lang, doc from version_text t join draft_version v using (draft_id, version)
      where draft_id = $1 and v.state = 'published'
        and version = (select max(version) from draft_version where draft_id = $1 and state = 'published')`,
    [draftId],
  );
  return rows.length > 0 ? Object.fromEntries(rows.map(({ lang, doc }) => [lang, doc])) : null;
}
