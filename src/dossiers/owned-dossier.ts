import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/errors/app-error.js';
import { hasRole, type Actor } from '../platform/http/actor.js';
import type { DossierStage } from './dossier.lifecycle.js';

export interface OwnedDossier {
  id: number;
  number: string;
  agencyId: number;
  stage: DossierStage;
  title: Record<string, string>;
  next: DossierStage | null;
  nextOn: string | null;
  ownerId: number | null;
}

interface Reads {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

/** The dossier, if the actor publishes for its agency or leads it; whatever else it may be is answered as if it were not there. */
export async function ownedDossier(reads: Reads, actor: Actor, number: string, lock = false): Promise<OwnedDossier> {
  const rows = (await reads.query(
    `select id, number, agency_id as "agencyId", stage, title, next_stage as next, next_on as "nextOn",
            owner_id as "ownerId" from dossier where number = $1 ${lock ? 'for update' : ''}`,
    [number],
  )) as OwnedDossier[];
  const dossier = rows[0];
  const owned = dossier && (['publisher', 'head'] as const).some((role) => hasRole(actor, role, dossier.agencyId));
  if (!owned) throw notFound();
  return dossier;
}

/** One writer at a time moves a dossier. */
export const lockOwnedDossier = (em: EntityManager, actor: Actor, number: string): Promise<OwnedDossier> =>
  ownedDossier(em, actor, number, true);
