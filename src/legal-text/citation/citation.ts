import type { CitationCase } from './citation-case.js';
import { citeInEnglish, shortInEnglish } from './citation-en.js';
import { citeInKazakh, shortInKazakh } from './citation-kk.js';
import { citedKind, namedSteps, pathFinder, type CitationStep } from './citation-path.js';
import { citeInRussian, shortInRussian, type Cited } from './citation-ru.js';
import type { Language } from '../language/language.js';
import type { ActKind, Provision } from '../act/provision.js';

export { CITATION_CASES, type CitationCase } from './citation-case.js';
export type { CitationStep } from './citation-path.js';

type Wording = (steps: readonly Cited[], form: CitationCase, numbers?: readonly string[]) => string;

const CITE: Record<Language, Wording> = {
  kk: citeInKazakh,
  ru: citeInRussian,
  en: citeInEnglish,
};
const SHORTEN: Record<Language, (steps: readonly Cited[]) => string> = {
  kk: shortInKazakh,
  ru: shortInRussian,
  en: shortInEnglish,
};

/**
 * A provision's citation in words, in the case that the sentence around it needs; `path` goes from the largest element
 * to the provision itself.
 */
export const citeProvision = (
  path: readonly CitationStep[],
  actKind: ActKind,
  lang: Language,
  form: CitationCase = 'nominative',
): string => CITE[lang](citedSteps(path, actKind), form);

/**
 * Several provisions in one citation, in the order given: «подпункты 3), 5) и 6) пункта 2 статьи 7», «7-баптың 1 және
 * 2-тармақтары». The noun is said once for neighbours of one kind; what has another parent follows after a comma.
 */
export function citeProvisions(
  paths: readonly (readonly CitationStep[])[],
  actKind: ActKind,
  lang: Language,
  form: CitationCase = 'nominative',
): string {
  const groups: { steps: Cited[]; parents: string; numbers: string[] }[] = [];
  for (const path of paths) {
    const steps = citedSteps(path, actKind);
    const leaf = steps.at(-1);
    if (!leaf) continue;
    const parents = JSON.stringify([steps.slice(0, -1), leaf.kind]);
    const last = groups.at(-1);
    const joins = last?.parents === parents && leaf.number !== '' && !leaf.label;
    if (joins) last.numbers.push(leaf.number);
    else groups.push({ steps, parents, numbers: [leaf.number] });
  }
  return groups.map(({ steps, numbers }) => CITE[lang](steps, form, numbers)).join(', ');
}

/** A short citation for lists: «ст. 15, п. 3, пп. 2)». */
export const shortLabel = (path: readonly CitationStep[], actKind: ActKind, lang: Language): string =>
  SHORTEN[lang](citedSteps(path, actKind));

/** Citations of one version's provisions; '' for an unknown eId. Made once for a whole list. */
export function citer(
  provisions: readonly Provision[],
  actKind: ActKind,
  lang: Language,
): { cite: (eId: string) => string; shorten: (eId: string) => string } {
  const pathOf = pathFinder(provisions, actKind);
  return {
    cite: (eId) => citeProvision(pathOf(eId), actKind, lang),
    shorten: (eId) => shortLabel(pathOf(eId), actKind, lang),
  };
}

export const citationOf = (provisions: readonly Provision[], eId: string, actKind: ActKind, lang: Language): string =>
  citer(provisions, actKind, lang).cite(eId);

export const shortLabelOf = (provisions: readonly Provision[], eId: string, actKind: ActKind, lang: Language): string =>
  citer(provisions, actKind, lang).shorten(eId);

const citedSteps = (path: readonly CitationStep[], actKind: ActKind): Cited[] =>
  namedSteps(path).map((step) => ({ kind: citedKind(step, path, actKind), number: step.number, label: step.label }));
