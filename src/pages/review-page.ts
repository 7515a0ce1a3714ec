import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Terms } from '../agencies/terms.js';
import { isDay } from '../agencies/working-calendar.rules.js';
import { OVERRIDE_MOST } from '../dossiers/override.rules.js';
import { undecided } from '../drafts/matching.rules.js';
import { findWorkingVersion, ownedDraft } from '../drafts/owned-draft.js';
import { matchedRows } from '../drafts/queries/matched-rows.js';
import { textIn } from '../drafts/queries/published-version.js';
import { ReviewQuery, type WorkingText } from '../drafts/queries/review.js';
import { PublishingWarningsQuery } from '../drafts/wordings/queries/publishing-warnings.js';
import { editHref } from './wordings-page.js';
import { WorkingExplanations, type WorkingExplanation } from '../drafts/queries/working-explanations.js';
import type { Language } from '../i18n/language.js';
import type { ActKind } from '../legal-text/act/provision.js';
import { Clock } from '../platform/clock.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { typedOf, type Typed } from './publisher-forms.js';
import { newKey } from './publisher-pages.js';
import type { FieldErrors, ReviewProps } from './publish.props.js';

interface Returned {
  values: Typed;
  errors: FieldErrors;
  owed?: ReviewProps['owed'];
}

/** The text that was asked for, else the one in the reader's language, else the first. */
export const wishedLanguage = (langs: readonly Language[], asked: string | undefined, reader: Language) =>
  langs.find((each) => each === asked) ?? langs.find((each) => each === reader) ?? langs[0];

/** Gathers what the review page shows of the version in work. */
@Injectable()
export class ReviewPage {
  constructor(
    private readonly source: DataSource,
    private readonly review: ReviewQuery,
    private readonly explanations: WorkingExplanations,
    private readonly terms: Terms,
    private readonly warnings: PublishingWarningsQuery,
    private readonly clock: Clock,
  ) {}

  /** null where nothing is in work. `returned` is a refused form with what was typed. */
  async props(facts: RequestFacts, number: string, query: Typed, returned?: Returned): Promise<ReviewProps | null> {
    const draft = await ownedDraft(this.source, facts.actor, number);
    const working = await findWorkingVersion(this.source, draft.id);
    if (!working) return null;
    const texts = await this.review.texts(draft.id, working.version);
    const langs = texts.map((text) => text.lang);
    const lang = wishedLanguage(langs, query.text, facts.lang);
    if (!lang) return null;
    const text = await this.review.text(draft.id, working.version, lang, facts.lang);
    const written = await this.explanations.execute(draft.id, working.version);
    const values: Record<string, string> = { actKind: draft.actKind, ...typedOf(working), ...returned?.values };
    return {
      ...{ number, title: textIn(draft.title, facts.lang), version: working.version, actKind: draft.actKind },
      ...{ kindFixed: working.version > 1, text: text?.text ?? null, texts, values },
      matches: working.version > 1 ? await this.matches(draft.id, working.version) : null,
      warnings: await this.warningsOf(number, draft.id, working.version, text),
      earliestClosing: await this.earliest(draft.actKind, values.opensOn),
      errors: returned?.errors ?? {},
      owed: returned?.owed ?? null,
      overrideMost: OVERRIDE_MOST,
      saved: query.saved === '1',
      explanations: listed(written, text),
      explaining: explaining(query.explain, written, text, returned),
      mending: mending(query, text),
      places: (text?.provisions ?? []).map(({ eId }) => ({ eId, label: text!.shorten(eId) || eId })),
      formKey: newKey(),
    };
  }

  private async matches(draftId: number, version: number) {
    const rows = await matchedRows(this.source, draftId, version);
    const changed = rows.filter(({ outcome }) => outcome !== 'same').length;
    return { total: rows.length, undecided: undecided(rows), changed };
  }

  private async warningsOf(
    number: string,
    draftId: number,
    version: number,
    text: WorkingText | null,
  ): Promise<ReviewProps['warnings']> {
    const { languages, promises } = await this.warnings.of(draftId, version);
    const cite = (eId: string) => text?.cite(eId) || eId;
    return {
      languages: languages.map(({ eId, changed }) => ({
        citation: cite(eId),
        changed,
        editHref: editHref(number, eId),
      })),
      promises: promises.map(({ id, publicName, body, eId }) => ({
        ...{ author: publicName, citation: cite(eId), words: excerpt(body) },
        href: `/drafts/${number}/comments/${id}`,
      })),
    };
  }

  private async earliest(actKind: ActKind, opensOn: string | undefined): Promise<ReviewProps['earliestClosing']> {
    const day = opensOn && isDay(opensOn) ? opensOn : this.clock.today();
    const { day: earliest, term } = await this.terms.earliestClosing(actKind, day);
    return { day: earliest, ...term };
  }
}

const EXCERPT = 140;
const excerpt = (words: string): string => (words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words);

function mending(query: Typed, text: WorkingText | null): ReviewProps['mending'] {
  const paragraph = text?.text.paragraphs.find(
    ({ index, kind }) => String(index) === query.mend && kind === 'paragraph',
  );
  return paragraph ? { index: paragraph.index, text: query.words ?? paragraph.text } : null;
}

function listed(written: readonly WorkingExplanation[], text: WorkingText | null): ReviewProps['explanations'] {
  const eIds = [...new Set(written.map(({ eId }) => eId))];
  return eIds.map((eId) => ({
    eId,
    citation: text?.cite(eId) || eId,
    langs: written.filter((one) => one.eId === eId).map(({ lang }) => lang),
  }));
}

function explaining(
  eId: string | undefined,
  written: readonly WorkingExplanation[],
  text: WorkingText | null,
  returned: Returned | undefined,
): ReviewProps['explaining'] {
  const provision = eId ? text?.provisions.find((one) => one.eId === eId) : undefined;
  if (!provision || !text) return null;
  const values: Record<string, string> = {};
  for (const { eId: of, lang, body, concerned, example } of written)
    if (of === provision.eId)
      Object.assign(values, { [`body-${lang}`]: body, [`concerned-${lang}`]: concerned, [`example-${lang}`]: example });
  const words = [provision.heading, provision.text].filter(Boolean).join('\n');
  return { eId: provision.eId, citation: text.cite(provision.eId), words, values: { ...values, ...returned?.values } };
}
