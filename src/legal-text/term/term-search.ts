import type { Node } from 'prosemirror-model';
import { flattenProvisions, ownLines } from '../act/flatten.js';
import type { Language } from '../language/language.js';
import type { Provision } from '../act/provision.js';
import { wordPlaces, type WordPlace } from '../text/stem.js';
import { TermIndex, type IndexedTerm, type TermsOfKey } from './term-index.js';
import { isOther } from './term-traps.js';
import type { Definition, TermPlace } from './term.js';

/**
 * Where the terms of an act are used, in reading order. Inflected forms count, in a term of several words too; the
 * longest term wins. A term is not found in its own definition, outside its scope, before a short name was
 * introduced, in quotation marks or in words of another act, nor where the words around show that something else
 * is meant: what is doubtful is left unmarked.
 */
export function findTerms(doc: Node, definitions: readonly Definition[]): TermPlace[] {
  if (definitions.length === 0) return [];
  const lang = doc.attrs.lang as Language;
  const index = new TermIndex(definitions, lang);
  const provisions = flattenProvisions(doc);
  const ordinals = new Map(provisions.map((one) => [one.eId, one.ordinal]));
  const foreign = foreignLines(doc);
  return provisions.flatMap((one) => new TermReader(one, index, lang, ordinals, foreign[one.ordinal] ?? []).places());
}

/** By provision, in reading order: for each line of its own text whether it is quoted from another act. */
function foreignLines(doc: Node): boolean[][] {
  const found: boolean[][] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'provision') return false;
    found.push(ownLines(node).flatMap(({ text, foreign }) => text.split('\n').map(() => foreign)));
    return true;
  });
  return found;
}

class TermReader {
  readonly #words: WordPlace[];
  /** Scopes that hold here, the narrowest first. */
  readonly #scopes: string[];
  readonly #hidden: Uint8Array;

  constructor(
    private readonly one: Provision,
    private readonly index: TermIndex,
    private readonly lang: Language,
    private readonly ordinals: ReadonlyMap<string, number>,
    foreign: readonly boolean[],
  ) {
    this.#words = wordPlaces(one.text);
    this.#scopes = scopesOf(one.eId);
    this.#hidden = hiddenLetters(one.text, foreign);
  }

  places(): TermPlace[] {
    const found: TermPlace[] = [];
    for (let i = 0; i < this.#words.length; i++) {
      const term = this.#longestAt(i);
      if (!term) continue;
      const { start } = this.#words[i]!;
      found.push({ at: this.one.eId, start, end: this.#words[term.last]!.end, definition: term.definition });
      i = term.last;
    }
    return found;
  }

  #longestAt(from: number): { last: number; definition: Definition } | null {
    if (this.#hidden[this.#words[from]!.start]) return null;
    const found = this.index.matches(this.#words, from, (i) => this.#joined(i));
    for (const [last, terms] of found.reverse()) {
      const term = this.#inScope(terms, from);
      if (!term) continue;
      // a longer term that is not meant leaves no shorter one behind: its words belong together
      if (this.#within(term.definition, from)) return null;
      if (this.#hidden[this.#words[last]!.start]) return null;
      if (isOther(term, { text: this.one.text, words: this.#words, from, last, lang: this.lang })) return null;
      return { last, definition: term.definition };
    }
    return null;
  }

  /** Only white space or a hyphen between a word and the next: neither a sentence nor a clause may end there. */
  #joined(i: number): boolean {
    const next = this.#words[i + 1];
    return (
      next !== undefined && /^(?:\s{1,3}|\s?[-‐‑]\s?)$/u.test(this.one.text.slice(this.#words[i]!.end, next.start))
    );
  }

  #inScope(terms: TermsOfKey, from: number): IndexedTerm | null {
    const capital = /^\p{Lu}/u.test(this.one.text.slice(this.#words[from]!.start));
    for (const scope of this.#scopes) {
      const term = (capital ? terms.names.get(scope) : undefined) ?? terms.plain.get(scope);
      if (term && this.#introduced(term, from)) return term;
    }
    return null;
  }

  #introduced({ definition }: IndexedTerm, from: number): boolean {
    if (definition.kind === 'entry') return true;
    if (definition.at === this.one.eId) return this.#words[from]!.start > definition.start - 1;
    return (this.ordinals.get(definition.at) ?? Infinity) < this.one.ordinal;
  }

  /** Inside the line that defines it. */
  #within(definition: Definition, from: number): boolean {
    const { at, kind, end } = definition;
    if (kind === 'entry') return this.one.eId === at || this.one.eId.startsWith(`${at}__`);
    return this.one.eId === at && this.#words[from]!.start < end;
  }
}

/** The provision and those around it, the act last unless an annex stands between. */
function scopesOf(eId: string): string[] {
  const steps = eId.split('__');
  const scopes = steps.map((_, i) => steps.slice(0, steps.length - i).join('__'));
  return steps.some((step) => step.startsWith('annex')) ? scopes : [...scopes, ''];
}

/** 1 at each UTF-16 unit that is quoted: in quotation marks that close on their line, or from another act. */
function hiddenLetters(text: string, foreign: readonly boolean[]): Uint8Array {
  const hidden = new Uint8Array(text.length);
  let at = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (foreign[i]) hidden.fill(1, at, at + line.length);
    for (const match of line.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"/gu))
      hidden.fill(1, at + match.index, at + match.index + match[0].length);
    at += line.length + 1;
  }
  return hidden;
}
