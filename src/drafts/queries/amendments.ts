import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import type { StoredEffect } from '../amendment.presenter.js';

export interface AttachedAct {
  id: number;
  lang: Language;
  title: string;
}

export interface VersionEffect extends StoredEffect {
  lang: Language;
  eId: string;
}

export interface DraftAmendments {
  /** The version in work, else the published one; null where there is no text. */
  version: number | null;
  working: boolean;
  attached: AttachedAct[];
  effects: VersionEffect[];
}

/** What the commands of a draft's newest text do, for its publisher. */
@Injectable()
export class DraftAmendmentsQuery {
  constructor(private readonly source: DataSource) {}

  async of(draftId: number): Promise<DraftAmendments> {
    const newest: { version: number; working: boolean }[] = await this.source.query(
      `select version, state = 'working' as working from draft_version where draft_id = $1 order by version desc limit 1`,
      [draftId],
    );
    const attached: AttachedAct[] = await this.source.query(
      'select id, lang, title from amended_act where draft_id = $1 order by title, id',
      [draftId],
    );
    const { version = null, working = false } = newest[0] ?? {};
    const effects: VersionEffect[] = await this.source.query(
      `select lang, e_id as "eId", address, pieces, doubt from amendment_effect
        where draft_id = $1 and version = $2 order by array_position(array['ru', 'kk', 'en'], lang), ordinal`,
      [draftId, version],
    );
    return { version, working, attached, effects };
  }
}
