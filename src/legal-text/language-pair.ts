import type { Node } from 'prosemirror-model';
import { citer } from './citation.js';
import { flattenProvisions } from './flatten.js';
import type { Language } from './language.js';
import type { ActKind, Provision } from './provision.js';
import type { Issue } from './source.js';

/**
 * Compares two languages of one version by address. Both texts are authentic and their structure differs a little in
 * practice, so a missing point is a warning; a missing article is an error, since comments could not follow it.
 */
export const checkLanguagePair = (a: Node, b: Node): Issue[] => [...missingFrom(b, a), ...missingFrom(a, b)];

/** What `other` has and `text` lacks; only the largest element of a missing branch is named. */
function missingFrom(text: Node, other: Node): Issue[] {
  const own = flattenProvisions(text);
  const present = new Set(own.map((one) => one.eId));
  // an article whose chapter is numbered otherwise in the other language is still there
  const articles = new Set(own.filter(isArticle).map(articleKey));
  const provisions = flattenProvisions(other);
  // cited in the language that has it: that is the text in which the publisher looks for it
  const { cite } = citer(provisions, other.attrs.kind as ActKind, other.attrs.lang as Language);
  return provisions
    .filter((one) => !present.has(one.eId) && (one.parent === null || present.has(one.parent) || isArticle(one)))
    .filter((one) => !(isArticle(one) && articles.has(articleKey(one))))
    .map((one): Issue => ({
      code: isArticle(one) ? 'structure.pair-articles' : 'structure.pair-missing',
      severity: isArticle(one) ? 'error' : 'warning',
      source: null,
      eId: one.eId,
      params: { lang: text.attrs.lang as Language, place: cite(one.eId) },
    }));
}

const isArticle = (one: Provision): boolean => one.kind === 'article';

const articleKey = (one: Provision): string => `${annexOf(one.eId)} ${one.number}`;
const annexOf = (eId: string): string => eId.split('__').findLast((step) => step.startsWith('annex_')) ?? '';
