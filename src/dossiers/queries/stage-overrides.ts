import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DossierStage } from '../dossier.lifecycle.js';

export interface StageOverride {
  from: DossierStage;
  to: DossierStage;
  /** Who took it upon themselves, by public name and office. */
  publicName: string;
  office: 'publisher' | 'head';
  reason: string;
  /** Public numbers of the comments whose answers were missing, all of them. */
  owed: string[];
  madeAt: Date;
}

/** The times a dossier went on although answers were owed; everybody may read them. */
@Injectable()
export class StageOverrides {
  constructor(private readonly source: DataSource) {}

  of(dossierNumber: string): Promise<StageOverride[]> {
    return this.source.query(
      `select s.from_stage as "from", s.to_stage as "to", s.public_name as "publicName", s.office, s.reason, s.owed,
              s.made_at as "madeAt"
         from stage_override s join dossier d on d.id = s.dossier_id where d.number = $1 order by s.id`,
      [dossierNumber],
    );
  }
}
