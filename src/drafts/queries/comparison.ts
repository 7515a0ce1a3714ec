import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { citer } from '../../legal-text/citation/citation.js';
import { diffActs, type DiffRow, type WordPiece } from '../../legal-text/diff/diff.js';
import { flattenProvisions } from '../../legal-text/act/flatten.js';
import type { MatchOutcome } from '../../legal-text/match/match.js';
import type { ActKind, Provision } from '../../legal-text/act/provision.js';
import { AcceptedComments } from '../accepted-comments.js';
import { matchesByIds, matchesOf } from '../comparison.rules.js';
import { readDoc } from '../recognition/recognise-version.js';
import { matchedRows } from './matched-rows.js';
import { Successions } from './successions.js';
import { versionProvisions } from './version-provisions.js';

export interface ComparedProvision {
  outcome: MatchOutcome;
  moved: boolean;
  part: boolean;
  /** The provision in words, in each version; null where it does not stand in it. */
  before: string | null;
  after: string | null;
  beforeEId: string | null;
  afterEId: string | null;
  label: string;
  heading: readonly WordPiece[];
  text: readonly WordPiece[];
  credits: readonly { commentId: number; publicName: string }[];
}

export interface CompareWish {
  draftId: number;
  actKind: ActKind;
  from: number;
  to: number;
  /** Language of the words; `reader` is that of the citations. */
  lang: Language;
  reader: Language;
}

/** What changed between two versions, in reading order. */
@Injectable()
export class ComparisonQuery {
  constructor(
    private readonly source: DataSource,
    private readonly accepted: AcceptedComments,
    private readonly successions: Successions,
  ) {}

  /** Two published versions. */
  async published(wish: CompareWish): Promise<ComparedProvision[]> {
    const { draftId, from, to, lang } = wish;
    const older = await versionProvisions(this.source, draftId, from, lang);
    const newer = await versionProvisions(this.source, draftId, to, lang);
    const stored = to === from + 1 ? await matchedRows(this.source, draftId, to) : [];
    const matches =
      stored.length > 0
        ? matchesOf(stored, older, newer)
        : matchesByIds(older, newer, await this.successions.between(draftId, from, to));
    const credits = await this.accepted.creditsOf(draftId, to);
    const wIds = new Map(newer.map(({ eId, wId }) => [eId, wId]));
    return present(wish, older, newer, diffActs(older, newer, matches)).map((row) => ({
      ...row,
      credits: credits.filter(({ wId }) => row.afterEId !== null && wId === wIds.get(row.afterEId)),
    }));
  }

  /** The version in work against the last published one. */
  async working(wish: CompareWish): Promise<ComparedProvision[]> {
    const { draftId, from, to, lang } = wish;
    const older = await versionProvisions(this.source, draftId, from, lang);
    const rows: { doc: unknown }[] = await this.source.query(
      'select doc from version_text where draft_id = $1 and version = $2 and lang = $3',
      [draftId, to, lang],
    );
    const newer = rows[0] ? flattenProvisions(readDoc(rows[0].doc)) : [];
    const matches = matchesOf(await matchedRows(this.source, draftId, to), older, newer);
    return present(wish, older, newer, diffActs(older, newer, matches));
  }
}

function present(wish: CompareWish, older: Provision[], newer: Provision[], rows: DiffRow[]): ComparedProvision[] {
  const before = citer(older, wish.actKind, wish.reader);
  const after = citer(newer, wish.actKind, wish.reader);
  return rows.map(({ older: from, newer: to, outcome, moved, part, heading, text }) => ({
    ...{ outcome, moved, part, heading, text },
    before: from && (before.cite(from.eId) || from.eId),
    after: to && (after.cite(to.eId) || to.eId),
    beforeEId: from?.eId ?? null,
    afterEId: to?.eId ?? null,
    label: (to ?? from)!.label,
    credits: [],
  }));
}
