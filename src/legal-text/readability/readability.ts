import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../act/flatten.js';
import type { Language } from '../language/language.js';
import { genitiveChains } from './readability-genitives.js';
import { sentencesOf, type Span } from '../text/sentences.js';

/** A place that makes a text hard to read; UTF-16 units of the text. */
export interface ReadabilityFinding {
  /** `long-sentence`: `count` words; `genitive-chain`: `count` genitives, each hanging on the one before it. */
  kind: 'long-sentence' | 'genitive-chain';
  start: number;
  end: number;
  params: { count: number };
}

export type ReadabilityLevel = 'easy' | 'medium' | 'hard';

export interface Readability {
  words: number;
  sentences: number;
  /** Means; 0 where there are no words. */
  wordsPerSentence: number;
  syllablesPerWord: number;
  /** Reading ease: 100 is a primer, 30 and less "very difficult", below 0 off the scale. See `EASE`. */
  index: number;
  level: ReadabilityLevel;
  /** The sentence of most words, the first of them; null where there are none. */
  longest: (Span & { words: number }) | null;
  /** In the order of the text. */
  findings: ReadabilityFinding[];
}

/**
 * Reading ease = 206.835 − a·(words per sentence) − b·(syllables per word).
 *
 * en: Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): a 1.015, b 84.6.
 * ru: И. В. Оборнева, «Автоматизированная оценка сложности учебных текстов на основе статистических параметров»
 *   (2006): a 1.3, b 60.1, from the mean length of words in Russian and English dictionaries and of sentences in a
 *   hundred parallel literary texts. It was not fitted on acts, which mostly lie at the foot of its scale: use it to
 *   compare provisions of one act, not to grade a reader.
 * kk: no index is published. Ours takes the same step from Russian to Kazakh that Oborneva took from English: texts
 *   that say the same shall have the same mean. Over 655 sentences in each language of seven acts and of the Universal
 *   Declaration of Human Rights a Kazakh sentence has 0.959 times the words and a Kazakh word 1.037 times the
 *   syllables of the Russian ones, hence a 1.36 and b 58. A proxy: no Kazakh reader was asked.
 */
const EASE: Record<Language, { perSentence: number; perWord: number }> = {
  en: { perSentence: 1.015, perWord: 84.6 },
  ru: { perSentence: 1.3, perWord: 60.1 },
  kk: { perSentence: 1.36, perWord: 58 },
};
const EASE_BASE = 206.835;

/** One vowel, one syllable; in English one run of vowels but for a final e. */
const SYLLABLE: Record<Language, RegExp> = {
  ru: /[аеёиоуыэюя]/giu,
  kk: /[аәеёиоөуұүыіiэюя]/giu,
  en: /[aeiouy]+(?!\b)|[aiouy]\b/giu,
};
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*/gu;

/**
 * Twice the mean of 20 words that "How to write clearly" (European Commission, 2010) asks for: beyond it a reader has
 * to begin again. Provisions are judged without their points, which are provisions themselves.
 */
export const LONG_SENTENCE = 40;

/** Steps of Flesch's own table: below 30 "very difficult"; below 0 the scale has ended. */
const MEDIUM_BELOW = 30;
const HARD_BELOW = 0;
/** Fewer words than this give no mean worth a name. */
const FEWEST_WORDS = 10;

/** How hard a text is to read, and where. Offsets are of `text`; time is linear in it. */
export function readability(text: string, lang: Language): Readability {
  const sentences = sentencesOf(text, lang).map((span) => measured(text, span, lang));
  const words = sum(sentences, (one) => one.words);
  const syllables = sum(sentences, (one) => one.syllables);
  const counted = sentences.filter((one) => one.words > 0);
  const wordsPerSentence = counted.length > 0 ? words / counted.length : 0;
  const syllablesPerWord = words > 0 ? syllables / words : 0;
  const { perSentence, perWord } = EASE[lang];
  const index = EASE_BASE - perSentence * wordsPerSentence - perWord * syllablesPerWord;
  const findings = [...longSentences(counted), ...genitiveChains(text, lang)].sort((a, b) => a.start - b.start);
  return {
    ...{ words, sentences: counted.length, wordsPerSentence, syllablesPerWord, index },
    level: levelOf(index, words, findings),
    longest: longestOf(counted),
    findings,
  };
}

/** Readability of every provision that has words of its own, by eId, in reading order. */
export function readabilityOf(doc: Node): Map<string, Readability> {
  const lang = doc.attrs.lang as Language;
  const found = new Map<string, Readability>();
  for (const { eId, text } of flattenProvisions(doc)) if (text.trim() !== '') found.set(eId, readability(text, lang));
  return found;
}

interface Measured extends Span {
  words: number;
  syllables: number;
}

function measured(text: string, span: Span, lang: Language): Measured {
  const words = text.slice(span.start, span.end).match(WORD) ?? [];
  const syllables = sum(words, (word) => Math.max(1, word.match(SYLLABLE[lang])?.length ?? 0));
  return { ...span, words: words.length, syllables };
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

const longSentences = (sentences: readonly Measured[]): ReadabilityFinding[] =>
  sentences
    .filter(({ words }) => words > LONG_SENTENCE)
    .map(({ start, end, words }) => ({ kind: 'long-sentence', start, end, params: { count: words } }));

function longestOf(sentences: readonly Measured[]): Readability['longest'] {
  let longest: Measured | null = null;
  for (const one of sentences) if (longest === null || one.words > longest.words) longest = one;
  return longest && { start: longest.start, end: longest.end, words: longest.words };
}

/** A finding is hard wherever it stands: a mean hides one long sentence among short ones. */
function levelOf(index: number, words: number, findings: readonly ReadabilityFinding[]): ReadabilityLevel {
  if (findings.length > 0) return 'hard';
  if (words < FEWEST_WORDS) return 'easy';
  if (index < HARD_BELOW) return 'hard';
  return index < MEDIUM_BELOW ? 'medium' : 'easy';
}
