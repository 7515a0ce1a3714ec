import { Inject, Injectable } from '@nestjs/common';
import { heatOf } from '../comments/comment.rules.js';
import { DraftPulse, type Pulse } from '../comments/queries/draft-pulse.js';
import { countsByPlace, type Count } from '../comments/queries/shown-counts.js';
import { Kept } from '../drafts/queries/kept.js';
import { PublishedHtml } from '../drafts/queries/published-html.js';
import { PublishedVersions, shownLanguage, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { joinSegments } from '../legal-text/render/render.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { notFound } from '../platform/errors/app-error.js';
import { shownAmendment } from '../drafts/amendment.presenter.js';
import { amendsHtml, markHtml, plainHtml } from './act-slots.js';
import { PageRenderer } from './page-renderer.js';
import { PageBytes } from './reading-bytes.js';
import { ReadingFactsQuery, type ReadingFacts } from './reading-facts.js';
import { paragraphs, readingProps } from './reading-props.js';

// a page of 300 articles is half a megabyte, and as much again compressed in two ways
const KEPT_PAGES = 96;

/** The pages on which acts are read: made once for each state of their counts, then sent as bytes. */
@Injectable()
export class ReadingPages {
  private readonly kept = new Kept<PageBytes>(KEPT_PAGES);

  constructor(
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
    private readonly html: PublishedHtml,
    private readonly facts: ReadingFactsQuery,
    private readonly pages: PageRenderer,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `version` null is the latest one. Throws 404 where there is none. */
  async of(number: string, version: number | null, lang: Language): Promise<PageBytes> {
    const pulse = await this.pulse.of(number);
    if (!pulse) throw notFound();
    const shown = version ?? pulse.version;
    if (shown > pulse.version) throw notFound();
    const today = this.clock.today();
    // days left are printed, so a page is good for its day at most
    const state = [pulse.version, pulse.generation, pulse.consultation, today, version === null];
    return this.kept.get(`${number}/${shown}/${lang}/${state.join()}`, () => this.make(pulse, shown, lang, today));
  }

  private async make(pulse: Pulse, number: number, lang: Language, today: string): Promise<PageBytes> {
    const [version, facts] = await Promise.all([
      this.versions.of(pulse.draftId, number),
      this.facts.of(pulse.draftId, number),
    ]);
    if (!version || !facts) throw notFound();
    const textLang = shownLanguage(version.langs, lang);
    const segments = await this.html.of(pulse.draftId, number, textLang);
    if (!segments) throw notFound();
    const counts = countsByPlace(version, facts.counts);
    const props = readingProps({ pulse, version, facts, counts, textLang, lang, today });
    const path = number === pulse.version ? `/drafts/${pulse.number}` : `/drafts/${pulse.number}/versions/${number}`;
    const shell = await this.pages.renderShell('draft', props, { lang, path, demo: this.config.demo });
    const marks = marksOf(pulse.number, version, counts, lang);
    const plains = plainsOf(facts, lang, textLang);
    const amends = amendsOf(facts, lang, textLang);
    const act = joinSegments(
      segments,
      (wId) => marks.get(wId) ?? '',
      (wId) => (plains.get(wId) ?? '') + (amends.get(wId) ?? ''),
    );
    return new PageBytes(shell.before + act + shell.after);
  }
}

function marksOf(draft: string, version: PublishedVersion, counts: ReadonlyMap<string, Count>, lang: Language) {
  const shown = [...counts].filter(([wId, { comments }]) => wId !== '' && comments > 0);
  const most = Math.max(...shown.map(([, { comments }]) => comments), 0);
  return new Map(
    shown.map(([wId, { comments, answered }]) => {
      const { eId } = version.byWId.get(wId)!;
      const href = `/drafts/${draft}/provisions/${eId}?version=${version.version}`;
      const citation = version.cite(eId, lang);
      const mark = { href, citation, comments, answered: answered >= comments, heat: heatOf(comments, most) };
      return [wId, markHtml(mark, lang)];
    }),
  );
}

/** The explanation in the page's language, else in the text's. */
function plainsOf({ explanations }: ReadingFacts, lang: Language, textLang: Language): Map<string, string> {
  const chosen = new Map<string, (typeof explanations)[number]>();
  for (const row of explanations)
    if (row.lang === lang || (row.lang === textLang && !chosen.has(row.wId))) chosen.set(row.wId, row);
  return new Map(
    [...chosen].map(([wId, row]) => {
      const words = { paragraphs: paragraphs(row.body), who: row.concerned || null, outdated: row.outdated };
      return [wId, plainHtml(words, lang)];
    }),
  );
}

/** What each command changes, in the words of the text that is shown. */
function amendsOf({ amendments }: ReadingFacts, lang: Language, textLang: Language): Map<string, string> {
  const html = new Map<string, string>();
  for (const row of amendments) {
    const shown = row.lang === textLang ? shownAmendment(row, lang) : null;
    if (shown) html.set(row.wId, (html.get(row.wId) ?? '') + amendsHtml(shown, lang, textLang));
  }
  return html;
}
