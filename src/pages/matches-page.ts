import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takenEIds, type MatchedRow } from '../drafts/matching.rules.js';
import { ownedDraft, workingVersionOf, type OwnedDraft } from '../drafts/owned-draft.js';
import { ComparisonQuery, type ComparedProvision } from '../drafts/queries/comparison.js';
import { matchedRows } from '../drafts/queries/matched-rows.js';
import { MatchingQuery, type StoredDoubt } from '../drafts/queries/matching.js';
import { textIn } from '../drafts/queries/published-version.js';
import { ReviewQuery, type WorkingText } from '../drafts/queries/review.js';
import { versionProvisions } from '../drafts/queries/version-provisions.js';
import { citer } from '../legal-text/citation/citation.js';
import { diffWords } from '../legal-text/diff/diff.js';
import type { Provision } from '../legal-text/act/provision.js';
import { AppError } from '../platform/errors/app-error.js';
import type { RequestFacts } from '../platform/http/actor.js';
import type { Typed } from './publisher-forms.js';
import { wishedLanguage } from './review-page.js';
import type { DoubtProps, FieldErrors, MatchesProps, OutcomeCounts } from './publish.props.js';

export function countsOf(rows: readonly ComparedProvision[]): OutcomeCounts {
  const counts: Record<string, number> = {};
  for (const { outcome, part } of rows) if (!part) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

const wordsOf = ({ heading, text }: Pick<Provision, 'heading' | 'text'>) => [heading, text].filter(Boolean).join('\n');

interface Gathered {
  draft: OwnedDraft;
  facts: RequestFacts;
  older: readonly Provision[];
  newer: WorkingText;
  rows: readonly MatchedRow[];
}

/** Gathers what the page of matches shows of the version in work. */
@Injectable()
export class MatchesPage {
  constructor(
    private readonly source: DataSource,
    private readonly matching: MatchingQuery,
    private readonly comparison: ComparisonQuery,
    private readonly review: ReviewQuery,
  ) {}

  async props(facts: RequestFacts, number: string, query: Typed, errors: FieldErrors = {}): Promise<MatchesProps> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    const { version } = await workingVersionOf(this.source, draft.id);
    const langs = await this.review.langs(draft.id, version);
    const lang = wishedLanguage(langs, query.text, facts.lang);
    const newer = lang && (await this.review.text(draft.id, version, lang, facts.lang));
    if (version === 1 || !lang || !newer) throw new AppError('draft.nothing-to-match', 409);
    const older = await versionProvisions(this.source, draft.id, version - 1, lang);
    const rows = await matchedRows(this.source, draft.id, version);
    const gathered = { draft, facts, older, newer, rows };
    const wish = {
      draftId: draft.id,
      actKind: draft.actKind,
      from: version - 1,
      to: version,
      lang,
      reader: facts.lang,
    };
    const compared = await this.comparison.working(wish);
    const changed = compared.filter(({ outcome }) => outcome !== 'same');
    const show = query.show === 'all' ? 'all' : 'changed';
    return {
      ...{ number, title: textIn(draft.title, facts.lang), version, show, lang, langs, errors },
      doubts: doubtsOf(gathered, await this.matching.doubts(draft.id, version)),
      rows: show === 'all' ? compared : changed,
      counts: countsOf(compared),
      accepted: await this.accepted(gathered, version),
      places: changed.flatMap(({ afterEId, after }) => (afterEId ? [{ eId: afterEId, label: after! }] : [])),
      saved: query.saved === '1',
    };
  }

  private async accepted({ draft, rows, newer }: Gathered, version: number): Promise<MatchesProps['accepted']> {
    const links = await this.matching.links(draft.id, version);
    const continued = new Map(rows.map((row) => [row.olderWId, row.chosenEId ?? row.newerEId]));
    const present = new Set(newer.provisions.map(({ eId }) => eId));
    return links.map(({ id, publicName, body, proposed, decision, eId, wId }) => {
      const near = continued.get(wId) ?? null;
      return { id, publicName, body, proposed, decision, eId, near: near && present.has(near) ? near : null };
    });
  }
}

function doubtsOf({ draft, facts, older, newer, rows }: Gathered, doubts: readonly StoredDoubt[]): DoubtProps[] {
  const before = new Map(older.map((one) => [one.wId, one]));
  const after = new Map(newer.provisions.map((one) => [one.eId, one]));
  const { cite } = citer(older, draft.actKind, facts.lang);
  return doubts.flatMap((doubt) => {
    const from = before.get(doubt.olderWId);
    if (!from) return [];
    const own = rows.find((row) => row.olderWId === doubt.olderWId && row.outcome === 'needs-review') ?? null;
    const taken = takenEIds(rows, own);
    const eIds = [...new Set([doubt.newerEId, ...doubt.candidates.map(({ eId }) => eId)])];
    const options = eIds.flatMap((eId) => {
      const to = after.get(eId);
      if (!to) return [];
      return [{ eId, citation: newer.cite(eId), words: diffWords(wordsOf(from), wordsOf(to)), taken: taken.has(eId) }];
    });
    const chosen = doubt.decided ? (doubt.chosenEId ?? '') : null;
    return [{ ordinal: doubt.ordinal, citation: cite(from.eId), options, chosen }];
  });
}
