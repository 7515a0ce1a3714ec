// What placing comments writes, through the job and its database: rows that come with a comment, and rows that are
// written again, when a second member makes a leader of a comment or a later leader takes it over.
import { randomUUID } from 'node:crypto';
import { makeAgency } from '../desk/scene.mjs';
import { show } from '../rounds.mjs';
import { built, startDatabase } from '../stage.mjs';
import { generate } from './generator.mjs';

const COMMENTS = 6_000;
/** As they may come between two runs of the job. */
const ARRIVING = 300;

const ARRIVE = `
  insert into comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
  select $1, 1, said->>'target', said->>'lang', 1000000 + nth, 'email', 'Житель', said->>'text',
         sha256(convert_to($3 || nth, 'utf8')), current_date + 10
    from jsonb_array_elements($2::jsonb) with ordinality as one (said, nth)`;

const WRITTEN = `
  select n_tup_ins::int as inserted, n_tup_upd::int as updated from pg_stat_user_tables where relname = 'cluster_member'`;

async function written(db) {
  await db.query('select pg_stat_force_next_flush()');
  const [row] = await db.query(WRITTEN);
  return row;
}

export async function measureWrites(goals) {
  const database = await startDatabase();
  const [{ createApp }, { ClusterComments }, { DataSource }] = await Promise.all([
    built('boot.js'),
    built('comments/clusters/jobs/cluster-comments.job.js'),
    import('typeorm'),
  ]);
  const app = await createApp({ ...database.config, databaseUrl: database.url }, database.url);
  await app.init();
  try {
    const db = app.get(DataSource);
    const { draftIds } = await makeAgency(db);
    const comments = generate(COMMENTS);
    for (let from = 0; from < comments.length; from += ARRIVING) {
      const arriving = JSON.stringify(comments.slice(from, from + ARRIVING));
      await db.query(ARRIVE, [draftIds[0], arriving, randomUUID()]);
      await app.get(ClusterComments).handle();
    }
    const { inserted, updated } = await written(db);
    console.log(
      `${comments.length} comments, ${ARRIVING} at a time, through the job: ${inserted} rows written, ` +
        `${updated} of them written again (${show(updated / comments.length, 3)} a comment).`,
    );
    goals.check('rows_per_comment', inserted / comments.length, '<=', 1, 3);
    goals.check('rows_not_placed', comments.length - inserted, '<=', 0, 0);
  } finally {
    await app.close();
  }
}
