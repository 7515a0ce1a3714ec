import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../i18n/language.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import type { DemoPerson } from './sign-in.props.js';

/** People of the demonstration, by role, so that a newcomer can be any of them. Empty outside demo mode. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(lang: Language): Promise<DemoPerson[]> {
    if (!this.config.demo) return [];
    const people: DemoPerson[] = await this.source.query(
      `select e.email, a.public_name as name, coalesce(min(g.role), 'citizen') as role,
              min(b.name ->> $1) as agency
         from email_identity e join account a on a.id = e.account_id
         left join role_grant g on g.account_id = a.id
         left join agency b on b.id = g.agency_id
        where e.canonical like '%@demo.talqy.kz'
          and (g.role is not null or e.canonical like 'citizen%')
        group by e.email, a.public_name, a.id order by a.id limit 20`,
      [lang],
    );
    const rank = ['citizen', 'official', 'head', 'publisher', 'moderator', 'administrator'];
    return people.sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
  }
}
