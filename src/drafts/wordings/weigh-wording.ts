import type { Node } from 'prosemirror-model';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { findProvision } from '../../legal-text/act/flatten.js';
import { ownWords, wordLines } from '../../legal-text/act/word-steps.js';
import { mergeWords, type WordMerge } from '../../legal-text/diff/merge-words.js';
import { readDoc } from '../recognition/recognise-version.js';
import type { ProposedWording } from './proposed-wordings.js';

type Reads = Pick<EntityManager, 'query'>;

/** Why a wording cannot be taken in. */
export type WordingBar = 'wording.whole-act' | 'wording.removed' | 'wording.undecided' | 'wording.no-text';

/** A provision of the version in work, or of the published one while nothing is in work. */
export interface WordingPlace {
  /** Version in which it stands. */
  version: number;
  eId: string;
  doc: Node;
  now: string;
}

export interface WeighedWording extends WordingPlace {
  bar: null;
  /** The words when the comment was made. */
  base: string;
  merge: WordMerge;
}

interface Found {
  version: number;
  working: boolean;
  base: string | null;
  /** Of the latest published version; null where the provision is gone. */
  placed: string | null;
}

interface Match {
  eId: string | null;
  open: boolean;
}

const FOUND = `
  with latest as (select max(version) filter (where state = 'published') as published, max(version) as version
                    from draft_version where draft_id = $1)
  select l.version, l.version > l.published as working,
         coalesce(nullif(p.body->>$4, ''), p.heading->>$4) as base,
         case when $2::integer = l.published then p.w_id
              else (select m.placed_w_id from provision_placement m
                     where m.draft_id = $1 and m.version = l.published and m.w_id = $3 and m.outcome <> 'removed') end as placed
    from latest l left join provision p on p.draft_id = $1 and p.version = $2 and p.w_id = $3`;

/** How a proposed wording stands to the words as they read now: whether, where and with what it can be taken in. */
export async function weighWording(
  reads: Reads,
  draftId: number,
  { version, wId, lang, proposed }: ProposedWording,
): Promise<WeighedWording | { bar: WordingBar }> {
  if (wId === '') return { bar: 'wording.whole-act' };
  const rows: Found[] = await reads.query(FOUND, [draftId, version, wId, lang]);
  const found = rows[0];
  if (!found?.placed || found.base === null) return { bar: 'wording.removed' };
  const match = await matchOf(reads, draftId, found, found.placed);
  if (match.open) return { bar: 'wording.undecided' };
  if (match.eId === null) return { bar: 'wording.removed' };
  const doc = await textOf(reads, draftId, found.version, lang);
  if (!doc) return { bar: 'wording.no-text' };
  const place = placeIn(doc, found.version, match.eId);
  if (!place) return { bar: 'wording.removed' };
  return { bar: null, ...place, base: found.base, merge: mergeWords(found.base, place.now, wordLines(proposed)) };
}

/** A provision of a text as it reads now; null where the text has none there. */
export function placeIn(doc: Node, version: number, eId: string): WordingPlace | null {
  const provision = findProvision(doc, { eId });
  return provision && { version, eId, doc, now: ownWords(provision) };
}

export async function textOf(reads: Reads, draftId: number, version: number, lang: Language): Promise<Node | null> {
  const rows: { doc: unknown }[] = await reads.query(
    'select doc from version_text where draft_id = $1 and version = $2 and lang = $3',
    [draftId, version, lang],
  );
  return rows[0] ? readDoc(rows[0].doc) : null;
}

async function matchOf(reads: Reads, draftId: number, { version, working }: Found, wId: string): Promise<Match> {
  const published =
    'select e_id as "eId", false as open from provision where draft_id = $1 and version = $2 and w_id = $3';
  const matched = `
    select case when outcome = 'needs-review' then chosen_e_id else newer_e_id end as "eId",
           outcome = 'needs-review' and not decided as open
      from version_match where draft_id = $1 and version = $2 and older_w_id = $3 and not part`;
  const rows: Match[] = await reads.query(working ? matched : published, [draftId, version, wId]);
  return rows[0] ?? { eId: null, open: false };
}
