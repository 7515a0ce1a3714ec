import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { COUNTS_OF_DRAFT, type CountsByOrigin } from '../comments/queries/shown-counts.js';
import type { StoredEffect } from '../drafts/amendment.presenter.js';
import type { Texts } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { LEGAL_ZONE } from '../platform/clock.js';

export interface ExplanationRow {
  wId: string;
  lang: Language;
  body: string;
  concerned: string;
  example: string;
  outdated: boolean;
}

export interface AmendmentRow extends StoredEffect {
  wId: string;
  lang: Language;
}

/** A term of answers that the agency extended. */
export interface ExtensionNote {
  on: string;
  /** null while more of them get their new day. */
  comments: number | null;
  /** The days between which deadlines moved, the latest of each. */
  from: string;
  to: string;
  reason: string;
  lang: Language;
}

/** What the reading page shows of a draft beside its text. */
export interface ReadingFacts {
  title: Texts;
  agency: Texts;
  agencyCode: string;
  dossier: string;
  summary: Texts;
  concerns: Texts;
  appliesFrom: Texts;
  versions: { number: number; publishedAt: string }[];
  /** Of the version shown, or the latest one before it. */
  consultation: { version: number; opensAt: string; closesAt: string } | null;
  totals: { comments: number; answered: number };
  counts: CountsByOrigin;
  explanations: ExplanationRow[];
  extensions: ExtensionNote[];
  amendments: AmendmentRow[];
}

const EXTENSIONS_SHOWN = 3;

const SQL = `
  select d.title, a.name as agency, a.code as "agencyCode", s.number as dossier, v.summary, v.concerns, v.applies_from as "appliesFrom",
         (select json_agg(json_build_object('number', o.version, 'publishedAt', o.published_at) order by o.version)
            from draft_version o where o.draft_id = d.id and o.state = 'published') as versions,
         (select json_build_object('version', c.version, 'opensAt', c.opens_at, 'closesAt', c.closes_at)
            from consultation c where c.draft_id = d.id and c.version <= v.version
           order by c.version desc limit 1) as consultation,
         json_build_object('comments', coalesce(n.comments, 0), 'answered', coalesce(n.answered, 0)) as totals,
         ${COUNTS_OF_DRAFT} as counts,
         (select coalesce(json_agg(l order by l.id desc), '[]') from (
            select x.id, (x.extended_at at time zone '${LEGAL_ZONE}')::date as on,
                   case when x.finished_at is not null then x.comments end as comments, x.reason, x.lang,
                   (select max(m.was_on) from extension_move m
                     where m.draft_id = x.draft_id and m.extension_id = x.id) as "from",
                   (select max(m.due_on) from extension_move m
                     where m.draft_id = x.draft_id and m.extension_id = x.id) as "to"
              from extension x where x.draft_id = d.id order by x.id desc limit ${EXTENSIONS_SHOWN}) l) as extensions,
         (select coalesce(json_agg(json_build_object('wId', e.w_id, 'lang', e.lang, 'body', e.body,
                   'concerned', e.concerned, 'example', e.example, 'outdated', e.outdated)), '[]')
            from explanation e where e.draft_id = d.id and e.version = v.version) as explanations,
         (select coalesce(json_agg(json_build_object('wId', m.w_id, 'lang', m.lang, 'address', m.address,
                   'pieces', m.pieces, 'doubt', null) order by m.ordinal), '[]')
            from amendment_effect m where m.draft_id = d.id and m.version = v.version and m.w_id is not null
                 and m.address is not null) as amendments
    from draft d
    join draft_version v on v.draft_id = d.id and v.version = $2 and v.state = 'published'
    join agency a on a.id = d.agency_id
    join dossier s on s.id = d.dossier_id
    left join draft_count n on n.draft_id = d.id
   where d.id = $1`;

/** One statement for everything that may have changed since the page was made last. */
@Injectable()
export class ReadingFactsQuery {
  constructor(private readonly source: DataSource) {}

  async of(draftId: number, version: number): Promise<ReadingFacts | null> {
    const rows: ReadingFacts[] = await this.source.query(SQL, [draftId, version]);
    return rows[0] ?? null;
  }
}
