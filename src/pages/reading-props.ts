import { daysBetween } from '../agencies/working-calendar.rules.js';
import type { Count } from '../comments/queries/shown-counts.js';
import type { Pulse } from '../comments/queries/draft-pulse.js';
import { WHOLE_ACT } from '../comments/target.js';
import type { ContentsItem, DraftPageProps, DraftStatus, StageStep } from '../drafts/draft-page.presenter.js';
import { textIn, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import type { ProvisionKind } from '../legal-text/act/provision.js';
import { legalDay } from '../platform/clock.js';
import type { ReadingFacts } from './reading-facts.js';

export interface ReadingParts {
  pulse: Pulse;
  version: PublishedVersion;
  facts: ReadingFacts;
  counts: ReadonlyMap<string, Count>;
  textLang: Language;
  lang: Language;
  today: string;
}

const LISTED: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
  'annex',
]);
const MOST_DISCUSSED = 5;

export function readingProps(parts: ReadingParts): DraftPageProps {
  const { pulse, version, facts, lang, textLang } = parts;
  const { summary, concerns, appliesFrom } = facts;
  return {
    number: pulse.number,
    title: textIn(facts.title, lang),
    agency: { name: textIn(facts.agency, lang), href: `/scorecard/${encodeURIComponent(facts.agencyCode)}` },
    actKind: version.actKind,
    status: statusOf(parts),
    stages: stagesOf(parts),
    dossier: { number: facts.dossier, href: `/dossiers/${facts.dossier}` },
    consultation: consultationOf(parts),
    summary: paragraphs(textIn(summary, lang)),
    concerns: textIn(concerns, lang) || null,
    appliesFrom: textIn(appliesFrom, lang) || null,
    counts: { ...facts.totals, provisions: version.provisions.length },
    whole: {
      href: `/drafts/${pulse.number}/provisions/${WHOLE_ACT}?version=${version.version}`,
      count: parts.counts.get('')?.comments ?? 0,
    },
    versions: facts.versions.map(({ number, publishedAt }) => ({
      number,
      publishedOn: legalDay(new Date(publishedAt)),
      href: number === pulse.version ? `/drafts/${pulse.number}` : `/drafts/${pulse.number}/versions/${number}`,
      current: number === version.version,
    })),
    version: version.version,
    changesHref:
      version.version > 1 ? `/drafts/${pulse.number}/compare?from=${version.version - 1}&to=${version.version}` : null,
    contents: contentsOf(parts),
    mostDiscussed: mostDiscussed(parts),
    textLang,
    textLangs: version.langs,
    hasExplanations: facts.explanations.length > 0,
    open: isOpen(parts),
    extensions: facts.extensions,
    downloads: [{ format: 'akn', href: `/drafts/${pulse.number}/versions/${version.version}/akoma-ntoso/${textLang}` }],
  };
}

export const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

const isOpen = ({ pulse, version }: ReadingParts) => pulse.consultation === 'open' && pulse.version === version.version;

const unanswered = ({ facts }: ReadingParts) => facts.totals.comments - facts.totals.answered;

function statusOf(parts: ReadingParts): DraftStatus {
  if (parts.pulse.consultation === 'before') return 'upcoming';
  if (parts.pulse.consultation === 'open') return 'open';
  return unanswered(parts) > 0 ? 'answering' : 'concluded';
}

/** A consultation ends with its last day, so the instant of its end belongs to the day after. */
const lastDay = (closesAt: string) => legalDay(new Date(new Date(closesAt).getTime() - 1));

function consultationOf({ facts, today }: ReadingParts): DraftPageProps['consultation'] {
  if (!facts.consultation) return null;
  const opensOn = legalDay(new Date(facts.consultation.opensAt));
  const closesOn = lastDay(facts.consultation.closesAt);
  return { opensOn, closesOn, daysLeft: Math.max(0, daysBetween(today, closesOn)) };
}

/** The stages of the latest version's own round: a new version begins another one. */
function stagesOf(parts: ReadingParts): StageStep[] {
  const { pulse, facts } = parts;
  const dayOf = (at: string | undefined) => (at ? legalDay(new Date(at)) : null);
  const { consultation } = facts;
  const revised = pulse.version > 1 && pulse.consultation === 'none';
  const talk: StageStep['state'] =
    pulse.consultation === 'before' ? 'next' : pulse.consultation === 'open' ? 'now' : 'done';
  const over = talk === 'done';
  const answered = over && unanswered(parts) === 0;
  const talkOn = consultation && (talk === 'next' ? dayOf(consultation.opensAt) : lastDay(consultation.closesAt));
  return [
    { stage: 'published', state: 'done', on: dayOf(facts.versions[0]?.publishedAt) },
    { stage: 'consultation', state: talk, on: talkOn },
    { stage: 'answers', state: answered ? 'done' : over ? 'now' : 'next', on: null },
    {
      stage: 'revision',
      state: revised ? 'done' : answered ? 'now' : 'next',
      on: revised ? dayOf(facts.versions.at(-1)?.publishedAt) : null,
    },
    { stage: 'report', state: revised && answered ? 'now' : 'next', on: null },
  ];
}

function contentsOf({ version, counts, textLang }: ReadingParts): ContentsItem[] {
  const sums = new Map<string, number>();
  // children come after their parents, so that going backwards every sum is whole before it is handed up
  for (const { wId, parentWId } of [...version.provisions].reverse()) {
    const own = (sums.get(wId) ?? 0) + (counts.get(wId)?.comments ?? 0);
    sums.set(wId, own);
    if (parentWId) sums.set(parentWId, (sums.get(parentWId) ?? 0) + own);
  }
  return version.provisions
    .filter(({ kind }) => LISTED.has(kind))
    .map(({ eId, wId, kind, label, heading }) => ({
      eId,
      kind,
      label: textIn(label, textLang),
      heading: textIn(heading, textLang),
      count: sums.get(wId) ?? 0,
    }));
}

function mostDiscussed({ version, counts }: ReadingParts): string[] {
  return [...counts]
    .filter(([wId, { comments }]) => wId !== '' && comments > 0)
    .sort(([, a], [, b]) => b.comments - a.comments)
    .slice(0, MOST_DISCUSSED)
    .flatMap(([wId]) => version.byWId.get(wId)?.eId ?? []);
}
