import type { EntityManager } from 'typeorm';

/**
 * Until the transaction ends, a statement may take five minutes in place of the pool's seconds: for work on all comments
 * of a draft, of which there may be hundreds of thousands.
 */
export async function allowLongStatements(em: EntityManager): Promise<void> {
  await em.query(`set local statement_timeout = '5min'`);
}
