import type { EntityManager } from 'typeorm';
import { amendedTexts } from '../drafts/amended-acts.js';
import { storeTexts, openWorkingVersion, publishedDocs } from '../drafts/store-texts.js';
import { recogniseVersion } from '../drafts/recognition/recognise-version.js';
import { LANGUAGES, type Language } from '../i18n/language.js';
import { demoFile, type DemoChange, type DemoDraft, type DemoTexts, type DemoVersion } from './demo-texts.js';

/** Reads the texts of a version into the version in work, as an upload does. */
export async function loadTexts(
  em: EntityManager,
  draftId: number,
  draft: DemoDraft,
  version: DemoVersion,
): Promise<void> {
  const older = await publishedDocs(em, draftId);
  const amended = await amendedTexts(em, draftId);
  const recognised = await recogniseVersion({ kind: draft.act, files: filesOf(version.texts), older, amended });
  await openWorkingVersion(em, draftId);
  await storeTexts(em, draftId, version.version, recognised);
}

/** Attaches the act that an amending draft changes, so that each command shows the words before and after. */
export async function loadAmendedActs(em: EntityManager, draftId: number, draft: DemoDraft, by: number): Promise<void> {
  const { texts } = await recogniseVersion({ kind: 'law', files: filesOf(draft.amends ?? {}), older: null });
  for (const { lang, title, doc } of texts)
    await em.query('insert into amended_act (draft_id, lang, title, doc, attached_by) values ($1, $2, $3, $4, $5)', [
      draftId,
      lang,
      title,
      JSON.stringify(doc),
      by,
    ]);
}

const filesOf = (names: Partial<Record<Language, string>>) =>
  LANGUAGES.flatMap((lang) => {
    const name = names[lang];
    return name ? [{ lang, name, bytes: new Uint8Array(demoFile(name)) }] : [];
  });

/** Plain words beside provisions of the version in work. */
export async function loadExplanations(
  em: EntityManager,
  draftId: number,
  draft: string,
  version: number,
  texts: DemoTexts,
): Promise<void> {
  for (const one of texts.explanations.filter((each) => each.draft === draft && each.version === version)) {
    for (const lang of LANGUAGES) {
      await em.query(
        `insert into working_explanation (draft_id, version, e_id, lang, body, concerned, example)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [draftId, version, one.at, lang, one.text[lang], one.concerns?.[lang] ?? '', one.example?.[lang] ?? ''],
      );
    }
  }
}

/** Decides the doubtful pairs of the matching as the authors of the new version meant them. */
export async function decideMatches(
  em: EntityManager,
  draftId: number,
  version: number,
  changes: readonly DemoChange[],
  by: number,
): Promise<void> {
  const doubtful: { ordinal: number; older: string; newer: string | null }[] = await em.query(
    `select m.ordinal, p.e_id as older, m.newer_e_id as newer
       from version_match m join provision p on p.draft_id = m.draft_id and p.version = m.version - 1 and p.w_id = m.older_w_id
      where m.draft_id = $1 and m.version = $2 and m.outcome = 'needs-review'`,
    [draftId, version],
  );
  for (const { ordinal, older, newer } of doubtful) {
    const change = changes.find(({ v1 }) => v1 === older);
    await em.query(
      `update version_match set decided = true, chosen_e_id = $4, decided_by = $5
        where draft_id = $1 and version = $2 and ordinal = $3`,
      [draftId, version, ordinal, change ? change.v2 : newer, by],
    );
  }
}

/** Links accepted comments to the provisions of the version in work that they changed. */
export async function linkComments(
  em: EntityManager,
  draftId: number,
  version: number,
  links: readonly { eId: string; commentId: number }[],
  by: number,
): Promise<void> {
  await em.query(
    `insert into working_credit (draft_id, version, e_id, comment_id, linked_by)
     select $1, $2, e_id, comment_id, $5 from unnest($3::text[], $4::bigint[]) as r (e_id, comment_id)
     on conflict do nothing`,
    [draftId, version, links.map(({ eId }) => eId), links.map(({ commentId }) => commentId), by],
  );
}
