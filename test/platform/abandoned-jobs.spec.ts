import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { releaseAbandonedJobs, WORKER_NAME } from '../../src/platform/jobs/abandoned-jobs';
import { startTestApp, type TestApp } from '../support/app';

describe('jobs of a worker that was killed', () => {
  let app: TestApp;
  let pool: pg.Pool;
  beforeAll(async () => {
    app = await startTestApp();
    pool = new pg.Pool({ connectionString: app.database.url, application_name: WORKER_NAME });
  });
  afterAll(async () => {
    await pool.end();
    await app.close();
  });

  /** A job in a queue, both held since so long. */
  async function held(minutes: number): Promise<() => Promise<boolean>> {
    const queue = randomUUID();
    const added = await pool.query(`select id from graphile_worker.add_job('nobody', queue_name := $1)`, [queue]);
    const { id } = added.rows[0] as { id: string };
    const by = `set locked_by = $1, locked_at = now() - make_interval(mins => ${minutes})`;
    await pool.query(`update graphile_worker._private_jobs ${by} where id = $2`, [`worker-${queue}`, id]);
    await pool.query(`update graphile_worker._private_job_queues ${by} where queue_name = $2`, [
      `worker-${queue}`,
      queue,
    ]);
    return async () => {
      const found = await pool.query(
        `select 1 from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id
          where j.id = $1 and j.is_available and q.is_available`,
        [id],
      );
      return found.rows.length === 1;
    };
  }

  it('are free at once when no other worker is there', async () => {
    const isFree = await held(0);
    await releaseAbandonedJobs(pool);
    expect(await isFree()).toBe(true);
  });

  it('stay with another worker, unless it has held them too long', async () => {
    const other = new pg.Client({ connectionString: app.database.url, application_name: WORKER_NAME });
    await other.connect();
    const [fresh, stale] = [await held(1), await held(16)];
    await releaseAbandonedJobs(pool);
    expect([await fresh(), await stale()]).toEqual([false, true]);
    await other.end();
  });
});
