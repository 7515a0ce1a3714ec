import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../i18n/language.js';
import { Clock } from '../platform/clock.js';
import { AppError, invalid } from '../platform/errors/app-error.js';
import { hasRole, type Actor, type RequestFacts } from '../platform/http/actor.js';
import { isGated, mayEnter, type DossierStage } from './dossier.lifecycle.js';
import { OVERRIDE_LEAST, OVERRIDE_MOST, readOverride } from './override.rules.js';
import { StageGate } from './stage-gate.js';

export interface StageEntry {
  dossierId: number;
  stage: DossierStage;
  next: DossierStage | null;
  /** Day of the next stage, YYYY-MM-DD. */
  nextOn: string | null;
  /** Why the dossier goes on although answers are owed; '' when nobody takes that upon themselves. */
  override: string;
}

interface Held {
  stage: DossierStage;
  agencyId: number;
}

/** The only way from stage to stage, whoever asks for it: by the lifecycle, and past the gate. */
@Injectable()
export class DossierStages {
  constructor(
    private readonly gate: StageGate,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's transaction; the way so far is only added to. */
  async enter(em: EntityManager, { actor, lang }: Pick<RequestFacts, 'actor' | 'lang'>, entry: StageEntry) {
    const rows: Held[] = await em.query('select stage, agency_id as "agencyId" from dossier where id = $1 for update', [
      entry.dossierId,
    ]);
    const held = rows[0]!;
    if (held.stage !== entry.stage && !mayEnter(held.stage, entry.stage))
      throw new AppError('dossier.stage-not-next', 409);
    if (isGated(entry.stage)) await this.pass(em, actor, lang, held, entry);
    await em.query('update dossier set stage = $2, next_stage = $3, next_on = $4 where id = $1', [
      entry.dossierId,
      entry.stage,
      entry.next,
      entry.nextOn,
    ]);
    await em.query(
      'insert into dossier_stage (dossier_id, stage, entered_on) values ($1, $2, $3) on conflict do nothing',
      [entry.dossierId, entry.stage, this.clock.today()],
    );
  }

  private async pass(em: EntityManager, actor: Actor, lang: Language, held: Held, entry: StageEntry): Promise<void> {
    const { count, first } = await this.gate.owed(em, entry.dossierId, lang);
    if (count === 0) return;
    if (entry.override.trim() === '')
      throw new AppError('dossier.answers-missing', 409, { count }, { field: 'override', count, owed: first });
    const reason = readOverride(entry.override);
    if (!reason.ok) {
      if (reason.fault === 'long') throw invalid('dossier.override-long', 'override', { most: OVERRIDE_MOST });
      throw invalid('dossier.override-short', 'override', { least: OVERRIDE_LEAST });
    }
    await em.query(
      `insert into stage_override (dossier_id, from_stage, to_stage, account_id, public_name, office, reason, owed, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        entry.dossierId,
        held.stage,
        entry.stage,
        actor.accountId,
        actor.publicName,
        hasRole(actor, 'head', held.agencyId) ? 'head' : 'publisher',
        reason.text,
        JSON.stringify(await this.gate.numbers(em, entry.dossierId)),
        this.clock.now(),
      ],
    );
  }
}
