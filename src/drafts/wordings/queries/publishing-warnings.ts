import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import type { Provision } from '../../../legal-text/act/provision.js';
import { AcceptedComments, type AcceptedComment } from '../../accepted-comments.js';
import { provisionsOf } from '../../recognition/recognise-version.js';
import { oneLanguageOnly, type ComparedWords } from '../wording.rules.js';

/** What the publisher should know before publishing; none of it stands in the way. */
export interface PublishingWarnings {
  /** Provisions whose words changed in one state language only. */
  languages: { eId: string; changed: Language }[];
  /** Accepted comments whose provision reads as before, and whose authors nobody named elsewhere. */
  promises: (Pick<AcceptedComment, 'id' | 'publicName' | 'body'> & { eId: string })[];
}

interface Row {
  wId: string;
  eId: string;
  heading: Partial<Record<Language, string>>;
  body: Partial<Record<Language, string>>;
}

const CONTINUED = `
  select m.older_w_id as "wId", p.heading, p.body,
         case when m.outcome = 'needs-review' then m.chosen_e_id else m.newer_e_id end as "eId"
    from version_match m
    join provision p on p.draft_id = m.draft_id and p.version = m.version - 1 and p.w_id = m.older_w_id
   where m.draft_id = $1 and m.version = $2 and not m.part
     and case when m.outcome = 'needs-review' then m.chosen_e_id else m.newer_e_id end is not null
   order by p.ordinal`;

const PLACED = `
  select m.w_id as "wId", m.placed_w_id as "placedWId" from provision_placement m
   where m.draft_id = $1 and m.version = $2::integer - 1 and m.w_id = any($3)`;

const NAMED = `
  select comment_id as id from working_credit where draft_id = $1 and version = $2
  union
  select comment_id from wording_change
   where draft_id = $1 and version = $2 and comment_id is not null and state = 'standing'`;

@Injectable()
export class PublishingWarningsQuery {
  constructor(
    private readonly source: DataSource,
    private readonly accepted: AcceptedComments,
  ) {}

  /** Nothing for a first version, which has no promises behind it. */
  async of(draftId: number, version: number): Promise<PublishingWarnings> {
    if (version === 1) return { languages: [], promises: [] };
    const [rows, texts] = await Promise.all([
      this.source.query<Row[]>(CONTINUED, [draftId, version]),
      this.texts(draftId, version),
    ]);
    const compared = rows.map((row) => comparedWords(row, texts));
    const languages = compared.flatMap((one) => oneLanguageOnly(one) ?? []);
    return { languages, promises: await this.promises(draftId, version, compared) };
  }

  private async texts(draftId: number, version: number): Promise<Map<Language, Map<string, Provision>>> {
    const rows: { lang: Language; doc: unknown }[] = await this.source.query(
      'select lang, doc from version_text where draft_id = $1 and version = $2',
      [draftId, version],
    );
    return new Map(rows.map(({ lang, doc }) => [lang, new Map(provisionsOf(doc).map((one) => [one.eId, one]))]));
  }

  private async promises(draftId: number, version: number, compared: readonly ComparedWords[]) {
    const [comments, named] = await Promise.all([
      this.accepted.of(draftId),
      this.source.query<{ id: number }[]>(NAMED, [draftId, version]),
    ]);
    const placed: { wId: string; placedWId: string }[] = await this.source.query(PLACED, [
      ...[draftId, version, comments.map(({ wId }) => wId)],
    ]);
    const places = new Map(placed.map(({ wId, placedWId }) => [wId, placedWId]));
    const unchanged = new Map(compared.flatMap((one) => (one.changed.length === 0 ? [[one.wId, one.eId]] : [])));
    const settled = new Set(named.map(({ id }) => id));
    return comments.flatMap(({ id, wId, publicName, body }) => {
      const eId = unchanged.get(places.get(wId) ?? wId);
      return eId === undefined || settled.has(id) ? [] : [{ id, publicName, body, eId }];
    });
  }
}

function comparedWords({ wId, eId, heading, body }: Row, texts: Map<Language, Map<string, Provision>>): ComparedWords {
  const changed: Language[] = [];
  const unchanged: Language[] = [];
  for (const [lang, provisions] of texts) {
    const now = provisions.get(eId);
    if (!now || body[lang] === undefined) continue;
    const differs = even(`${now.heading}\n${now.text}`) !== even(`${heading[lang] ?? ''}\n${body[lang]}`);
    (differs ? changed : unchanged).push(lang);
  }
  return { wId, eId, changed, unchanged };
}

const even = (words: string): string => words.replace(/[^\S\n]+/g, ' ').trim();
