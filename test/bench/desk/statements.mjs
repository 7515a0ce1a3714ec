// How many statements go to the database: counted where the driver sends them.
import pg from 'pg';

let sent = 0;
const send = pg.Client.prototype.query;
pg.Client.prototype.query = function query(...args) {
  sent += 1;
  return send.apply(this, args);
};

/** Statements that were sent while `work` ran. */
export async function counting(work) {
  const before = sent;
  await work();
  return sent - before;
}
