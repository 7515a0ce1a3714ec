import type { Language } from '../language/language.js';
import { nounStemKazakh } from '../text/stem-kk.js';
import { stemFolded, wordPlaces, type WordPlace } from '../text/stem.js';
import type { Definition } from './term.js';

/** A definition with what its form asks of the words that may stand for it. */
export interface IndexedTerm {
  definition: Definition;
  /** Written with a capital: a name, which the same word in lower case is not. */
  capital: boolean;
  /** In the reading order of definitions. */
  ordinal: number;
  words: readonly WordPlace[];
}

interface Step {
  next: Map<string, Step>;
  /** By the stem of the last word: the terms that end here. */
  ends: Map<string, TermsOfKey>;
}

/** By scope, so that looking up is a walk over the enclosing provisions and not over the terms. */
export interface TermsOfKey {
  names: Map<string, IndexedTerm>;
  plain: Map<string, IndexedTerm>;
}

const LONGEST_WORD = 64;

/**
 * A trie over stems. In Kazakh only the last word of a term is inflected, so that the others must stand as they
 * were defined; in Russian and English every word may be.
 */
export class TermIndex {
  readonly #root: Step = { next: new Map(), ends: new Map() };

  constructor(
    definitions: readonly Definition[],
    private readonly lang: Language,
  ) {
    definitions.forEach((definition, ordinal) => this.#add(definition, ordinal));
  }

  #add(definition: Definition, ordinal: number): void {
    const words = wordPlaces(definition.term);
    const last = words.at(-1);
    if (!last) return;
    let step = this.#root;
    for (const { word } of words.slice(0, -1)) {
      const key = this.inner(word);
      const next = step.next.get(key) ?? { next: new Map(), ends: new Map() };
      step.next.set(key, next);
      step = next;
    }
    const key = this.last(last.word);
    const terms = step.ends.get(key) ?? { names: new Map(), plain: new Map() };
    step.ends.set(key, terms);
    const capital = definition.kind === 'short-name' && /^\p{Lu}/u.test(definition.term);
    const list = capital ? terms.names : terms.plain;
    if (!list.has(definition.scope)) list.set(definition.scope, { definition, capital, ordinal, words });
  }

  /** Terms that begin at word `from`, the longest last; `joined` says whether the word after i belongs to its phrase. */
  matches(words: readonly WordPlace[], from: number, joined: (i: number) => boolean): [number, TermsOfKey][] {
    const found: [number, TermsOfKey][] = [];
    let step: Step | undefined = this.#root;
    for (let i = from; step && i < words.length; i++) {
      const { word } = words[i]!;
      const ends = step.ends.size > 0 ? step.ends.get(this.last(word)) : undefined;
      if (ends) found.push([i, ends]);
      if (step.next.size === 0 || !joined(i)) break;
      step = step.next.get(this.inner(word));
    }
    return found;
  }

  inner(word: string): string {
    return this.lang === 'kk' ? word : stemFolded(word, this.lang);
  }

  last(word: string): string {
    if (this.lang !== 'kk') return stemFolded(word, this.lang);
    return word.length > LONGEST_WORD ? word : nounStemKazakh(word);
  }
}
