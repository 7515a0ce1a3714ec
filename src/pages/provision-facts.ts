import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../i18n/language.js';

export interface ProvisionFacts {
  comments: number;
  explanation: { body: string; concerned: string; outdated: boolean } | null;
}

const SQL = `
  select coalesce((select sum(n.comments)::int from provision_count n
                    where n.draft_id = $1 and n.w_id = any($3)), 0) as comments,
         (select json_build_object('body', e.body, 'concerned', e.concerned, 'outdated', e.outdated)
            from explanation e where e.draft_id = $1 and e.version = $2 and e.w_id = $4 and e.lang = any($5)
           order by array_position($5, e.lang) limit 1) as explanation`;

/** What is shown of one provision beside its words and comments. */
@Injectable()
export class ProvisionFactsQuery {
  constructor(private readonly source: DataSource) {}

  /** `origins` are the provisions whose comments stand here; `langs` in the order of preference. */
  async of(
    place: { draftId: number; version: number; wId: string; origins: readonly string[] },
    langs: readonly Language[],
  ): Promise<ProvisionFacts> {
    const { draftId, version, wId, origins } = place;
    const rows: ProvisionFacts[] = await this.source.query(SQL, [draftId, version, origins, wId, langs]);
    return rows[0]!;
  }
}
