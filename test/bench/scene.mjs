// A published draft of 300 articles, made through the commands that people use, and accounts that are signed in.
import { randomBytes } from 'node:crypto';
import { generatedAct, generatedComment } from './generated-act.mjs';
import { built } from './stage.mjs';

const SUMMARY = {
  kk: 'Заң аулалар мен бақтарды кім күтетінін және тұрғындар қалай қатысатынын белгілейді.',
  ru: 'Закон определяет, кто ухаживает за дворами и садами и как участвуют жители.',
};
const TITLE = { kk: 'Аулалар мен бақтар туралы', ru: 'О дворах и садах', en: 'On yards and gardens' };

async function openDraft(app, db) {
  const [{ OpenDossier }, { CreateDraft }] = await Promise.all([
    built('dossiers/commands/open-dossier.js'),
    built('drafts/commands/create-draft.js'),
  ]);
  const name = { kk: 'Бақтар агенттігі', ru: 'Агентство садов', en: 'Agency of gardens' };
  const [agency] = await db.query(`insert into agency (code, name) values ('gardens', $1) returning id`, [name]);
  const [account] = await db.query(
    `insert into account (public_name, lang, level) values ('Издатель', 'ru', 'email') returning id`,
  );
  const grants = [{ role: 'publisher', agencyId: agency.id }];
  await db.query(`insert into role_grant (account_id, role, agency_id) values ($1, 'publisher', $2)`, [
    account.id,
    agency.id,
  ]);
  const actor = { accountId: account.id, level: 'email', publicName: 'Издатель', grants, session: null };
  const facts = { actor, lang: 'ru', ip: '127.0.0.1', key: null };
  const dossier = await app.get(OpenDossier).execute(facts, { title: TITLE, summary: {}, agencyId: agency.id });
  const input = { dossierNumber: dossier.number, actKind: 'law', title: TITLE };
  return { facts, draft: await app.get(CreateDraft).execute(facts, input) };
}

async function publishAct(app, db, { facts, draft }, articles) {
  const [{ recogniseVersion }, texts, { DescribeVersion }, { PublishVersion }, { Clock }] = await Promise.all([
    built('drafts/recognition/recognise-version.js'),
    built('drafts/store-texts.js'),
    built('drafts/commands/describe-version.js'),
    built('drafts/commands/publish-version.js'),
    built('platform/clock.js'),
  ]);
  const bytes = Buffer.from(generatedAct(articles), 'utf8');
  const recognised = await recogniseVersion({
    kind: 'law',
    files: [{ lang: 'ru', name: 'act.ru.md', bytes }],
    older: null,
  });
  await db.transaction(async (em) => {
    await texts.storeTexts(em, draft.id, await texts.openWorkingVersion(em, draft.id), recognised);
  });
  const opensOn = app.get(Clock).today();
  const closesOn = new Date(Date.parse(opensOn) + 60 * 86_400_000).toISOString().slice(0, 10);
  const described = { actKind: 'law', summary: SUMMARY, concerns: {}, appliesFrom: {}, opensOn, closesOn };
  await app.get(DescribeVersion).execute(facts, draft.number, described);
  await app.get(PublishVersion).execute(facts, draft.number);
}

/** Accounts signed in by e-mail, with the cookie of each. */
async function signIn(db, count) {
  const { hashToken } = await built('accounts/sessions.js');
  const rows = await db.query(
    `insert into account (public_name, lang, level)
     select 'Житель ' || n, 'ru', 'email' from generate_series(1, $1) n returning id`,
    [count],
  );
  const people = rows.map(({ id }) => ({ accountId: id, token: randomBytes(32).toString('base64url') }));
  const ids = people.map(({ accountId }) => accountId);
  await db.query(
    `insert into email_identity (account_id, email, canonical)
     select id, 'person' || id || '@example.kz', 'person' || id || '@example.kz' from unnest($1::bigint[]) as id`,
    [ids],
  );
  const hashes = people.map(({ token }) => hashToken(token));
  await db.query(
    `insert into session (token_hash, account_id, expires_at)
     select hash, id, now() + interval '1 day' from unnest($1::text[], $2::bigint[]) as given (hash, id)`,
    [hashes, ids],
  );
  return people.map(({ accountId, token }) => ({ accountId, cookie: `talqy_session=${token}` }));
}

/** Comments spread evenly, as if made long ago: the counts follow when Talqy runs. */
async function addComments(db, draftId, wIds, people, count) {
  const columns = [[], [], []];
  for (let n = 0; n < count; n++) {
    columns[0].push(wIds[(n * 7919) % wIds.length]);
    columns[1].push(people[n % people.length].accountId);
    columns[2].push(generatedComment(-n - 2));
  }
  await db.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
     select $1, 1, w_id, 'ru', account_id, 'email', 'Житель ' || account_id, body, sha256(convert_to(body, 'UTF8')),
            current_date + 15
       from unnest($2::text[], $3::bigint[], $4::text[]) as given (w_id, account_id, body)`,
    [draftId, ...columns],
  );
}

/** Sets the scene: what the measurements need to know of it. */
export async function setScene({ url, config }, { articles = 300, comments = 5_000, people = 1_000 } = {}) {
  const { createApp } = await built('boot.js');
  const { DataSource } = await import('typeorm');
  const app = await createApp({ ...config, databaseUrl: url }, url);
  await app.init();
  try {
    const db = app.get(DataSource);
    const opened = await openDraft(app, db);
    await publishAct(app, db, opened, articles);
    const draftId = opened.draft.id;
    const provisions = await db.query(
      `select w_id as "wId", e_id as "eId" from provision where draft_id = $1 order by ordinal`,
      [draftId],
    );
    const signedIn = await signIn(db, people);
    const spread = provisions.slice(0, 1_000);
    const wIds = spread.map(({ wId }) => wId);
    await addComments(db, draftId, wIds, signedIn, comments);
    // they had their mails long ago
    await db.query(`update aggregate_mark set mark = pg_current_xact_id() where name = 'comment-mails'`);
    await db.query('vacuum analyze');
    return { number: opened.draft.number, draftId, provisions, spread, people: signedIn };
  } finally {
    await app.close();
  }
}
