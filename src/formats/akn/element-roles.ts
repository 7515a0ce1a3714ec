import { PARAGRAPH_ROLES, type ParagraphRole } from '../../legal-text/act/schema.js';
import type { XmlElement } from '../xml-tree.js';
import { attribute, childElements, descendantNamed, nameIn, PARAGRAPHS, WRAPPERS } from './elements.js';

/** What a paragraph is where nothing says otherwise; in a preface it depends on what it holds. */
export type Around = ParagraphRole | 'preface';

/** Blocks of an annex that stand before its title. */
const BEFORE_ANNEX: readonly string[] = ['approval', 'annexmark', 'form', 'agreed', 'date'];

/** Of a provision, what stands before its content. */
export const HEADS: readonly string[] = ['num', 'heading', 'subheading'];

export const isExact = (element: XmlElement): boolean => attribute(element, 'xml:space') === 'preserve';

export function idsOf(element: XmlElement): { wId?: string; fileId?: string } {
  const wId = attribute(element, 'wId');
  const fileId = attribute(element, 'eId') || attribute(element, 'id');
  return { ...(wId && { wId }), ...(fileId && { fileId }) };
}

const isRole = (value: string): value is ParagraphRole => (PARAGRAPH_ROLES as readonly string[]).includes(value);

export function roleOf(element: XmlElement, around: Around): ParagraphRole {
  const stated = attribute(element, 'class');
  if (isRole(stated)) return stated;
  if (around !== 'preface') return around;
  if (descendantNamed(element, 'docTitle') || descendantNamed(element, 'shortTitle')) return 'title';
  return descendantNamed(element, 'docDate') || descendantNamed(element, 'docNumber') ? 'date' : 'text';
}

export const isBeforeAnnex = (element: XmlElement): boolean =>
  PARAGRAPHS.has(nameIn(element)) && BEFORE_ANNEX.includes(attribute(element, 'class'));

export function holdsBlocks(element: XmlElement): boolean {
  return childElements(element).some(
    (child) => PARAGRAPHS.has(nameIn(child)) || WRAPPERS.has(nameIn(child)) || nameIn(child) === 'table',
  );
}
