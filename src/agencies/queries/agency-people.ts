import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import type { Role } from '../../platform/http/actor.js';

export interface AgencyPerson {
  accountId: number;
  /** '' until the person has signed in and said one. */
  name: string;
  email: string;
  roles: Role[];
  /** Signed in at least once. */
  verified: boolean;
}

export interface AgencySettings {
  id: number;
  code: string;
  name: string;
  secondPerson: boolean;
  approver: 'official' | 'head';
  people: AgencyPerson[];
}

const SQL = `
  select a.id, a.code, a.name ->> $1 as name, a.second_person as "secondPerson", a.approver,
         (select coalesce(json_agg(p order by p.name, p.email), '[]') from (
            select g.account_id as "accountId", n.public_name as name, e.email, e.verified_at is not null as verified,
                   json_agg(g.role order by g.role) as roles
              from role_grant g join account n on n.id = g.account_id
              join email_identity e on e.account_id = g.account_id
             where g.agency_id = a.id and ($3::text is null or g.role = $3)
             group by 1, 2, 3, 4) p) as people
    from agency a
   where $2::bigint[] is null or a.id = any($2)
   order by a.name ->> $1, a.id`;

/** Agencies with their people, for those who lead or administer them: e-mail addresses go nowhere else. */
@Injectable()
export class AgencyPeople {
  constructor(private readonly source: DataSource) {}

  ledBy(agencyIds: readonly number[], lang: Language): Promise<AgencySettings[]> {
    return this.source.query(SQL, [lang, agencyIds, null]);
  }

  /** All agencies with their heads. */
  heads(lang: Language): Promise<AgencySettings[]> {
    return this.source.query(SQL, [lang, null, 'head']);
  }
}
