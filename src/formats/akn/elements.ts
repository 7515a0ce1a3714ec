import type { Language } from '../../legal-text/language/language.js';
import type { ProvisionKind } from '../../legal-text/act/provision.js';
import type { XmlElement } from '../xml-tree.js';

/** Akoma Ntoso 3.0 (OASIS, 2018), its drafts of 2013–2016 (CSD…), and 2.0; a file without a namespace is read too. */
export const AKN_3 = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** XmlElement that holds a provision of each kind; what Akoma Ntoso has no element for is an `hcontainer` of that name. */
export const ELEMENT_OF: Record<ProvisionKind, string> = {
  preamble: 'hcontainer',
  part: 'part',
  section: 'section',
  subsection: 'subsection',
  chapter: 'chapter',
  subchapter: 'subchapter',
  article: 'article',
  para: 'paragraph',
  point: 'point',
  subpara: 'subparagraph',
  indent: 'indent',
  annex: 'hcontainer',
  note: 'hcontainer',
};

/** Three-letter codes of ISO 639-2, as FRBRlanguage wants them. */
export const LANGUAGE_CODE: Record<Language, string> = { kk: 'kaz', ru: 'rus', en: 'eng' };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const DOCUMENTS = words('act bill doc amendment statement debate debateReport judgment portion');
export const COLLECTIONS = words('documentCollection amendmentList officialGazette');
/** Elements of the legislative hierarchy (group ANhier of the schema), the lists apart. */
export const HIERARCHY = words(
  'clause section part paragraph chapter title article book tome division point indent alinea rule subrule proviso ' +
    'subsection subpart subparagraph subchapter subtitle subdivision subclause level transitional',
);
/** Hold blocks and say nothing of their own: what is in them stands where they stand. */
export const WRAPPERS = words(
  'list sublist intro content wrapUp body mainBody amendmentBody amendmentHeading amendmentContent amendmentReference ' +
    'amendmentJustification judgmentBody portionBody debateBody preface coverPage header container blockContainer div ' +
    'tblock longTitle formula recitals citations citation interstitial blockList ul ol collectionBody blocks ' +
    'attachments component subFlow foreign documentRef componentRef conclusions',
);
export const PARAGRAPHS = words('p block listIntroduction listWrapUp listConclusion caption crossHeading from');
/** Parts of a sentence; those that carry marks of the schema are told apart by `marksOf`. */
export const INLINES = words(
  'ref mref rref affectedDocument relatedDocument change ins omissis opinion placeholder fillIn decoration docType ' +
    'docTitle docNumber docProponent docDate legislature session shortTitle docAuthority docPurpose docCommittee ' +
    'docIntroducer docStage docStatus docJurisdiction docketNumber courtType neutralCitation party judge lawyer signature ' +
    'argument date time person organization concept object event location process role term quantity def entity b i a u ' +
    'sub sup abbr span inline mod mmod rmod quotedText embeddedText recordedTime vote outcome em strong',
);
/** Parts that say nothing to a reader. */
export const SILENT = words('meta colgroup col eop marker num heading subheading');

export const attribute = (element: XmlElement, name: string): string => element.attribute(name) ?? '';
export const nameIn = (element: XmlElement): string => element.name.local;

export const childElements = (parent: XmlElement): XmlElement[] => parent.elements;

export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) if (typeof child !== 'string' && nameIn(child) === name) return child;
  return undefined;
}

/** First descendant of a name; files nest 256 deep at most, which the parser has checked. */
export function descendantNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const found = nameIn(child) === name ? child : descendantNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

export const wordsOf = (element: XmlElement | undefined): string => (element?.text ?? '').replace(/\s+/g, ' ').trim();
