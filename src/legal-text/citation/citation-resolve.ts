import { kazakhActNoun } from './citation-find-kk-acts.js';
import type { CitedAct, CitedWord } from './citation-find-phrase.js';
import type { CitationIndex, Located, WordStep } from './citation-index.js';
import type { ActKind } from '../act/provision.js';

/** Why a citation is no link. */
export type Unresolved =
  /** It belongs to another act, or to words quoted from one. */
  | 'other-act'
  | 'quoted'
  /** An amending command speaks of the act that it changes. */
  | 'command'
  /** Nothing here bears that address, or two provisions do. */
  | 'no-such-provision'
  /** It cannot be said to which element, act or annex it belongs. */
  | 'unclear';

export interface SoughtStep extends WordStep {
  /** «настоящей статьи»: the element around the words themselves. */
  here: boolean;
}

export interface Sought {
  /** Largest first. */
  steps: readonly SoughtStep[];
  act: CitedAct | null;
  orphan: boolean;
}

type Answer = { target: Located } | { reason: Unresolved };

const found = (target: Located | null): Answer => (target ? { target } : { reason: 'no-such-provision' });

/** Names by which an act of each kind speaks of itself. What is not listed is the name of an annex. */
const ACT_NAMES: Record<ActKind, readonly string[]> = {
  law: ['закон', 'конституция', 'заң', 'law', 'constitution', 'act'],
  code: ['кодекс', 'code'],
  'amending-law': ['закон', 'заң', 'law', 'act'],
  decree: ['указ', 'жарлық', 'decree'],
  resolution: ['постановление', 'қаулы', 'resolution'],
  order: ['приказ', 'бұйрық', 'order'],
  rules: [],
  decision: ['решение', 'распоряжение', 'шешім', 'өкім', 'decision', 'order'],
};
const OF_ACTS = new Set([...Object.values(ACT_NAMES).flat(), 'конституция', 'кодекс']);

/** The provision that a citation found in `from` means; never one that merely looks like it. */
export function resolveCitation(sought: Sought, from: Located, index: CitationIndex): Answer {
  const { steps, act } = sought;
  const top = steps[0]!;
  if (act?.which === 'other') return { reason: 'other-act' };
  if (act) {
    const scope = scopeOfAct(act, from, index);
    return scope === undefined
      ? { reason: act.which === 'short' ? 'other-act' : 'unclear' }
      : found(index.find(scope, steps));
  }
  if (sought.orphan) return { reason: 'unclear' };
  if (top.here) {
    const around = enclosing(from, [top.word], index);
    return around ? found(index.find(around, steps.slice(1))) : { reason: 'unclear' };
  }
  return withoutAct(steps, from, index);
}

/** The act or the annex that is meant, undefined where it cannot be told; null is the act itself. */
function scopeOfAct(act: CitedAct, from: Located, index: CitationIndex): Located | null | undefined {
  if (OF_ACTS.has(act.noun)) {
    // the Constitution speaks of itself by its name
    const own =
      act.which === 'this' || (/^(?:конституция|constitution)$/.test(act.noun) && namesItself(index.title, act.noun));
    return own && ACT_NAMES[index.actKind].includes(act.noun) ? null : undefined;
  }
  const around: Located[] = [];
  for (let scope = index.scopeOf(from); scope; scope = scope.parent && index.scopeOf(scope.parent)) around.push(scope);
  const named = around.find((scope) => namesItself(scope.provision.heading, act.noun));
  if (act.which === 'short') return named && index.defines(named, act.noun) ? named : undefined;
  if (named || around.length === 1) return named ?? around[0];
  return around.length === 0 && index.actKind === 'rules' ? null : undefined;
}

/** «Правила выдачи …» begins with its noun; in Kazakh it stands where the title ends: «… беру қағидалары». */
function namesItself(heading: string, noun: string): boolean {
  const words =
    heading
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/\p{L}+/gu) ?? [];
  return (
    words[0] === noun || words.some((word) => kazakhActNoun(word) === noun) || (words[0] === 'the' && words[1] === noun)
  );
}

/** Where the numbers of an element begin anew, nearest first. */
const LISTS: Partial<Record<CitedWord, readonly CitedWord[]>> = {
  point: ['para', 'article'],
  'part-of-text': ['para', 'article'],
  indent: ['part-of-text', 'point', 'para', 'article'],
  subchapter: ['chapter'],
  subsection: ['section'],
};

/** Bare citations: numbers that begin anew are those of the element around the words (art. 23(4), (5)). */
function withoutAct(steps: readonly SoughtStep[], from: Located, index: CitationIndex): Answer {
  const { word } = steps[0]!;
  const scope = index.scopeOf(from);
  if (word === 'annex') {
    const base = scope && index.annexesOf(scope).length > 0 ? scope : null;
    return found(index.find(base, steps));
  }
  const article = enclosing(from, ['article'], index);
  if (word === 'para' || (word === 'part-of-text' && index.actKind === 'code')) {
    if (!article && index.hasArticles(scope)) return { reason: 'unclear' };
    return found(index.find(article ?? scope, steps));
  }
  const lists = LISTS[word];
  if (!lists) return found(index.find(scope, steps));
  const base = enclosing(from, lists, index);
  return base ? found(index.find(base, steps)) : { reason: 'unclear' };
}

/** The nearest element of one of these names around the words, within their annex. In a code the часть is numbered. */
function enclosing(from: Located, words: readonly CitedWord[], index: CitationIndex): Located | null {
  const scope = index.scopeOf(from);
  for (let one: Located | null = from; one; one = one.parent) {
    if (one.word !== null && words.includes(one.word)) return one;
    const numbered = index.actKind === 'code' && one.provision.kind === 'para';
    if (numbered && words.includes('para')) return one;
    if (one === scope) return null;
  }
  return null;
}
