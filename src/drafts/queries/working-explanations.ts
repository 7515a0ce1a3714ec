import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';

export interface WorkingExplanation {
  eId: string;
  lang: Language;
  body: string;
  concerned: string;
  example: string;
}

/** What is written in plain words for the version in work; what the version before brings along is not here. */
@Injectable()
export class WorkingExplanations {
  constructor(private readonly source: DataSource) {}

  execute(draftId: number, version: number): Promise<WorkingExplanation[]> {
    return this.source.query(
      `select e_id as "eId", lang, body, concerned, example from working_explanation
        where draft_id = $1 and version = $2 order by e_id, lang`,
      [draftId, version],
    );
  }
}
