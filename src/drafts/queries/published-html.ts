import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { segmentsOf, type Segments } from '../../legal-text/render/render.js';
import { Kept } from './kept.js';

// an act of 300 articles is about half a megabyte
const KEPT_TEXTS = 32;

/** The stored HTML of published texts, cut once at the places where marks and explanations go. */
@Injectable()
export class PublishedHtml {
  private readonly kept = new Kept<Segments | null>(KEPT_TEXTS);

  constructor(private readonly source: DataSource) {}

  of(draftId: number, version: number, lang: Language): Promise<Segments | null> {
    const load = async () => {
      const rows: { html: string | null }[] = await this.source.query(
        `select t.html from version_text t
           join draft_version v on v.draft_id = t.draft_id and v.version = t.version and v.state = 'published'
          where t.draft_id = $1 and t.version = $2 and t.lang = $3`,
        [draftId, version, lang],
      );
      return rows[0]?.html ? segmentsOf(rows[0].html) : null;
    };
    return this.kept.get(`${draftId}/${version}/${lang}`, load, (found) => found !== null);
  }
}
