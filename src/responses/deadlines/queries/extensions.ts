import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import { LEGAL_ZONE } from '../../../platform/clock.js';

/** More time that an agency gave itself, as it is public. */
export interface PublicExtension {
  id: number;
  agency: string;
  scope: 'comments' | 'provision' | 'cluster' | 'draft';
  days: number;
  unit: 'working' | 'calendar';
  reason: string;
  lang: Language;
  /** Day on which it was extended. */
  on: string;
  comments: number;
  /** Between which days deadlines moved, the earliest first. */
  moves: { from: string; to: string; comments: number }[];
}

const SHOWN = 50;

const PUBLIC = `
  select from draft d
   where d.number = $1 and exists (select from draft_version v where v.draft_id = d.id and v.state = 'published')`;

const SQL = `
  select e.id, coalesce(a.name ->> $2, a.name ->> 'ru') as agency, e.scope, e.days, e.unit, e.reason, e.lang,
         (e.extended_at at time zone '${LEGAL_ZONE}')::date as on, e.comments,
         (select json_agg(m order by m."from", m."to") from (
            select x.was_on as "from", x.due_on as "to", count(*)::int as comments from extended_comment x
             where x.draft_id = e.draft_id and x.extension_id = e.id group by 1, 2) m) as moves
    from draft d join extension e on e.draft_id = d.id join agency a on a.id = e.agency_id
   where d.number = $1 and exists (select from draft_version v where v.draft_id = d.id and v.state = 'published')
   order by e.id desc limit ${SHOWN}`;

/** The extensions of a draft's terms, newest first. */
@Injectable()
export class Extensions {
  constructor(private readonly source: DataSource) {}

  of(draftNumber: string, lang: Language): Promise<PublicExtension[]> {
    return this.source.query(SQL, [draftNumber, lang]);
  }

  /** null where no such draft is public. */
  async ofPublic(draftNumber: string, lang: Language): Promise<PublicExtension[] | null> {
    const drafts: unknown[] = await this.source.query(PUBLIC, [draftNumber]);
    return drafts.length > 0 ? this.of(draftNumber, lang) : null;
  }
}
