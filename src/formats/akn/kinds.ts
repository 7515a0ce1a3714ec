import { PROVISION_KINDS, type ProvisionKind } from '../../legal-text/act/provision.js';
import type { SourceElement } from '../../legal-text/act/source.js';
import type { XmlElement } from '../xml-tree.js';
import { attribute, descendantNamed, HIERARCHY, nameIn } from './elements.js';

/** Which elements carry the unit that a law is made of: articles here, sections in common-law countries. */
export type Unit = 'article' | 'section' | 'rule' | 'clause' | null;

const DIRECT: Record<string, ProvisionKind> = {
  part: 'part',
  book: 'part',
  tome: 'part',
  title: 'section',
  division: 'section',
  subpart: 'section',
  section: 'section',
  subsection: 'subsection',
  subtitle: 'subsection',
  subdivision: 'subsection',
  chapter: 'chapter',
  subchapter: 'subchapter',
  article: 'article',
  paragraph: 'para',
  clause: 'para',
  rule: 'para',
  subrule: 'para',
  subclause: 'para',
  transitional: 'para',
  recital: 'para',
  point: 'point',
  subparagraph: 'subpara',
  alinea: 'subpara',
  proviso: 'subpara',
  indent: 'indent',
};

/** Names that British and other files give to containers of their own. */
const NAMED: Record<string, ProvisionKind> = {
  schedule: 'annex',
  appendix: 'annex',
  regulation: 'article',
  order: 'article',
  crossheading: 'subchapter',
};

/**
 * The unit of a document. An act of Kazakhstan names its elements as the law does (a section is a раздел); elsewhere,
 * where there is no article, the section, the rule or the clause is what people cite.
 */
export function unitOf(document: XmlElement): Unit {
  const country = descendantNamed(document, 'FRBRcountry');
  if (country && attribute(country, 'value') === 'kz') return 'article';
  for (const unit of ['article', 'section', 'rule', 'clause'] as const) if (holds(document, unit)) return unit;
  return null;
}

/** Words quoted from another act say nothing about this one. */
function holds(parent: XmlElement, name: string): boolean {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    const found = nameIn(child);
    if (found === name) return true;
    if (!['meta', 'quotedStructure', 'attachments', 'components'].includes(found) && holds(child, name)) return true;
  }
  return false;
}

/** Kind of a provision by its element, its number and what it stands in; null for a container that says nothing. */
export function kindOf(element: XmlElement, label: string, open: readonly SourceElement[], unit: Unit, kz: boolean) {
  const name = nameIn(element);
  if (name === 'hcontainer') return namedKind(attribute(element, 'name'), label, open, kz);
  if (kz) return DIRECT[name] ?? levelKind(open);
  if (name === unit) return 'article';
  if (name === 'subsection' && unit === 'section') return deeper('para', open);
  if (name === 'level') return levelKind(open);
  if (name === 'subparagraph') return label ? 'point' : 'subpara';
  if (name === 'alinea') return label ? deeper('para', open) : 'subpara';
  const direct = DIRECT[name];
  return direct === 'para' ? deeper('para', open) : (direct ?? null);
}

function namedKind(name: string, label: string, open: readonly SourceElement[], kz: boolean): ProvisionKind | null {
  if (PROVISION_KINDS.includes(name as ProvisionKind)) return name as ProvisionKind;
  const known = kz ? undefined : NAMED[name.toLowerCase()];
  return known ?? (label ? levelKind(open) : null);
}

/** A numbered paragraph inside another is one step below it. */
const deeper = (kind: ProvisionKind, open: readonly SourceElement[]): ProvisionKind =>
  within(open).some((one) => one.kind === kind || one.kind === 'point') ? 'point' : kind;

/** Levels without a name of their own: below an article a paragraph, then points. */
const levelKind = (open: readonly SourceElement[]): ProvisionKind => deeper('para', open);

const within = (open: readonly SourceElement[]) => open.slice(open.findLastIndex(({ kind }) => kind === 'quoted') + 1);

export const isHierarchical = (name: string): boolean => HIERARCHY.has(name) || name === 'hcontainer';
