// `npm run bench:papers`: the report of 5,000 comments as a Word file, made by its job in a process of its own, so that
// its memory is only its own; the other formats are shown beside it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Goals, machineLoad, show } from './rounds.mjs';
import { setScene } from './scene.mjs';
import { built, onStage, startDatabase } from './stage.mjs';

const COMMENTS = Number(process.env.COMMENTS ?? 5_000);
const FORMATS = ['docx', 'pdf', 'html', 'xlsx', 'csv'];
const REASON =
  'Предложение учтено: в статью добавлен срок, за который комиссия отвечает жителям, и порядок обжалования её ответа.';

/** Nine of ten comments are answered, each tenth proposes an own wording. */
async function answerAll(db, draftId) {
  const agency = (await db.query('select agency_id as id from draft where id = $1', [draftId]))[0].id;
  await db.query(
    `with words as (insert into answer_text (draft_id, agency_id, account_id, reason, lang)
                    values ($1, $2, 1, $3, 'ru') returning id)
     insert into response (draft_id, comment_id, agency_id, account_id, role, decision, text_id, due_on)
     select $1, c.id, $2, 1, 'official', 'rejected', words.id, c.due_on
       from comment c, words where c.draft_id = $1 and c.id % 10 > 0`,
    [draftId, agency, REASON],
  );
  await db.query(`update comment set answered_at = now(), waits_for = null where draft_id = $1 and id % 10 > 0`, [
    draftId,
  ]);
  await db.query(`update comment set proposed = left(body, 400) where draft_id = $1 and id % 10 = 3`, [draftId]);
  await db.query('vacuum analyze');
}

/** Makes one paper in a new process and says what it took. */
async function inOwnProcess(url, draftId, format) {
  const env = { ...process.env, PAPER_URL: url, PAPER_DRAFT: String(draftId), PAPER_FORMAT: format };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (piece) => (said += piece));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`making ${format} ended with ${code}`);
  return JSON.parse(said);
}

async function make() {
  const [{ createApp }, { MakePaper }, { loadConfig }, { DataSource }] = await Promise.all([
    built('boot.js'),
    built('responses/papers/jobs/make-paper.job.js'),
    built('platform/config/config.js'),
    import('typeorm'),
  ]);
  const { PAPER_URL: url, PAPER_DRAFT: draft, PAPER_FORMAT: format } = process.env;
  const given = { DEMO: 'true', SECRET: 'the secret of a measurement, known to everybody', WORKER: 'apart' };
  const app = await createApp({ ...loadConfig({ ...given, LOG_LEVEL: 'error' }), databaseUrl: url }, url);
  await app.init();
  const db = app.get(DataSource);
  const rows = await db.query(
    `insert into paper (draft_id, kind, lang, format, created_by) values ($1, 'report', 'ru', $2, 1) returning id`,
    [draft, format],
  );
  const started = performance.now();
  await app.get(MakePaper).handle({ draftId: Number(draft), paperId: rows[0].id });
  const seconds = (performance.now() - started) / 1000;
  const [paper] = await db.query('select state, bytes from paper where id = $1', [rows[0].id]);
  if (paper.state !== 'done') throw new Error(`the paper is ${paper.state}`);
  await app.close();
  process.stdout.write(
    JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, kilobytes: paper.bytes / 1024 }),
  );
}

async function measure() {
  const database = await startDatabase();
  const scene = await setScene(database, { comments: COMMENTS });
  const { DataSource } = await import('typeorm');
  const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  await answerAll(db, scene.draftId);
  await db.destroy();
  console.log(`Report of ${show(COMMENTS, 0)} comments; ${machineLoad()}`);
  const taken = {};
  for (const format of FORMATS) {
    const one = (taken[format] = await inOwnProcess(database.url, scene.draftId, format));
    const { seconds, megabytes, kilobytes } = one;
    console.log(
      `  ${format.padEnd(5)} ${show(seconds, 1).padStart(6)} s  ${show(megabytes, 0).padStart(5)} MB at most  file ${show(kilobytes, 0)} KB`,
    );
  }
  const goals = new Goals();
  goals.check('report_docx_s', taken.docx.seconds, '<=', 20, 1);
  goals.check('report_docx_mb', taken.docx.megabytes, '<=', 300, 0);
  return goals.exitCode;
}

if (process.env.PAPER_FORMAT) {
  await make();
  process.exit(0);
} else await onStage(measure);
