import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';

/** Parses an XML part of a package. DOCTYPE is refused before parsing: no entity is ever expanded. */
export function parseXml(bytes: Uint8Array): Element {
  return parseXmlText(decodeXml(bytes));
}

/** The same for a file whose letters are known already. */
export function parseXmlText(text: string): Element {
  refuseDoctype(text);
  measure(text);
  try {
    const root = new DOMParser({ onError: (level) => stopOn(level) }).parseFromString(text, 'text/xml').documentElement;
    if (!root) throw new Error('no root');
    return root;
  } catch {
    throw new FormatError('format.damaged');
  }
}

function wideCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function stopOn(level: string): void {
  if (level !== 'warning') throw new Error(level);
}

function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(wideCharset(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FormatError('format.damaged');
  }
}

const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

function refuseDoctype(text: string): void {
  if (DOCTYPE.test(text)) throw new FormatError('format.doctype');
}

/** Refuses a DOCTYPE in a part that is only carried along; a part that is no text is not looked into. */
export function refuseDoctypeIn(bytes: Uint8Array): void {
  const wide = wideCharset(bytes);
  refuseDoctype(new TextDecoder(wide ?? 'latin1').decode(bytes));
}

/** Counts tags and their nesting without a parser: the parser is what many or deep ones would hurt. */
function measure(text: string): void {
  let depth = 0;
  let count = 0;
  for (const tag of text.matchAll(/<(\/?)[\p{L}_](?:[^<>"'/]|"[^"]*"|'[^']*'|\/(?!>))*(\/?)>/gu)) {
    count++;
    if (tag[1]) depth--;
    else if (!tag[2]) depth++;
    if (depth > LIMITS.xmlDepth) throw new FormatError('format.too-deep');
    if (count > LIMITS.xmlTags) throw new FormatError('format.too-many-parts', { limit: LIMITS.xmlTags });
  }
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
