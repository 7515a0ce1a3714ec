import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DossierStage } from '../../dossiers/dossier.lifecycle.js';
import type { ActKind } from '../../legal-text/act/provision.js';
import type { Words } from '../owned-draft.js';

export interface PublisherDossier {
  number: string;
  title: Words;
  agency: Words;
  stage: DossierStage;
  drafts: {
    number: string;
    title: Words;
    actKind: ActKind;
    published: number | null;
    working: number | null;
    /** The latest version in work that was thrown away. */
    discarded: { version: number; by: string; at: string } | null;
    /** A text of it holds commands that change other acts. */
    amends: boolean;
  }[];
}

const SHOWN = 200;

/** The dossiers of the agencies for which somebody publishes, the latest first, with their drafts. */
@Injectable()
export class PublisherDrafts {
  constructor(private readonly source: DataSource) {}

  async execute(agencyIds: readonly number[]): Promise<PublisherDossier[]> {
    return this.source.query(
      `select o.number, o.title, a.name as agency, o.stage, coalesce((
                select json_agg(json_build_object('number', d.number, 'title', d.title, 'actKind', d.act_kind,
                         'published', v.published, 'working', v.working,
                         'discarded', (
                           select json_build_object('version', x.version, 'by', p.public_name, 'at', x.discarded_at)
                             from discarded_version x join account p on p.id = x.account_id
                            where x.draft_id = d.id order by x.id desc limit 1),
                         'amends', exists (select 1 from amendment_effect e where e.draft_id = d.id)) order by d.id)
                  from draft d left join lateral (
                    select max(version) filter (where state = 'published') as published,
                           max(version) filter (where state = 'working') as working
                      from draft_version where draft_id = d.id) v on true
                 where d.dossier_id = o.id), '[]') as drafts
         from dossier o join agency a on a.id = o.agency_id
        where o.agency_id = any($1) order by o.id desc limit ${SHOWN}`,
      [agencyIds],
    );
  }
}
