import type { Node } from 'prosemirror-model';
import type { CitedWord } from './citation-find-phrase.js';
import { citedKind, namedSteps, pathFinder, type CitationStep } from './citation-path.js';
import { flattenProvisions } from '../act/flatten.js';
import type { ActKind, Provision } from '../act/provision.js';

/** A step as a text calls it, largest first in a list; the number is '' where none is said. */
export interface WordStep {
  word: CitedWord;
  number: string;
}

/** A provision among those around it. */
export interface Located {
  provision: Provision;
  /** Null for ОБЩАЯ ЧАСТЬ and the like, which are called by their titles. */
  word: CitedWord | null;
  /** What citations call it, '' where nothing is to be said. */
  number: string;
  /** Its address in words, as `key` makes it. */
  key: string;
  parent: Located | null;
}

const CONTAINERS: readonly CitedWord[] = ['section', 'subsection', 'chapter', 'subchapter'];
/** Containers whose numbers begin anew in the larger one: that one stays in the address. */
const RESTARTING: Partial<Record<CitedWord, CitedWord>> = { subsection: 'section', subchapter: 'chapter' };

/**
 * Every provision of one text under the words by which the text itself would cite it: the inverse of `citeProvision`.
 * Two provisions with one address cannot be told apart and are never found.
 */
export class CitationIndex {
  readonly actKind: ActKind;
  private readonly located = new Map<string, Located>();
  private readonly byKey = new Map<string, Located | null>();
  /** Points whose list stands in a part that is not said, as long as there is only one of that number. */
  private readonly byLooseKey = new Map<string, Located | null>();
  private readonly annexes = new Map<Located | null, Located[]>();
  private readonly withArticles = new Set<Located | null>();

  /** Title of the act, its lines joined. */
  readonly title: string;
  private readonly shortNames = new Map<Located | null, Set<string>>();

  constructor(doc: Node) {
    this.actKind = doc.attrs.kind as ActKind;
    this.title = titleOf(doc);
    const provisions = flattenProvisions(doc);
    const pathOf = pathFinder(provisions, this.actKind);
    for (const provision of provisions) this.add(provision, pathOf(provision.eId));
  }

  all(): Iterable<Located> {
    return this.located.values();
  }

  at(eId: string): Located | null {
    return this.located.get(eId) ?? null;
  }

  /** The annex around a provision or itself, null for the act. */
  scopeOf(located: Located): Located | null {
    for (let one: Located | null = located; one; one = one.parent) if (one.word === 'annex') return one;
    return null;
  }

  /** Whether «(далее – Правила)» stands in a scope. */
  defines(scope: Located | null, noun: string): boolean {
    return this.shortNames.get(scope)?.has(noun) ?? false;
  }

  hasArticles = (scope: Located | null): boolean => this.withArticles.has(scope);

  annexesOf = (scope: Located | null): readonly Located[] => this.annexes.get(scope) ?? [];

  /** What the steps name below `base`, null where nothing or more than one thing bears that address. */
  find(base: Located | null, steps: readonly WordStep[]): Located | null {
    const leaf = steps.at(-1);
    if (!leaf) return base;
    const kept = steps.filter((step, i) => !CONTAINERS.includes(step.word) || step === leaf || neededBy(steps, i));
    const around = steps.filter((step) => !kept.includes(step));
    for (const wording of this.wordings(kept)) {
      const found = this.byKey.get(keyOf(base?.key ?? '', wording));
      if (found && around.every((step) => isInside(found, step))) return found;
    }
    const loose = around.length === 0 ? this.byLooseKey.get(keyOf(base?.key ?? '', kept)) : null;
    return loose ?? this.onlyAnnex(base, kept);
  }

  /** «приложение к настоящему приказу», where the single annex has a number of its own. */
  private onlyAnnex(base: Located | null, steps: readonly WordStep[]): Located | null {
    const [first, ...rest] = steps;
    const annexes = this.annexesOf(base);
    if (first?.word !== 'annex' || first.number !== '' || annexes.length !== 1) return null;
    return this.find(annexes[0]!, rest);
  }

  private *wordings(steps: readonly WordStep[]): Iterable<readonly WordStep[]> {
    yield steps;
    // the only list of a provision stands in its first part, which need not be said
    const first = steps.filter(
      ({ word, number }, i) => !(word === 'part-of-text' && number === '1' && i < steps.length - 1),
    );
    if (first.length < steps.length) yield first;
    // some codes call their numbered parts пункты, as other laws do
    if (this.actKind === 'code')
      yield steps.map((step) => (step.word === 'para' ? { ...step, word: 'part-of-text' } : step));
  }

  private add(provision: Provision, path: readonly CitationStep[]): void {
    const parent = provision.parent === null ? null : this.at(provision.parent);
    const words = namedSteps(path).map((step): WordStep => ({
      word: wordOf(step, path, this.actKind),
      number: step.number,
    }));
    const key = keyOf('', words);
    const own = path.at(-1);
    const titled = own?.kind === 'part';
    const located: Located = {
      provision,
      word: titled ? null : words.at(-1)!.word,
      number: own?.number ?? '',
      key,
      parent,
    };
    this.located.set(provision.eId, located);
    if (!titled) this.byKey.set(key, this.byKey.has(key) ? null : located);
    if (located.word === 'point' && path.at(-2)?.kind === 'subpara') {
      const loose = keyOf('', [...words.slice(0, -2), words.at(-1)!]);
      this.byLooseKey.set(loose, this.byLooseKey.has(loose) ? null : located);
    }
    const scope = parent && this.scopeOf(parent);
    for (const name of shortNamesIn(provision.text))
      this.addShortName(located.word === 'annex' ? located : scope, name);
    if (located.word === 'article') this.withArticles.add(scope);
    if (located.word !== 'annex') return;
    const list = this.annexes.get(scope);
    if (list) list.push(located);
    else this.annexes.set(scope, [located]);
  }

  private addShortName(scope: Located | null, name: string): void {
    const names = this.shortNames.get(scope);
    if (names) names.add(name);
    else this.shortNames.set(scope, new Set([name]));
  }
}

const SHORT_NAME = /(?:далее|бұдан әрі|hereinafter)\s*[-–—]\s*(?:the )?(\p{L}+)\)/giu;

const shortNamesIn = (text: string): string[] => [...text.matchAll(SHORT_NAME)].map(([, name]) => name!.toLowerCase());

function titleOf(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((child) => {
    if (child.type.name === 'paragraph' && child.attrs.role === 'title') lines.push(child.textContent);
  });
  return lines.join(' ');
}

const neededBy = (steps: readonly WordStep[], at: number): boolean => {
  const next = steps[at + 1];
  return next !== undefined && next === steps.at(-1) && RESTARTING[next.word] === steps[at]!.word;
};

function isInside(located: Located, { word, number }: WordStep): boolean {
  for (let one = located.parent; one; one = one.parent) if (one.word === word) return one.number === number;
  return false;
}

function wordOf(step: CitationStep, path: readonly CitationStep[], actKind: ActKind): CitedWord {
  const kind = citedKind(step, path, actKind);
  return kind === 'code-part' || kind === 'part' ? 'part-of-text' : kind;
}

const keyOf = (base: string, steps: readonly WordStep[]): string =>
  steps.reduce((key, { word, number }) => `${key}/${word} ${number.toUpperCase()}`, base);
