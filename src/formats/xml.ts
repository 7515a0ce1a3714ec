import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';

/** Parses an XML part of a package. DOCTYPE is refused before parsing: no entity is ever expanded. */
export function parseXml(bytes: Uint8Array): Element {
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FormatError('format.doctype');
  if (depthOf(text) > LIMITS.xmlDepth) throw new FormatError('format.too-deep');
  try {
    const root = new DOMParser({ onError: (level) => stopOn(level) }).parseFromString(text, 'text/xml').documentElement;
    if (!root) throw new Error('no root');
    return root;
  } catch {
    throw new FormatError('format.damaged');
  }
}

function stopOn(level: string): void {
  if (level !== 'warning') throw new Error(level);
}

function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('format.damaged');
  }
}

/** Greatest nesting of tags, counted without a parser: the parser is what deep nesting would hurt. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const tag of text.matchAll(/<(\/?)[\p{L}_][^<>]*?(\/?)>/gu)) {
    if (tag[1]) depth--;
    else if (!tag[2]) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

/** Namespaces of a DOCX in both of its dialects (transitional, strict), by the prefix that Word gives them. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Name of an element as Word writes it, whatever prefix this file uses: `w:p`. */
export function nameOf(element: Element): string {
  const prefix = PREFIXES[element.namespaceURI ?? ''];
  return prefix ? `${prefix}:${element.localName}` : (element.localName ?? element.nodeName);
}

export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && (!name || nameOf(child as Element) === name)) found.push(child as Element);
  }
  return found;
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent && childrenOf(parent, name)[0];
}

/** Attribute by its local name: `w:val` in Word's own files, `val` in some others. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (let at = 0; at < element.attributes.length; at++) {
    const attribute = element.attributes.item(at);
    if (attribute && attribute.localName === name) return attribute.value;
  }
  return undefined;
}

/** `w:val` of a child element. */
export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(parent, name), 'val');
}

/** An on/off property: present without a value is on; undefined when it is not set here. */
export function switchOf(parent: Element | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  if (!element) return undefined;
  return !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? 'true');
}

/** All descendants of a name, in order. */
export function descendantsOf(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => [
    ...(nameOf(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}
