import type { EntityManager } from 'typeorm';
import { forbidden, invalid } from '../platform/errors/app-error.js';
import { agenciesOf, type Actor } from '../platform/http/actor.js';

/** For which agency something is kept: its code, or '' where the official can mean only one. */
export interface Keeping {
  agency: string;
  /** For all its officials, which is a head's to decide. */
  shared: boolean;
}

/**
 * The agency for which the actor keeps a template or a view. Its row stays locked to the end of the transaction, so
 * that two who keep at once are counted one after the other. Nobody's first agency is taken for the one that is meant.
 */
export async function lockOwnAgency(em: EntityManager, actor: Actor, { agency, shared }: Keeping): Promise<number> {
  const may = agenciesOf(actor, shared ? 'head' : 'official');
  if (may.length === 0) throw forbidden();
  const rows: { id: number }[] = await em.query('select id from agency where code = $1 and id = any($2)', [
    agency,
    agenciesOf(actor, 'official'),
  ]);
  const id = agency === '' && may.length === 1 ? may[0] : rows[0]?.id;
  if (id === undefined) throw invalid('desk.agency-unchosen', 'agency');
  if (!may.includes(id)) throw invalid('desk.agency-not-led', 'agency');
  await lockAgency(em, id);
  return id;
}

export const lockAgency = (em: EntityManager, id: number): Promise<unknown> =>
  em.query('select 1 from agency where id = $1 for no key update', [id]);
