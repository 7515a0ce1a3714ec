import type { TestActor, TestApp } from '../support/app';

export interface Scene {
  agencyId: number;
  otherAgencyId: number;
  draftId: number;
  number: string;
  citizen: TestActor;
  official: TestActor;
  stranger: TestActor;
}

const names = (name: string) => JSON.stringify({ kk: `${name} (қаз)`, ru: name, en: `${name} (en)` });

async function insert(app: TestApp, sql: string, values: unknown[]): Promise<number> {
  const rows: { id: number }[] = await app.db.query(sql, values);
  return rows[0]!.id;
}

let scenes = 0;

/** An agency with one published draft of two articles, its official, another agency's official, and a citizen. */
export async function makeScene(app: TestApp): Promise<Scene> {
  const n = ++scenes;
  const agency = 'insert into agency (code, name) values ($1, $2) returning id';
  const agencyId = await insert(app, agency, [`water-${n}`, names('Министерство воды')]);
  const otherAgencyId = await insert(app, agency, [`roads-${n}`, names('Министерство дорог')]);
  const citizen = await app.asCitizen();
  const official = await app.withRole('official', agencyId);
  const stranger = await app.withRole('official', otherAgencyId);
  const title = JSON.stringify({ kk: 'Су туралы', ru: 'О воде' });
  const dossierId = await insert(
    app,
    `insert into dossier (number, title, summary, agency_id, stage) values ($1, $2, '{}', $3, 'consultation') returning id`,
    [`dossier-${n}`, title, agencyId],
  );
  const number = `2026-${1000 + n}`;
  const draftId = await insert(
    app,
    `insert into draft (number, dossier_id, agency_id, act_kind, title, created_by) values ($1, $2, $3, 'law', $4, $5) returning id`,
    [number, dossierId, agencyId, title, official.accountId],
  );
  await app.db.query(
    `insert into draft_version (draft_id, version, state, content_hash, published_at) values ($1, 1, 'published', 'x', now())`,
    [draftId],
  );
  for (const article of [1, 2]) {
    await app.db.query(
      `insert into provision (draft_id, version, w_id, e_id, kind, number, ordinal, label, heading, body)
       values ($1, 1, $2, $3, 'article', $4, $5, $6, $7, $8)`,
      [
        draftId,
        `w${article}`,
        `art_${article}`,
        String(article),
        article,
        JSON.stringify({ kk: `${article}-бап.`, ru: `Статья ${article}.` }),
        JSON.stringify({ kk: 'Су', ru: 'Вода' }),
        JSON.stringify({ kk: 'Су таза болуға тиіс.', ru: 'Вода должна быть чистой.' }),
      ],
    );
  }
  return { agencyId, otherAgencyId, draftId, number, citizen, official, stranger };
}

export interface GivenComment {
  wId?: string;
  dueOn?: string;
  body?: string;
  lang?: 'kk' | 'ru' | 'en';
  by?: TestActor;
  proposed?: string;
}

export const makeComment = (app: TestApp, scene: Scene, given: GivenComment = {}): Promise<number> =>
  insert(
    app,
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, proposed, text_hash, due_on)
     values ($1, 1, $2, $3, $4, 'email', 'Айгүл', $5, $6, sha256(convert_to(gen_random_uuid()::text, 'utf8')), $7) returning id`,
    [
      scene.draftId,
      given.wId ?? 'w1',
      given.lang ?? 'ru',
      (given.by ?? scene.citizen).accountId,
      given.body ?? 'Кто проверит, чистая ли вода?',
      given.proposed ?? null,
      given.dueOn ?? '2026-12-04',
    ],
  );
