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
  /** How many have more time now, and how many were left as they were. */
  comments: number;
  skipped: number;
  /** False while a job goes on. */
  finished: boolean;
  /** Per cent. */
  progress: number;
  /** Between which days deadlines moved, the earliest first. */
  moves: { from: string; to: string; comments: number }[];
}

const SHOWN = 50;

const PUBLIC = `
  select from draft d
   where d.number = $1 and exists (select from draft_version v where v.draft_id = d.id and v.state = 'published')`;

const SQL = `
  select e.id, coalesce(a.name ->> $2, a.name ->> 'ru') as agency, e.scope, e.days, e.unit, e.reason, e.lang,
         (e.extended_at at time zone '${LEGAL_ZONE}')::date as on, e.comments, e.skipped,
         e.finished_at is not null as finished,
         case when e.finished_at is not null then 100
              else 100 * (e.done_upto - e.first_id + 1) / greatest(1, e.last_id - e.first_id + 1) end::int as progress,
         (select json_agg(json_build_object('from', m.was_on, 'to', m.due_on, 'comments', m.comments)
                          order by m.was_on, m.due_on)
            from extension_move m where m.draft_id = e.draft_id and m.extension_id = e.id) as moves
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
