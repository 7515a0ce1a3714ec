import type { Node } from 'prosemirror-model';
import { findCitations, type FoundCitation } from '../citation/citation-find.js';
import { flattenProvisions } from '../act/flatten.js';
import type { Language } from './language.js';
import { factsOf } from './language-facts.js';
import { swappedPlaces, type ListedText } from './language-swaps.js';
import type { Provision } from '../act/provision.js';

/** `out-of-step`: the same number, but in another place or as another kind of element; or unmarked parts of which one language has more. */
export type PairOutcome = 'aligned' | 'only-a' | 'only-b' | 'out-of-step';

export interface LanguagePair {
  /** eId in each text, null where it is missing. */
  a: string | null;
  b: string | null;
  outcome: PairOutcome;
}

export type DifferenceCode = 'order' | 'parts' | 'numbers' | 'dates' | 'days' | 'citations' | 'length';

/** Where the two texts of one provision do not say the same. `own` is of `a`, `other` of `b`, in figures or as written. */
export interface LanguageDifference {
  code: DifferenceCode;
  a: string;
  b: string;
  params: { own: string; other: string };
}

export interface LanguageAlignment {
  pairs: LanguagePair[];
  differences: LanguageDifference[];
}

/**
 * Lays two languages of one text side by side, by number within the aligned parent and never by order of words or
 * alphabet: definitions stand in the Kazakh order in both (Law on Legal Acts, art. 23(7)). Then compares what no
 * language may change: numbers in figures and words, dates, working or calendar days, and citations by their steps.
 */
export function alignLanguages(a: Node, b: Node): LanguageAlignment {
  const texts = { a: textOf(a), b: textOf(b) };
  const walk = new Walk(texts.a, texts.b);
  walk.children(null, null);
  const differences = [...walk.differences];
  for (const { a: eIdA, b: eIdB } of walk.compared) differences.push(...wordsApart(texts.a, eIdA, texts.b, eIdB));
  differences.push(...lengthsApart(texts.a, texts.b, walk.compared));
  const places = new Map(texts.a.provisions.map((one, i) => [one.eId, i]));
  differences.sort((one, other) => (places.get(one.a) ?? -1) - (places.get(other.a) ?? -1));
  return { pairs: walk.pairs, differences };
}

interface Text {
  lang: Language;
  provisions: Provision[];
  byEId: Map<string, Provision>;
  children: Map<string | null, Provision[]>;
  articles: Map<string, Provision>;
  citations: Map<string, FoundCitation[]>;
}

