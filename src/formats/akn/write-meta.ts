import type { Language } from '../../legal-text/language/language.js';
import { LANGUAGE_CODE } from './elements.js';
import { lines, tag } from './markup.js';

export interface AknAbout {
  title?: string;
  /** Number by which the work is known: of the act, or of the draft. */
  number?: string;
  /** Day of the text, YYYY-MM-DD. */
  date?: string;
  /** Number of the version, where the text is one of several. */
  version?: number;
  lang: Language;
  /** Body that made the text, in words. */
  author?: string;
  /** Where the text can be read. */
  uri?: string;
}

/** What a meta block describes: the whole text, or one annex of it. */
export interface Described {
  about: AknAbout;
  /** `act`, `bill`; part of the addresses. */
  document: string;
  /** Kind of the act in our words, which FRBRsubtype carries. */
  subtype: string;
  /** `main`, or the eId of an annex. */
  component: string;
}

/** An unknown day: the schema wants one. */
const NO_DATE = '0001-01-01';
const PUBLISHER = 'talqy';

/** Work, expression and manifestation (FRBR) with addresses after the naming convention of Akoma Ntoso, 5.1–5.6. */
export function metaXml({ about, document, subtype, component }: Described): string {
  const date = about.date ?? NO_DATE;
  const number = (about.number ?? 'nn').replace(/[^\p{L}\p{N}.-]+/gu, '-').toLowerCase();
  const work = `/akn/kz/${document}/${subtype}/${date}/${number}`;
  const expression = `${work}/${LANGUAGE_CODE[about.lang]}@${date}`;
  const main = component === 'main';
  const identification = lines('identification', { source: `#${PUBLISHER}` }, [
    lines('FRBRWork', {}, [
      ...level(`${work}/!${component}`, work),
      ...(main && about.title ? [tag('FRBRalias', { value: about.title, name: 'title' })] : []),
      ...maker(date, 'publication', about),
      tag('FRBRcountry', { value: 'kz' }),
      tag('FRBRsubtype', { value: subtype }),
      ...(about.number ? [tag('FRBRnumber', { value: about.number })] : []),
    ]),
    lines('FRBRExpression', {}, [
      ...level(`${expression}/!${component}`, expression),
      ...(main && about.uri ? [tag('FRBRalias', { value: about.uri, name: 'web' })] : []),
      ...maker(date, 'publication', about),
      ...(about.version === undefined ? [] : [tag('FRBRversionNumber', { value: about.version })]),
      tag('FRBRlanguage', { language: LANGUAGE_CODE[about.lang] }),
    ]),
    lines('FRBRManifestation', {}, [
      ...level(`${expression}/!${component}.xml`, `${expression}.akn`),
      tag('FRBRdate', { date, name: 'markup' }),
      tag('FRBRauthor', { href: `#${PUBLISHER}` }),
      tag('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
  return lines('meta', {}, main ? [identification, referencesXml(about)] : [identification]);
}

const level = (self: string, whole: string): string[] => [
  tag('FRBRthis', { value: self }),
  tag('FRBRuri', { value: whole }),
];

const maker = (date: string, name: string, { author }: AknAbout): string[] => [
  tag('FRBRdate', { date, name }),
  tag('FRBRauthor', { href: author ? '#author' : `#${PUBLISHER}` }),
];

function referencesXml({ author }: AknAbout): string {
  const organization = (eId: string, showAs: string): string =>
    tag('TLCOrganization', { eId, href: `/akn/ontology/organization/kz/${eId}`, showAs });
  return lines('references', { source: `#${PUBLISHER}` }, [
    organization(PUBLISHER, 'Talqy'),
    ...(author ? [organization('author', author)] : []),
  ]);
}
