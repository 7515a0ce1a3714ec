import { citeInEnglish, shortInEnglish } from './citation-en.js';
import { citeInKazakh, shortInKazakh } from './citation-kk.js';
import { citedKind, namedSteps, pathFinder, type CitationStep } from './citation-path.js';
import { citeInRussian, shortInRussian, type Cited } from './citation-ru.js';
import type { Language } from './language.js';
import type { ActKind, Provision } from './provision.js';

export type { CitationStep } from './citation-path.js';

const CITE: Record<Language, (steps: readonly Cited[]) => string> = {
  kk: citeInKazakh,
  ru: citeInRussian,
  en: citeInEnglish,
};
const SHORTEN: Record<Language, (steps: readonly Cited[]) => string> = {
  kk: shortInKazakh,
  ru: shortInRussian,
  en: shortInEnglish,
};

/** A provision's citation in words; `path` goes from the largest element to the provision itself. */
export const citeProvision = (path: readonly CitationStep[], actKind: ActKind, lang: Language): string =>
  CITE[lang](citedSteps(path, actKind));

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
