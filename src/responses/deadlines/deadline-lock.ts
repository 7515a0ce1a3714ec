import type { EntityManager } from 'typeorm';

/**
 * Until the transaction ends, nobody else moves deadlines: extensions and recomputations take turns, a batch each. The
 * calendar is read under it, so that an older one is never applied over a newer.
 */
export async function lockDeadlines(em: EntityManager): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtext('talqy.deadlines'))`);
}
