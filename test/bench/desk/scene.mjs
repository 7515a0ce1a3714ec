// One agency with eight drafts of 60 articles, a head and six officials, and comments made by SQL of a vocabulary: words
// of all frequencies, their stems as the job would store them.
import { randomBytes } from 'node:crypto';
import { built } from '../stage.mjs';

const DRAFTS = 8;
const ARTICLES = 60;
const OFFICIALS = 6;
const VOCABULARY = 20_000;

const name = (ru) => JSON.stringify({ kk: ru, ru, en: ru });
const one = async (db, sql, values) => (await db.query(sql, values))[0].id;

async function people(db, agencyId) {
  const made = [];
  for (let n = 0; n <= OFFICIALS; n++) {
    const id = await one(db, `insert into account (public_name, lang, level) values ($1, 'ru', 'email') returning id`, [
      n === 0 ? 'Руководитель' : `Сотрудник ${n}`,
    ]);
    for (const role of n === 0 ? ['official', 'head'] : ['official'])
      await db.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [id, role, agencyId]);
    made.push(id);
  }
  return made;
}

export async function signIn(db, accountId) {
  const { hashToken } = await built('accounts/sessions.js');
  const token = randomBytes(32).toString('base64url');
  await db.query(`insert into session (token_hash, account_id, expires_at) values ($1, $2, now() + interval '1 day')`, [
    hashToken(token),
    accountId,
  ]);
  return `talqy_session=${token}`;
}

async function drafts(db, agencyId, by) {
  const dossier = await one(
    db,
    `insert into dossier (number, title, summary, agency_id, stage) values ('bench', $1, '{}', $2, 'consultation') returning id`,
    [name('Измерение'), agencyId],
  );
  const ids = [];
  for (let n = 1; n <= DRAFTS; n++) {
    const id = await one(
      db,
      `insert into draft (number, dossier_id, agency_id, act_kind, title, created_by)
       values ($1, $2, $3, 'law', $4, $5) returning id`,
      [`2026-${n}`, dossier, agencyId, name(`О дворах и садах, часть ${n}`), by],
    );
    await db.query(
      `insert into draft_version (draft_id, version, state, content_hash, published_at) values ($1, 1, 'published', 'x', now())`,
      [id],
    );
    await db.query(
      `insert into provision (draft_id, version, w_id, e_id, kind, number, ordinal, label, heading, body)
       select $1, 1, 'w' || a, 'art_' || a, 'article', a::text, a,
              jsonb_build_object('ru', 'Статья ' || a || '.', 'kk', a || '-бап.'),
              jsonb_build_object('ru', 'Уход за садами', 'kk', 'Бақты күту'),
              jsonb_build_object('ru', 'Сады поливают утром.', 'kk', 'Бақты таңертең суарады.')
         from generate_series(1, $2::int) a`,
      [id, ARTICLES],
    );
    ids.push(id);
  }
  return ids;
}

/** Words of a made-up language that looks Russian, as frequent as in speech: the nth word once in n comments or so. */
async function vocabulary(db) {
  const { stemFolded } = await built('legal-text/text/stem.js');
  const syllables = [
    'ба',
    'во',
    'гли',
    'дер',
    'жи',
    'зал',
    'ко',
    'ли',
    'мор',
    'не',
    'по',
    'рус',
    'сто',
    'ту',
    'фи',
    'чер',
  ];
  const words = [];
  for (let n = 0; n < VOCABULARY; n++)
    words.push([n & 15, (n >> 4) & 15, (n >> 8) & 15, (n >> 12) & 15].map((at) => syllables[at]).join('') + 'ник');
  await db.query('create unlogged table bench_word (n integer primary key, word text not null, stem text not null)');
  await db.query(
    'insert into bench_word select n - 1, word, stem from unnest($1::text[], $2::text[]) with ordinality as w (word, stem, n)',
    [words, words.map((word) => `r${stemFolded(word, 'ru')}`)],
  );
  return words;
}

const WORDS_EACH = 14;
/** Different texts; each is said by several people, which costs a search the same. */
const TEXTS = 40_000;

async function texts(db) {
  await db.query(
    `create unlogged table bench_text as
     select g as n, 'Прошу учесть: ' || b.body as body, b.words
       from generate_series(0, ${TEXTS - 1}) g
       cross join lateral (
         select string_agg(word, ' ') as body, array_to_tsvector(array_agg(stem) || array['rпрош', 'rучест']) as words
           from (select floor(power(${VOCABULARY}, random()))::int as n
                   from generate_series(1, ${WORDS_EACH}) w where g >= 0) chosen
           join bench_word using (n)) b`,
  );
}

