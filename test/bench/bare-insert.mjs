// The bare server of writes: node:http and pg, one insert a request, into a table of the same columns and indexes as
// Talqy's comments, on the same PostgreSQL. No sign-in, no checks, no idempotency: only what cannot be left out.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });
await pool.query('drop table if exists bare_comment');
await pool.query('create table bare_comment (like comment including all)');

const INSERT = `
  insert into bare_comment (draft_id, version, w_id, lang, account_id, level, public_name, body, text_hash, due_on)
  values ($1, $2, $3, 'ru', $4, 'email', $5, $6, $7, '2030-01-01') returning id`;

async function insert(text) {
  const { draftId, version, wId, accountId, name, body } = JSON.parse(text);
  const hash = createHash('sha256').update(body).digest();
  const values = [draftId, version, wId, accountId, name, body, hash];
  const { rows } = await pool.query({ name: 'insert', text: INSERT, values });
  return JSON.stringify(rows[0]);
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    insert(Buffer.concat(chunks).toString('utf8')).then(
      (reply) => response.writeHead(201, { 'content-type': 'application/json' }).end(reply),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));
