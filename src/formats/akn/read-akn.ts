import type { Node } from 'prosemirror-model';
import type { Language } from '../../legal-text/language/language.js';
import { ACT_KINDS, type ActKind } from '../../legal-text/act/provision.js';
import type { EditorialNote, Issue, SourceFate, SourceParagraph } from '../../legal-text/act/source.js';
import { FormatError } from '../format-error.js';
import { LIMITS } from '../limits.js';
import { parseXmlText } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import { assembleAct } from './assemble-act.js';
import {
  attribute,
  childElements,
  childNamed,
  COLLECTIONS,
  descendantNamed,
  DOCUMENTS,
  LANGUAGE_CODE,
  nameIn,
  wordsOf,
} from './elements.js';
import { unitOf } from './kinds.js';
import { AknWalker } from './walker.js';

/** One document of a file, before it is put together: its blocks know their places. */
export interface AknSource {
  /** Name of its element: `act`, `bill`, `doc`… */
  element: string;
  /** What the file calls it: its `name`, else its element. */
  name: string;
  title: string;
  /** Language as the file says it (`kaz`, `en`…); '' where it says nothing. */
  language: string;
  lang: Language;
  kind: ActKind;
  paragraphs: SourceParagraph[];
  issues: Issue[];
}

export interface AknDocument extends Omit<AknSource, 'element' | 'language'> {
  doc: Node;
  notes: EditorialNote[];
  fates: SourceFate[];
}

const NAMESPACES = /^(?:https?:\/\/(?:docs\.oasis-open\.org\/legaldocml\/ns\/akn\/|www\.akomantoso\.org\/).*)?$/;

/**
 * Reads Akoma Ntoso 3 or 2, with or without ids. A collection gives one document for each of its parts, ids of which
 * may repeat; an act with annexes is one document. Throws a FormatError for XML that is damaged, nested too deep, has a
 * DOCTYPE, or is no Akoma Ntoso.
 */
export function readAkn(text: string): { documents: AknDocument[]; issues: Issue[] } {
  const documents = readAknSources(text).map(({ element: _element, language: _language, ...source }) => {
    const { doc, notes, issues, fates } = assembleAct(source.paragraphs, source);
    return { ...source, doc, notes, fates, issues: [...source.issues, ...issues] };
  });
  return { documents, issues: [] };
}

/** The same, not yet put together: for an upload, whose blocks may be mended first. */
export function readAknSources(text: string): AknSource[] {
  if (text.length > LIMITS.xmlPartBytes)
    throw new FormatError('format.too-large', { limit: LIMITS.xmlPartBytes / 1024 / 1024 });
  const root = parseXmlText(text.replace(/^\ufeff/, '').trimStart());
  if (nameIn(root) !== 'akomaNtoso' || !NAMESPACES.test(root.name.namespace)) throw new FormatError('format.xml');
  const found = documentsIn(root).map(readDocument);
  const documents = found.filter(({ paragraphs }) => paragraphs.length > 0);
  if (documents.length === 0) throw new FormatError('format.no-text');
  return documents;
}

/** The document that an upload of several takes: the first act or bill, else the one with most to say. */
export function mainDocument(documents: readonly AknSource[]): AknSource {
  const act = documents.find(({ element }) => element === 'act' || element === 'bill');
  return act ?? documents.reduce((most, one) => (one.paragraphs.length > most.paragraphs.length ? one : most));
}

/** Documents in file order; a collection is one itself where it has words of its own. */
function documentsIn(parent: XmlElement): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    const name = nameIn(child);
    if (COLLECTIONS.has(name)) return [child, ...documentsIn(child)];
    if (!DOCUMENTS.has(name)) return name === 'meta' ? [] : documentsIn(child);
    const parts = childNamed(child, 'components');
    return [child, ...(parts ? documentsIn(parts) : [])];
  });
}

function readDocument(document: XmlElement): AknSource {
  const element = nameIn(document);
  const meta = childNamed(document, 'meta');
  const country = meta && descendantNamed(meta, 'FRBRcountry');
  const walker = new AknWalker({
    unit: unitOf(document),
    kz: country !== undefined && attribute(country, 'value') === 'kz',
    notes: notesIn(meta),
    collection: COLLECTIONS.has(element),
  });
  walker.read(document);
  const { paragraphs, issues } = walker.places;
  const stated = meta && descendantNamed(meta, 'FRBRlanguage');
  const language = stated ? attribute(stated, 'language') : '';
  const lang = languageOf(language);
  if (!lang) issues.unshift(foreignLanguage(language));
  const name = attribute(document, 'name');
  return {
    ...{ element, name: name || element, title: titleIn(document, meta), language, lang: lang ?? 'en' },
    ...{ kind: ACT_KINDS.find((kind) => kind === name) ?? 'law', paragraphs, issues },
  };
}

function notesIn(meta: XmlElement | undefined): Map<string, XmlElement> {
  const list = meta ? childElements(meta).filter((child) => nameIn(child) === 'notes') : [];
  const notes = list.flatMap(childElements).filter((child) => nameIn(child) === 'note');
  return new Map(notes.map((note) => [attribute(note, 'eId') || attribute(note, 'id'), note]));
}

function languageOf(code: string): Language | null {
  const found = (Object.entries(LANGUAGE_CODE) as [Language, string][]).find(
    ([lang, letters]) => code === lang || code === letters,
  );
  return found?.[0] ?? null;
}

/** The schema knows three languages; a text in another is read as the unofficial one, and this is said. */
const foreignLanguage = (language: string): Issue => ({
  ...{ code: 'format.akn-language', severity: 'warning', source: null, eId: null },
  params: { language: language || '?' },
});

function titleIn(document: XmlElement, meta: XmlElement | undefined): string {
  const heads = ['preface', 'coverPage'].map((name) => childNamed(document, name));
  const title = heads.flatMap((head) => (head ? (descendantNamed(head, 'docTitle') ?? []) : []))[0];
  const alias = meta && descendantNamed(meta, 'FRBRalias');
  return (wordsOf(title) || (alias ? attribute(alias, 'value') : '')).slice(0, 500);
}
