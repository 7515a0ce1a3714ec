import type { Pool } from 'pg';

/** How the connections of a worker are named in the database, so that others see it is there. */
export const WORKER_NAME = 'talqy-worker';

/** No job takes nearly as long: what is held longer belongs to a worker that hangs. */
const LONGEST = `interval '15 minutes'`;

const HOLDERS = `
  select locked_by from graphile_worker._private_jobs where locked_by is not null and STALE
   union select locked_by from graphile_worker._private_job_queues where locked_by is not null and STALE`;

/**
 * A process that was killed keeps its jobs and their queues locked; the queue itself gives them free only after four
 * hours, in which nobody's mail would go out and no second upload would be read. Before the own worker starts, the
 * holders are therefore released: all of them when no other worker is connected, else those that held too long.
 */
export async function releaseAbandonedJobs(pool: Pool): Promise<void> {
  const others = await pool.query(
    'select 1 from pg_stat_activity where application_name = $1 and datname = current_database() and pid <> pg_backend_pid() limit 1',
    [WORKER_NAME],
  );
  const stale = others.rows.length === 0 ? 'true' : `locked_at < now() - ${LONGEST}`;
  await pool.query(`select graphile_worker.force_unlock_workers(array(${HOLDERS.replaceAll('STALE', stale)}))`);
}
