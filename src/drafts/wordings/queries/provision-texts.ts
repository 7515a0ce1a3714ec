import type { EntityManager } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import { readDoc } from '../../recognition/recognise-version.js';
import { placeIn } from '../weigh-wording.js';

/** The words of a provision of the version in work in one language. */
export interface ProvisionText {
  lang: Language;
  now: string;
  /** In the version before; null where that does not have it. */
  before: string | null;
  changed: boolean;
}

interface Row {
  lang: Language;
  doc: unknown;
  before: string | null;
}

const SQL = `
  select t.lang, t.doc, coalesce(nullif(p.body->>t.lang, ''), p.heading->>t.lang) as before
    from version_text t
    left join version_match m on m.draft_id = t.draft_id and m.version = t.version and not m.part
          and case when m.outcome = 'needs-review' then m.chosen_e_id else m.newer_e_id end = $3
    left join provision p on p.draft_id = t.draft_id and p.version = t.version - 1 and p.w_id = m.older_w_id
   where t.draft_id = $1 and t.version = $2 order by array_position(array['kk', 'ru', 'en'], t.lang)`;

/** The words of a provision in every language of the version in work, beside those of the version before. */
export async function provisionTexts(
  reads: Pick<EntityManager, 'query'>,
  draftId: number,
  version: number,
  eId: string,
): Promise<ProvisionText[]> {
  const rows: Row[] = await reads.query(SQL, [draftId, version, eId]);
  return rows.flatMap(({ lang, doc, before }) => {
    const now = placeIn(readDoc(doc), version, eId)?.now;
    return now === undefined ? [] : [{ lang, now, before, changed: before !== null && even(before) !== even(now) }];
  });
}

const even = (words: string): string => words.replace(/[^\S\n]+/g, ' ').trim();
