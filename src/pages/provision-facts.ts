import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StoredEffect } from '../drafts/amendment.presenter.js';
import type { Language } from '../i18n/language.js';

export interface ProvisionFacts {
  comments: number;
  explanation: { body: string; concerned: string; outdated: boolean } | null;
  amendments: StoredEffect[];
}

const SQL = `
  select coalesce((select sum(n.comments)::int from provision_count n
                    where n.draft_id = $1 and n.w_id = any($3)), 0) as comments,
         (select json_build_object('body', e.body, 'concerned', e.concerned, 'outdated', e.outdated)
            from explanation e where e.draft_id = $1 and e.version = $2 and e.w_id = $4 and e.lang = any($5)
           order by array_position($5, e.lang) limit 1) as explanation,
         (select coalesce(json_agg(json_build_object('address', m.address, 'pieces', m.pieces, 'doubt', null)
                   order by m.ordinal), '[]')
            from amendment_effect m
           where m.draft_id = $1 and m.version = $2 and m.w_id = $4 and m.lang = $6) as amendments`;

/** What is shown of one provision beside its words and comments. */
@Injectable()
export class ProvisionFactsQuery {
  constructor(private readonly source: DataSource) {}

  /** `origins` are the provisions whose comments stand here; `langs` in the order of preference. */
  async of(
    place: { draftId: number; version: number; wId: string; origins: readonly string[] },
    langs: readonly Language[],
    textLang: Language,
  ): Promise<ProvisionFacts> {
    const { draftId, version, wId, origins } = place;
    const rows: ProvisionFacts[] = await this.source.query(SQL, [draftId, version, origins, wId, langs, textLang]);
    return rows[0]!;
  }
}
