import type { Language } from '../legal-text/language/language.js';
import type { Issue, SourceParagraph } from '../legal-text/act/source.js';
import { languageOfSigns, languageSigns, type WrittenLanguage } from './paragraph-language.js';
import { textOf } from './runs.js';

/** How much of a text is in each language, in letters from 0 to 1; texts too short to tell count in no language. */
export interface LanguageShares {
  shares: Record<WrittenLanguage, number>;
  /** By block of the source, tables told by their cells; null where a block is too short to tell. */
  blocks: { source: number; languages: WrittenLanguage[] }[];
}

interface Stretch {
  source: number;
  letters: number;
  lang: WrittenLanguage | null;
  text: string;
}

/** Codes of the issues that `checkLanguage` gives. */
export const LANGUAGE_ISSUES: readonly string[] = [
  'format.foreign-language',
  'format.other-language',
  'format.mixed-languages',
];

/** Letters in another language that an act may hold without a word: a name, a motto, a line of a form. */
const UNNOTED_LETTERS = 150;
/** In a text of a few lines a good part may be shorter: from this length on it is a sentence, not a name. */
const SENTENCE_LETTERS = 60;
/** From this share on a text is not one act in one language. */
const MIXED = 0.2;

/** Tells the language of every block of a source, and of the whole by the letters of its blocks. Linear. */
export function languageShares(paragraphs: readonly SourceParagraph[]): LanguageShares {
  const stretches = paragraphs.flatMap(stretchesOf);
  const blocks = new Map<number, Set<WrittenLanguage>>();
  for (const { source, lang } of stretches) {
    const known = blocks.get(source) ?? new Set();
    blocks.set(source, lang ? known.add(lang) : known);
  }
  return {
    shares: sharesOf(stretches),
    blocks: [...blocks].map(([source, languages]) => ({ source, languages: [...languages] })),
  };
}

/**
 * Doubts about the language of a text that is to be read as `lang`: an error where most of it is in another language or
 * a good part of it is, a warning for a shorter passage. Each points at the first block concerned; `percent` is of letters.
 */
export function checkLanguage(paragraphs: readonly SourceParagraph[], lang: Language): Issue[] {
  const stretches = tellingStretches(paragraphs);
  const shares = sharesOf(stretches);
  return (['kk', 'ru', 'en', 'other'] as const)
    .filter((other) => other !== lang)
    .flatMap((other) => {
      const found = stretches.filter((stretch) => stretch.lang === other);
      const letters = found.reduce((sum, stretch) => sum + stretch.letters, 0);
      const sentence = shares[other] >= MIXED && found.some((stretch) => stretch.letters >= SENTENCE_LETTERS);
      return letters > UNNOTED_LETTERS || shares[other] > 0.5 || sentence
        ? issueOf(lang, other, shares[other], found)
        : [];
    });
}

/** A text of headings and short lines alone is told as a whole. */
function tellingStretches(paragraphs: readonly SourceParagraph[]): Stretch[] {
  const stretches = paragraphs.flatMap(stretchesOf);
  if (stretches.some(({ lang }) => lang !== null)) return stretches;
  const signs = languageSigns(stretches.map(({ text }) => text).join('\n'));
  if (signs.letters < SENTENCE_LETTERS) return stretches;
  return stretches.slice(0, 1).map((first) => ({ ...first, letters: signs.letters, lang: languageOfSigns(signs) }));
}

function issueOf(lang: Language, other: WrittenLanguage, share: number, found: readonly Stretch[]): Issue {
  const foreign = other === 'other';
  const code = foreign ? 'format.foreign-language' : share > 0.5 ? 'format.other-language' : 'format.mixed-languages';
  return {
    code,
    severity: share >= MIXED ? 'error' : 'warning',
    source: found[0]!.source,
    eId: null,
    params: {
      lang,
      ...(!foreign && { other }),
      count: new Set(found.map(({ source }) => source)).size,
      percent: Math.max(1, Math.round(share * 100)),
      text: found[0]!.text.slice(0, 60),
    },
  };
}

function sharesOf(stretches: readonly Stretch[]): Record<WrittenLanguage, number> {
  const shares = { kk: 0, ru: 0, en: 0, other: 0 };
  let all = 0;
  for (const { lang, letters } of stretches) {
    if (!lang) continue;
    shares[lang] += letters;
    all += letters;
  }
  for (const lang of ['kk', 'ru', 'en', 'other'] as const) shares[lang] /= all || 1;
  return shares;
}

/** Paragraphs of a table stand for themselves, since two languages often stand in columns. */
function stretchesOf({ index, runs, rows }: SourceParagraph): Stretch[] {
  const cells = (rows ?? []).flat().map((cell) => cell.paragraphs.map(textOf).join('\n'));
  return [textOf(runs), ...cells]
    .filter((text) => text)
    .map((text) => {
      const signs = languageSigns(text);
      return { source: index, letters: signs.letters, lang: languageOfSigns(signs), text: text.trim() };
    });
}
