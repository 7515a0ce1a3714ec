import type { Node } from 'prosemirror-model';
import { citeProvisions } from '../citation/citation.js';
import { pathFinder } from '../citation/citation-path.js';
import { flattenProvisions } from '../act/flatten.js';
import { alignLanguages, type DifferenceCode, type LanguageDifference } from './language-align.js';
import type { Language } from './language.js';
import type { ActKind, Provision } from '../act/provision.js';
import type { Issue } from '../act/source.js';

const CODES: Record<DifferenceCode, string> = {
  order: 'structure.pair-order',
  parts: 'structure.pair-parts',
  numbers: 'structure.pair-numbers',
  dates: 'structure.pair-dates',
  days: 'structure.pair-days',
  citations: 'structure.pair-citations',
  length: 'structure.pair-length',
};

/**
 * Compares two languages of one version. Both texts are authentic and their structure differs a little in practice, so
 * a doubt is a warning; a missing article is an error, since comments could not follow it. An issue names the language
 * of the other text in `params.lang`, and its eId is of the text that has the provision, of `a` where both have it.
 */
export function checkLanguagePair(a: Node, b: Node): Issue[] {
  const { pairs, differences } = alignLanguages(a, b);
  const onlyA = new Set(pairs.filter((pair) => pair.outcome === 'only-a').map((pair) => pair.a!));
  const onlyB = new Set(pairs.filter((pair) => pair.outcome === 'only-b').map((pair) => pair.b!));
  return [...missing(a, onlyA, b), ...missing(b, onlyB, a), ...differences.map((one) => differing(one, b))];
}

function differing({ code, a, params }: LanguageDifference, other: Node): Issue {
  const lang = other.attrs.lang as Language;
  const { own, other: theirs } = params;
  const dash = (text: string): string => text || '—';
  return {
    ...{ code: CODES[code], severity: 'warning', source: null, eId: a },
    params: { lang, own: code === 'days' ? own : dash(own), other: code === 'days' ? theirs : dash(theirs) },
  };
}

/** What the other text lacks; only the largest element of a missing branch is named, neighbours of one kind together. */
function missing(text: Node, eIds: ReadonlySet<string>, other: Node): Issue[] {
  const provisions = flattenProvisions(text);
  const pathOf = pathFinder(provisions, text.attrs.kind as ActKind);
  const largest = provisions.filter((one) => eIds.has(one.eId) && (isArticle(one) || !eIds.has(one.parent ?? '')));
  return neighbours(largest).map((group): Issue => {
    const article = isArticle(group[0]!);
    // cited in the language that has it: that is the text in which the publisher looks for it
    const paths = group.map((one) => pathOf(one.eId));
    const place = citeProvisions(paths, text.attrs.kind as ActKind, text.attrs.lang as Language);
    return {
      code: article ? 'structure.pair-articles' : 'structure.pair-missing',
      severity: article ? 'error' : 'warning',
      ...{ source: null, eId: group[0]!.eId },
      params: { lang: other.attrs.lang as Language, place },
    };
  });
}

function neighbours(provisions: readonly Provision[]): Provision[][] {
  const groups: Provision[][] = [];
  for (const one of provisions) {
    const last = groups.at(-1)?.at(-1);
    const joins = last && last.kind === one.kind && last.parent === one.parent && !isArticle(one);
    if (joins) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  return groups;
}

const isArticle = (one: Provision): boolean => one.kind === 'article';
