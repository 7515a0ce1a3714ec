import { textIn, type PublishedProvision, type PublishedVersion } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';

/** Stands in an address for the draft as a whole; no provision has this eId, since all of theirs carry a number. */
export const WHOLE_ACT = 'act';

/** What a comment is about, in one language. */
export interface Target {
  /** '' for the act as a whole. */
  wId: string;
  eId: string;
  lang: Language;
  /** In words; '' for the act as a whole. */
  citation: string;
  heading: string;
  /** The provision's own words; of one that is only a heading, that; '' for the act as a whole. */
  words: string;
}

/** null where the version has no such provision. */
export function targetOf(version: PublishedVersion, eId: string, lang: Language): Target | null {
  if (eId === WHOLE_ACT) return { wId: '', eId, lang, citation: '', heading: textIn(version.title, lang), words: '' };
  const provision = version.byEId.get(eId);
  return provision ? targetOfProvision(version, provision, lang) : null;
}

/** By the permanent id, with which comments are stored. */
export function targetByWId(version: PublishedVersion, wId: string, lang: Language): Target | null {
  if (wId === '') return targetOf(version, WHOLE_ACT, lang);
  const provision = version.byWId.get(wId);
  return provision ? targetOfProvision(version, provision, lang) : null;
}

function targetOfProvision(version: PublishedVersion, provision: PublishedProvision, lang: Language): Target {
  const heading = textIn(provision.heading, lang);
  const { wId, eId } = provision;
  const citation = version.cite(eId, lang);
  return { wId, eId, lang, citation, heading, words: textIn(provision.body, lang) || heading };
}
