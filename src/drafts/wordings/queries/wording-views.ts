import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '../../../i18n/language.js';
import type { MergeConflict } from '../../../legal-text/diff/merge-words.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { draftToWord, findWorkingVersion, type OwnedDraft } from '../../owned-draft.js';
import { PublishedVersions } from '../../queries/published-version.js';
import { ProposedWordings, type ProposedWording } from '../proposed-wordings.js';
import { weighWording, type WordingBar } from '../weigh-wording.js';
import { provisionTexts, type ProvisionText } from './provision-texts.js';

/** A wording that stands in a version. */
export interface StandingWording {
  changeId: number;
  version: number;
  eId: string;
  before: string;
  after: string;
  by: string;
  at: Date;
}

/** How the wording of one comment stands to the version in work. */
export interface WordingView {
  draft: OwnedDraft;
  wording: ProposedWording;
  /** The provision in words, as it was commented; '' for the draft as a whole. */
  citation: string;
  /** The version in work; null where taking a wording in begins one. */
  working: number | null;
  bar: WordingBar | null;
  /** null where it cannot be taken in, or was. */
  weighed: { base: string; now: string; words: string; conflicts: readonly MergeConflict[] } | null;
  standing: StandingWording | null;
  /** Of the provision in work, once the wording was taken in. */
  texts: readonly ProvisionText[];
}

const STANDING = `
  select w.id as "changeId", w.version, w.e_id as "eId", w.words_before as before, w.words_after as after,
         a.public_name as by, w.made_at as at
    from wording_change w join account a on a.id = w.account_id
   where w.draft_id = $1 and w.comment_id = $2 and w.state = 'standing' order by w.id desc limit 1`;

/** Wordings of commenters as those who word the draft see them. */
@Injectable()
export class WordingViews {
  constructor(
    private readonly source: DataSource,
    private readonly proposed: ProposedWordings,
    private readonly versions: PublishedVersions,
  ) {}

  /** 404 for drafts of other agencies and for comments without a wording. */
  async of(facts: RequestFacts, number: string, commentId: number): Promise<WordingView> {
    if (!Number.isSafeInteger(commentId)) throw notFound();
    const draft = await draftToWord(this.source, facts.actor, number);
    const wording = await this.proposed.find(this.source.manager, draft.id, commentId);
    if (!wording) throw notFound();
    const [standing, working, citation] = await Promise.all([
      this.standing(draft.id, commentId),
      findWorkingVersion(this.source, draft.id),
      this.cite(draft.id, wording, facts.lang),
    ]);
    const version = working?.version ?? null;
    const known = { draft, wording, citation, working: version, standing };
    if (standing) {
      const inWork = standing.version === version;
      const texts = inWork ? await provisionTexts(this.source.manager, draft.id, version, standing.eId) : [];
      return { ...known, bar: null, weighed: null, texts };
    }
    const weighed = await weighWording(this.source.manager, draft.id, wording);
    if (weighed.bar !== null) return { ...known, bar: weighed.bar, weighed: null, texts: [] };
    const { base, now, merge } = weighed;
    return { ...known, bar: null, weighed: { base, now, ...merge }, texts: [] };
  }

  /** The version in which the wording of a comment stands; null where it stands in none. */
  async standing(draftId: number, commentId: number): Promise<StandingWording | null> {
    const rows: StandingWording[] = await this.source.query(STANDING, [draftId, commentId]);
    return rows[0] ?? null;
  }

  private async cite(draftId: number, { version, wId }: ProposedWording, lang: Language): Promise<string> {
    const commented = await this.versions.of(draftId, version);
    const provision = commented?.byWId.get(wId);
    return provision ? commented!.cite(provision.eId, lang) : '';
  }
}
