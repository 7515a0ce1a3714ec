import type { Language } from '../i18n/language.js';
import { translator } from '../i18n/messages.js';
import type { ReadabilityLevel, Readability } from '../legal-text/readability/readability.js';

/** What makes one provision hard to read, in sentences for the publisher. */
export interface HardProvision {
  eId: string;
  citation: string;
  reasons: string[];
}

/** How the provisions of a text read. Advice: nothing of it keeps a version from being published. */
export interface ReadingAdvice {
  counts: Readonly<Record<ReadabilityLevel, number>>;
  /** The hardest first, `MOST_SHOWN` at most. */
  hardest: HardProvision[];
}

const MOST_SHOWN = 30;

export function readingAdvice(
  measured: ReadonlyMap<string, Readability>,
  cite: (eId: string) => string,
  reader: Language,
): ReadingAdvice {
  const counts = { easy: 0, medium: 0, hard: 0 };
  for (const { level } of measured.values()) counts[level]++;
  const hardest = [...measured]
    .filter(([, one]) => one.level === 'hard')
    .sort(([, a], [, b]) => b.findings.length - a.findings.length || a.index - b.index)
    .slice(0, MOST_SHOWN)
    .map(([eId, one]) => ({ eId, citation: cite(eId) || eId, reasons: reasonsOf(one, reader) }));
  return { counts, hardest };
}

function reasonsOf({ findings, wordsPerSentence, syllablesPerWord }: Readability, reader: Language): string[] {
  const t = translator(reader);
  if (findings.length > 0) return findings.map(({ kind, params }) => t(`readability.${kind}`, params));
  const shown = (value: number) => Math.round(value * 10) / 10;
  return [t('readability.long-words', { words: shown(wordsPerSentence), syllables: shown(syllablesPerWord) })];
}
