import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { writeAkn } from '../../formats/akn/write-akn.js';
import type { Language } from '../../i18n/language.js';
import { legalDay } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { readDoc } from '../recognition/recognise-version.js';
import { textIn, type Texts } from './published-version.js';

interface Row {
  number: string;
  title: string;
  titles: Texts;
  agency: Texts;
  publishedAt: Date;
  doc: unknown;
}

/** Published texts as Akoma Ntoso. */
@Injectable()
export class PublishedAkn {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** null where the version has no text in this language. */
  async of(draftId: number, version: number, lang: Language): Promise<string | null> {
    const rows: Row[] = await this.source.query(
      `select d.number, t.title, d.title as titles, a.name as agency, v.published_at as "publishedAt", t.doc
         from version_text t
         join draft_version v on v.draft_id = t.draft_id and v.version = t.version and v.state = 'published'
         join draft d on d.id = t.draft_id
         join agency a on a.id = d.agency_id
        where t.draft_id = $1 and t.version = $2 and t.lang = $3`,
      [draftId, version, lang],
    );
    const row = rows[0];
    if (!row) return null;
    const { publicUrl } = this.config;
    return writeAkn(readDoc(row.doc), {
      ...{ lang, version, number: row.number, date: legalDay(row.publishedAt) },
      ...{ title: row.title || textIn(row.titles, lang), author: textIn(row.agency, lang) },
      ...(publicUrl && { uri: `${publicUrl}/drafts/${row.number}/versions/${version}` }),
    });
  }
}
