import type { EntityManager } from 'typeorm';
import { AppError } from '../platform/errors/app-error.js';
import { mayEnter, type DossierStage } from './dossier.lifecycle.js';

export interface StageEntry {
  dossierId: number;
  stage: DossierStage;
  /** Day of entering, YYYY-MM-DD. */
  on: string;
  next: DossierStage | null;
  nextOn: string | null;
}

/** Takes the dossier to a stage inside the caller's transaction; the way so far is only added to. */
export async function enterStage(em: EntityManager, entry: StageEntry): Promise<void> {
  const rows: { stage: DossierStage }[] = await em.query('select stage from dossier where id = $1 for update', [
    entry.dossierId,
  ]);
  const from = rows[0]!.stage;
  if (from !== entry.stage && !mayEnter(from, entry.stage)) {
    throw new AppError('dossier.stage-not-next', 409);
  }
  await em.query('update dossier set stage = $2, next_stage = $3, next_on = $4 where id = $1', [
    entry.dossierId,
    entry.stage,
    entry.next,
    entry.nextOn,
  ]);
  await em.query(
    'insert into dossier_stage (dossier_id, stage, entered_on) values ($1, $2, $3) on conflict do nothing',
    [entry.dossierId, entry.stage, entry.on],
  );
}
