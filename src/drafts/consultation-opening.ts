import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DossierStages } from '../dossiers/dossier-stages.js';
import { Clock } from '../platform/clock.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { ConsultationPeriod, type WishedPeriod } from './consultation-period.js';

interface Opening extends WishedPeriod {
  draftId: number;
  version: number;
  dossierId: number;
  /** Why it is opened although answers are owed; '' when nobody takes that upon themselves. */
  override: string;
}

/** Opens a version to comments, and takes its dossier to the consultation. */
@Injectable()
export class ConsultationOpening {
  constructor(
    private readonly period: ConsultationPeriod,
    private readonly stages: DossierStages,
    private readonly clock: Clock,
  ) {}

  /** Refuses in words days that the table of terms does not allow. */
  check(period: WishedPeriod): Promise<void> {
    return this.period.check(period);
  }

  async open(em: EntityManager, facts: RequestFacts, opening: Opening): Promise<void> {
    const { draftId, version, dossierId, override, actKind, opensOn, closesOn } = opening;
    await this.period.open(em, draftId, version, { actKind, opensOn, closesOn });
    const open = opensOn <= this.clock.today();
    // what is announced for a later day stays where it is, with the day on which the consultation begins
    await this.stages.enter(em, facts, {
      dossierId,
      stage: 'consultation',
      next: open ? 'answers' : 'consultation',
      nextOn: open ? closesOn : opensOn,
      override,
    });
  }
}