function textOf(doc: Node): Text {
  const provisions = flattenProvisions(doc);
  const text: Text = {
    ...{ lang: doc.attrs.lang as Language, provisions, byEId: new Map(provisions.map((one) => [one.eId, one])) },
    ...{ children: new Map(), articles: new Map(), citations: new Map() },
  };
  for (const one of provisions) {
    append(text.children, one.parent, one);
    if (one.kind === 'article') text.articles.set(articleKey(one), one);
  }
  for (const one of findCitations(doc)) append(text.citations, one.at, one);
  return text;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Articles are numbered through the act or the annex, whatever chapter holds them. */
const articleKey = (one: Provision): string => `${annexOf(one.eId)} ${one.number}`;
const annexOf = (eId: string): string => eId.split('__').findLast((step) => step.startsWith('annex_')) ?? '';
const isUnmarked = ({ kind }: Provision): boolean => kind === 'subpara' || kind === 'indent';

class Walk {
  readonly pairs: LanguagePair[] = [];
  readonly differences: LanguageDifference[] = [];
  readonly compared: { a: string; b: string }[] = [];

  constructor(
    private readonly a: Text,
    private readonly b: Text,
  ) {}

  children(parentA: string | null, parentB: string | null): void {
    const own = keyed(this.a.children.get(parentA) ?? []);
    const other = keyed(this.b.children.get(parentB) ?? []);
    const uneven = this.unevenKinds(own, other, parentA, parentB);
    const kinds = new Map([...other.values()].filter((one) => one.number !== '').map((one) => [one.number, one]));
    const taken = new Set<string>();
    const swapped = this.swapped(own, other);
    for (const [key, one] of own) {
      const same = other.get(key);
      const instead = swapped.get(one);
      if (same && instead) {
        taken.add(same.eId);
        this.outOfStep(one, same, instead);
        continue;
      }
      const elsewhere = same ? undefined : this.elsewhere(one, own, other, kinds);
      const found = same ?? elsewhere;
      if (found) taken.add(found.eId);
      this.pair(one, found ?? null, elsewhere !== undefined || uneven.has(one.kind));
    }
    for (const one of other.values())
      if (!taken.has(one.eId) && !(one.kind === 'article' && this.a.articles.has(articleKey(one)))) this.onlyB(one);
  }

  /** An article under another chapter, or the same number as another kind of element. */
  private elsewhere(
    one: Provision,
    own: ReadonlyMap<string, Provision>,
    other: ReadonlyMap<string, Provision>,
    kinds: ReadonlyMap<string, Provision>,
  ): Provision | undefined {
    if (one.kind === 'article') return this.b.articles.get(articleKey(one));
    const found = one.number === '' ? undefined : kinds.get(one.number);
    return found && found.kind !== 'article' && !own.has(keyOf(found, 0)) && other.has(keyOf(found, 0))
      ? found
      : undefined;
  }

  /** Provisions whose words stand under another number of the same list, and under which. */
  private swapped(
    own: ReadonlyMap<string, Provision>,
    other: ReadonlyMap<string, Provision>,
  ): Map<Provision, Provision> {
    const both = [...own].flatMap(([key, one]) => {
      const same = other.get(key);
      return one.number !== '' && same ? [{ one, same }] : [];
    });
    const places = swappedPlaces(
      both.map(({ one }) => listed(this.a, one)),
      both.map(({ same }) => listed(this.b, same)),
    );
    return new Map([...places].map(([from, to]) => [both[from]!.one, both[to]!.same]));
  }

  /** Its words are not compared: they are of another provision. */
  private outOfStep(one: Provision, same: Provision, instead: Provision): void {
    this.pairs.push({ a: one.eId, b: same.eId, outcome: 'out-of-step' });
    const params = { own: one.label, other: instead.label };
    this.differences.push({ code: 'order', a: one.eId, b: same.eId, params });
    this.children(one.eId, same.eId);
  }

  private pair(one: Provision, found: Provision | null, shifted: boolean): void {
    if (!found) return this.onlyA(one);
    this.pairs.push({ a: one.eId, b: found.eId, outcome: shifted ? 'out-of-step' : 'aligned' });
    if (shifted && !isUnmarked(one))
      this.differences.push({
        code: 'order',
        a: one.eId,
        b: found.eId,
        params: { own: one.label, other: found.label },
      });
    if (!(shifted && isUnmarked(one))) this.compared.push({ a: one.eId, b: found.eId });
    this.children(one.eId, found.eId);
  }

  private onlyA(one: Provision): void {
    this.pairs.push({ a: one.eId, b: null, outcome: 'only-a' });
    for (const child of this.a.children.get(one.eId) ?? []) this.onlyA(child);
  }

  private onlyB(one: Provision): void {
    this.pairs.push({ a: null, b: one.eId, outcome: 'only-b' });
    for (const child of this.b.children.get(one.eId) ?? []) this.onlyB(child);
  }

  /** Unmarked parts of which one language has more: which of them is missing cannot be told by counting. */
  private unevenKinds(
    own: ReadonlyMap<string, Provision>,
    other: ReadonlyMap<string, Provision>,
    a: string | null,
    b: string | null,
  ): Set<string> {
    const uneven = new Set<string>();
    for (const kind of ['subpara', 'indent'] as const) {
      const [mine, theirs] = [own, other].map(
        (list) => [...list.values()].filter((one) => one.kind === kind).length,
      ) as [number, number];
      if (mine === theirs) continue;
      uneven.add(kind);
      if (a !== null && b !== null && mine > 0 && theirs > 0)
        this.differences.push({ code: 'parts', a, b, params: { own: String(mine), other: String(theirs) } });
    }
    return uneven;
  }
}

const keyOf = ({ kind, number }: Provision, ordinal: number): string => `${kind} ${number || `#${ordinal}`}`;

/** Children by kind and number, the unmarked and the double ones by their ordinal. */
function keyed(children: readonly Provision[]): Map<string, Provision> {
  const list = new Map<string, Provision>();
  const seen = new Map<string, number>();
  for (const one of children) {
    const ordinal = (seen.get(one.kind) ?? 0) + 1;
    seen.set(one.kind, ordinal);
    const key = keyOf(one, ordinal);
    list.set(list.has(key) ? `${key} #${ordinal}` : key, one);
  }
  return list;
}

function wordsApart(textA: Text, a: string, textB: Text, b: string): LanguageDifference[] {
  const [own, other] = [factsIn(textA, a), factsIn(textB, b)];
  const found: LanguageDifference[] = [];
  for (const code of ['numbers', 'dates', 'days'] as const) {
    const [mine, theirs] = [without<string>(own[code], other[code]), without<string>(other[code], own[code])];
    if (mine + theirs !== '') found.push({ code, a, b, params: { own: mine, other: theirs } });
  }
  const [mine, theirs] = [unmatched(own.citations, other.citations), unmatched(other.citations, own.citations)];
  if (mine.length + theirs.length > 0)
    found.push({ code: 'citations', a, b, params: { own: mine.join('; '), other: theirs.join('; ') } });
  return found;
}

const without = <T>(own: readonly T[], other: readonly T[]): string =>
  own.filter((one) => !other.includes(one)).join(', ');

/** Its own words and those of its children, but not deeper: each is then read twice, whatever the nesting. */
function listed(text: Text, one: Provision): ListedText {
  const all = [one, ...(text.children.get(one.eId) ?? [])];
  const facts = all.map(({ eId }) => factsIn(text, eId));
  return {
    words: all.map(({ heading, text: words }) => `${heading} ${words}`).join(' '),
    facts: { numbers: facts.flatMap(({ numbers }) => numbers), dates: facts.flatMap(({ dates }) => dates) },
    citations: facts.flatMap(({ citations }) => citations.map(stepsOf)),
  };
}

interface ProvisionFacts extends ReturnType<typeof factsOf> {
  citations: FoundCitation[];
}

function factsIn(text: Text, eId: string): ProvisionFacts {
  const citations = text.citations.get(eId) ?? [];
  const words = text.byEId.get(eId)!.text;
  let rest = '';
  let from = 0;
  for (const { start, end } of citations) {
    rest += `${words.slice(from, Math.max(from, start))} ; `;
    from = Math.max(from, end);
  }
  return { ...factsOf(rest + words.slice(from), text.lang), citations };
}

/** Citations of the one text that the other lacks, compared by their steps. */
function unmatched(own: readonly FoundCitation[], other: readonly FoundCitation[]): string[] {
  const left = other.map(stepsOf);
  return own
    .filter((one) => {
      const at = left.indexOf(stepsOf(one));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map(({ text }) => text);
}

const stepsOf = ({ steps }: FoundCitation): string =>
  steps.map(({ word, number, here }) => `${word} ${here ? 'here' : number}`).join('/');

/** A sentence that one language lacks shows in the length alone: by how much the shares may differ, and from what length. */
const LENGTH_APART = 1.25;
const LENGTH_FROM = 250;
/** Fewer provisions do not show how long the one language is beside the other. */
const ENOUGH = 8;

/**
 * Provisions much longer in one language than the rest of the act lets expect. Members of lists are left out: the
 * predicate of a Kazakh sentence closes its list, so the last point is longer and the lead-in shorter than in Russian.
 */
function lengthsApart(a: Text, b: Text, pairs: readonly { a: string; b: string }[]): LanguageDifference[] {
  const whole = pairs
    .map((pair) => ({ ...pair, own: a.byEId.get(pair.a)!, other: b.byEId.get(pair.b)!.text.length }))
    .filter(({ own, other }) => ['article', 'para', 'subpara'].includes(own.kind) && own.text !== '' && other > 0)
    .filter((pair) => !a.children.has(pair.a) && !b.children.has(pair.b));
  const shares = whole.map(({ own, other }) => other / own.text.length).sort((one, two) => one - two);
  if (shares.length < ENOUGH) return [];
  const usual = shares[shares.length >> 1]!;
  return whole.flatMap(({ own, other, ...pair }): LanguageDifference[] => {
    const share = other / own.text.length / usual;
    const long = Math.max(own.text.length, other) >= LENGTH_FROM;
    if (!long || Math.max(share, 1 / share) < LENGTH_APART) return [];
    const params = { own: String(own.text.length), other: String(other) };
    return [{ code: 'length', a: pair.a, b: pair.b, params }];
  });
}
