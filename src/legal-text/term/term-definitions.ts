import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../act/flatten.js';
import type { Language } from '../language/language.js';
import type { Provision, ProvisionKind } from '../act/provision.js';
import { LONGEST_DEFINITION, type Definition } from './term.js';
import { meaningText, readEntry, readShortNames, type Introduced } from './term-phrases.js';
import { looseKey } from '../text/tokens.js';

/** The line before a list of definitions; it names concepts and says that they are used. */
const LEAD_IN: Record<Language, RegExp> = {
  ru: /(?:^|\s)(?:понятия|термины|определения|сокращения)(?:\s|:)|применяемые термины/iu,
  kk: /ұғымдар|терминдер|анықтамалар|қысқартулар/iu,
  en: /(?:^|\s)(?:concepts|terms|definitions|notions)(?:\s|:)/iu,
};
const USED: Record<Language, RegExp> = {
  ru: /использу|применя|определения:/iu,
  kk: /пайдалан|қолдан/iu,
  en: /\b(?:used|shall be used|apply|mean|meaning|following)\b/iu,
};
/** A heading that alone makes the article a list of definitions. */
const HEADING: Record<Language, RegExp> = {
  ru: /^(?:основные )?(?:понятия|термины)|^определения/iu,
  kk: /(?:ұғымдар|терминдер|анықтамалар)[ы]?$/iu,
  en: /^(?:basic |main |key )?(?:definitions|concepts|terms)|\bdefinitions$/iu,
};

/** «в настоящей главе»: the list holds no further than there. */
const NARROWER: [ProvisionKind, RegExp][] = [
  ['article', /настоящей стать|осы бапта|in this article/iu],
  ['subchapter', /настоящ\p{Ll}+ параграф|осы параграфта/iu],
  ['chapter', /настоящей глав|осы тарауда|in this chapter/iu],
  ['section', /настоящ\p{Ll}+ раздел|осы бөлімде|in this section/iu],
];

const ITEMS: ReadonlySet<ProvisionKind> = new Set(['point', 'indent', 'subpara', 'para']);

/**
 * What an act defines, in reading order: the lines of its definitions article or point («В настоящих Правилах
 * используются следующие понятия:», «мынадай ұғымдар пайдаланылады:»), a numbered line that explains the heading it
 * stands under, and short names in brackets anywhere. Replacement text of other acts defines nothing here.
 */
export function findDefinitions(doc: Node): Definition[] {
  const lang = doc.attrs.lang as Language;
  const provisions = flattenProvisions(doc);
  const act = new ActOutline(provisions);
  const found: Definition[] = [];
  const lists = listItems(act, provisions, lang);
  for (const one of provisions) {
    const entry = entryOf(one, act, lists);
    if (entry)
      found.push(...entry.terms.map((span) => definitionOf('entry', one, span, entry, act, lists.get(one.eId))));
    for (const name of readShortNames(one.text, lang)) {
      const inTerm = entry !== null && name.terms[0]!.end < entry.meaning.start;
      found.push(definitionOf('short-name', one, name.terms[0]!, inTerm ? entry : name, act, lists.get(one.eId)));
    }
  }
  return firstOfEach(found);
}

class ActOutline {
  readonly #byId: Map<string, Provision>;
  readonly #place = new Map<string, number>();
  readonly children = new Map<string | null, Provision[]>();

  constructor(provisions: readonly Provision[]) {
    this.#byId = new Map(provisions.map((one) => [one.eId, one]));
    for (const one of provisions) {
      const siblings = this.children.get(one.parent) ?? [];
      if (siblings.length === 0) this.children.set(one.parent, siblings);
      this.#place.set(one.eId, siblings.length);
      siblings.push(one);
    }
  }

  parentOf(one: Provision): Provision | undefined {
    return one.parent === null ? undefined : this.#byId.get(one.parent);
  }

  /** The items that follow a line directly, as many as there are. */
  itemsAfter(one: Provision): Provision[] {
    const siblings = this.children.get(one.parent) ?? [];
    const items: Provision[] = [];
    for (let i = (this.#place.get(one.eId) ?? siblings.length) + 1; i < siblings.length; i++) {
      const next = siblings[i]!;
      if (next.kind !== 'point' && next.kind !== 'indent') break;
      items.push(next);
    }
    return items;
  }

  /** The nearest enclosing provision of a kind, itself included. */
  within(one: Provision, kind: ProvisionKind): string | null {
    for (let at: Provision | undefined = one; at; at = this.parentOf(at)) if (at.kind === kind) return at.eId;
    return null;
  }
}

/** Lines of definitions: their eId and the scope that their lead-in gives. */
type Lists = ReadonlyMap<string, string>;

function listItems(act: ActOutline, provisions: readonly Provision[], lang: Language): Lists {
  const items = new Map<string, string>();
  for (const one of provisions) {
    if (!opensList(one, lang)) continue;
    const scope = scopeOf(one, `${one.heading} ${one.text}`, act);
    for (const item of itemsOf(one, act)) items.set(item.eId, scope);
  }
  return items;
}

function opensList(one: Provision, lang: Language): boolean {
  const lastLine = one.text.trimEnd().split('\n').at(-1)!;
  if (lastLine.endsWith(':')) return LEAD_IN[lang].test(lastLine) && USED[lang].test(lastLine);
  return one.text.trim() === '' && one.kind === 'article' && HEADING[lang].test(one.heading);
}

/** Children of the lead-in; of an unmarked one, which has none, the items that follow it. */
function itemsOf(one: Provision, act: ActOutline): Provision[] {
  const own = (act.children.get(one.eId) ?? []).filter(({ kind }) => ITEMS.has(kind));
  return own.length > 0 || (one.kind !== 'subpara' && one.kind !== 'indent') ? own : act.itemsAfter(one);
}

function entryOf(one: Provision, act: ActOutline, lists: Lists): Introduced | null {
  if (lists.has(one.eId)) return readEntry(one.text);
  const heading = act.parentOf(one)?.heading;
  if (!heading || one.kind !== 'para') return null;
  const entry = readEntry(one.text);
  const [term] = entry?.terms ?? [];
  return term && looseKey(one.text.slice(term.start, term.end)) === looseKey(heading) ? entry : null;
}

/** The narrowest part that the lead-in names, else the annex, else the act without its annexes. */
function scopeOf(one: Provision, leadIn: string, act: ActOutline): string {
  for (const [kind, says] of NARROWER) {
    const within = says.test(leadIn) ? act.within(one, kind) : null;
    if (within !== null) return within;
  }
  return act.within(one, 'annex') ?? '';
}

function definitionOf(
  kind: Definition['kind'],
  one: Provision,
  { start, end }: { start: number; end: number },
  { meaning }: Introduced,
  act: ActOutline,
  listScope: string | undefined,
): Definition {
  const words = one.text.slice(meaning.start, meaning.end);
  const items = words.endsWith(':') ? (act.children.get(one.eId) ?? []).map(({ text }) => text) : [];
  return {
    ...{ term: meaningText(one.text.slice(start, end), LONGEST_DEFINITION), kind, at: one.eId, start, end },
    definition: meaningText([words, ...items].join(' '), LONGEST_DEFINITION),
    scope: listScope ?? act.within(one, 'annex') ?? '',
  };
}

/** A term said twice in one scope keeps its first meaning. */
function firstOfEach(definitions: readonly Definition[]): Definition[] {
  const seen = new Set<string>();
  return definitions.filter(({ term, scope }) => {
    const key = `${scope} ${term}`;
    return !seen.has(key) && seen.add(key);
  });
}