/** Skewed as in life: one draft in eight has a third of the comments, a third is answered, some are held or proposed. */
async function comments(db, { size, draftIds, agencyId, officials }) {
  await texts(db);
  const indexes = await db.query(
    `select indexname as name, indexdef as definition from pg_indexes
      where tablename in ('comment', 'comment_words') and indexname not like '%_pkey'`,
  );
  for (const index of indexes) await db.query(`drop index ${index.name}`);
  await db.query(
    `insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on, proposed,
                          holder_id, desk_state, waits_for, answered_at, created_at)
     select ($2::bigint[])[1 + least(7, floor(8 * power(random(), 1.7)))::int], 1,
            'w' || (1 + floor(${ARTICLES} * power(random(), 2)))::int, 'ru', 1000000 + s.n, 'email', 'Житель ' || s.n, t.body,
            int8send(s.n), current_date - 20 + (s.n % 60)::int,
            case when s.chance < 0.05 then 'Своя редакция' end,
            -- two officials hold nearly all that is held
            case when s.n % 3 > 0 and s.chance < 0.3
              then ($1::bigint[])[1 + case when random() < 0.98 then 4 + s.n % 2 else s.n % 6 end] end,
            case when s.n % 3 > 0 and s.chance > 0.999 then 'proposed' else 'none' end,
            case when s.n % 3 = 0 then null when s.chance > 0.997 then 'second-look' else 'answer' end,
            case when s.n % 3 = 0 then now() - make_interval(secs => s.n) end,
            now() - interval '30 days'
       from (select n, random() as chance, floor(random() * ${TEXTS})::int as text
               from generate_series(1, $3::bigint) n) s
       join bench_text t on t.n = s.text`,
    [officials, draftIds, size],
  );
  await db.query(
    `insert into comment_words (draft_id, comment_id, words)
     select c.draft_id, c.id, t.words || array_to_tsvector(
              array['nжитель', 'bжит', 'bжите', 'bжител', 'n' || nth, 'a' || $1::text, 'd' || c.draft_id]
              || array(select 'b' || left(nth, letters) from generate_series(3, least(6, length(nth))) letters))
       from comment c join bench_text t on t.body = c.body
      cross join lateral (select (c.account_id - 1000000)::text as nth) a`,
    [String(agencyId)],
  );
  await db.query(`set maintenance_work_mem = '512MB'`);
  for (const index of indexes) await db.query(index.definition);
}

/** What the job would have counted. */
async function counts(db) {
  await db.query(
    `insert into provision_count (draft_id, w_id, comments, answered)
     select draft_id, w_id, count(*), count(*) filter (where waits_for is null) from comment group by 1, 2`,
  );
  await db.query(
    `insert into draft_count (draft_id, comments, answered)
     select draft_id, sum(comments), sum(answered) from provision_count group by 1`,
  );
  await db.query('update aggregate_mark set mark = pg_current_xact_id()');
}

/** An agency with its people and published drafts that nobody has commented. */
export async function makeAgency(db) {
  const agencyId = await one(db, `insert into agency (code, name) values ('bench', $1) returning id`, [
    name('Агентство'),
  ]);
  const [head, ...officials] = await people(db, agencyId);
  await db.query(
    'insert into desk_holder (agency_id, account_id) select $1, id from unnest($2::bigint[]) as given (id)',
    [agencyId, officials],
  );
  const draftIds = await drafts(db, agencyId, head);
  return { agencyId, head, officials, draftIds };
}

/** Every way in which the list is opened, with the cookie of who opens it. */
export async function makeDesk(db, size) {
  const { agencyId, officials, draftIds } = await makeAgency(db);
  const words = await vocabulary(db);
  const runner = db.createQueryRunner();
  try {
    // longer than a request may take
    await runner.query('set statement_timeout = 0');
    await comments(runner, { size, draftIds, agencyId, officials });
    await counts(runner);
    await runner.query('vacuum analyze');
  } finally {
    await runner.query('reset statement_timeout');
    await runner.release();
  }
  const cookie = await signIn(db, officials[1]);
  const busy = await signIn(db, officials[4]);
  return { views: viewsOf({ cookie, busy, words, officials }) };
}

function viewsOf({ cookie, busy, words, officials }) {
  const q = (text) => `q=${encodeURIComponent(text)}`;
  const tabs = ['open', 'overdue', 'today', 'mine', 'free', 'proposed', 'own-answer', 'again', 'answered', 'all'];
  const at = '2026-1';
  const list = [
    ...tabs.map((tab) => ({ name: `tab ${tab}`, path: `/desk?tab=${tab}` })),
    { name: 'mine, thousands of them', path: '/desk?tab=mine', cookie: busy },
    { name: 'draft', path: `/desk?draft=${at}` },
    { name: 'draft and provision', path: `/desk?draft=${at}&provision=art_1` },
    { name: 'rare provision', path: `/desk?draft=2026-8&provision=art_60` },
    { name: 'provision, overdue', path: `/desk?tab=overdue&draft=${at}&provision=art_3` },
    { name: 'provision, free', path: `/desk?tab=free&draft=${at}&provision=art_3` },
    { name: 'draft, second looks', path: `/desk?tab=again&draft=${at}` },
    { name: 'held by an official', path: `/desk?holder=${officials[2]}` },
    { name: 'own wording', path: '/desk?own=1' },
    { name: 'own wording at a provision', path: `/desk?own=1&draft=${at}&provision=art_2` },
    { name: 'search: in every comment', path: `/desk?${q('прошу учесть')}` },
    { name: 'search: common', path: `/desk?${q(words[2])}` },
    { name: 'search: in one of a hundred', path: `/desk?tab=all&${q(words[100])}` },
    { name: 'search: in one of a thousand', path: `/desk?tab=all&${q(words[1_000])}` },
    { name: 'search: rare', path: `/desk?tab=all&${q(words[15_000])}` },
    { name: 'search: two words', path: `/desk?tab=all&${q(`${words[30]} ${words[40]}`)}` },
    { name: 'search: common and rare', path: `/desk?tab=all&${q(`${words[1]} ${words[12_000]}`)}` },
    { name: 'search: not there', path: `/desk?${q('несуществующее')}` },
    { name: 'search: in a draft', path: `/desk?draft=${at}&${q(words[500])}` },
    { name: 'search: at a provision', path: `/desk?draft=${at}&provision=art_4&${q(words[50])}` },
    { name: 'search: mine', path: `/desk?tab=mine&${q(words[5])}` },
    { name: 'search: answered', path: `/desk?tab=answered&${q(words[200])}` },
    { name: 'search: author', path: `/desk?tab=all&${q('Житель 777')}` },
    { name: 'search: number', path: `/desk?${q('2026-1/55')}` },
  ];
  return list.map((view) => ({ cookie, ...view }));
}
