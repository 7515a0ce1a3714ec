import { FormatError } from './format-error.js';
import { xmlTree, type XmlElement, type XmlName } from './xml-tree.js';

/** Parses an XML part of a package. DOCTYPE is refused before parsing: no entity is ever expanded. */
export function parseXml(bytes: Uint8Array): XmlElement {
  return parseXmlText(decodeXml(bytes));
}

/** The same for a file whose letters are known already. */
export function parseXmlText(text: string): XmlElement {
  refuseDoctype(text);
  try {
    return xmlTree(text);
  } catch (error) {
    throw error instanceof FormatError ? error : new FormatError('format.damaged');
  }
}

function wideCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
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
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseDoctype(wide ? new TextDecoder(wide).decode(bytes) : part.toString('latin1'));
}

/** Namespaces of a DOCX in both of its dialects (transitional, strict), by the prefix that Word gives them. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** Names with their prefix: asked for each element many times over, and few. */
const prefixed = new WeakMap<XmlName, string>();

/** Name of an element as Word writes it, whatever prefix this file uses: `w:p`. */
export function nameOf({ name }: XmlElement): string {
  const known = prefixed.get(name);
  if (known !== undefined) return known;
  const prefix = PREFIXES[name.namespace];
  const whole = prefix ? `${prefix}:${name.local}` : name.local;
  prefixed.set(name, whole);
  return whole;
}

export function childrenOf(parent: XmlElement, name?: string): XmlElement[] {
  return name === undefined ? parent.elements : parent.elements.filter((child) => nameOf(child) === name);
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (parent)
    for (const child of parent.children) if (typeof child !== 'string' && nameOf(child) === name) return child;
  return undefined;
}

/** Attribute by its local name: `w:val` in Word's own files, `val` in some others. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element) for (const attribute of element.attributes) if (attribute.name.local === name) return attribute.value;
  return undefined;
}

/** `w:val` of a child element. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return attributeOf(childOf(parent, name), 'val');
}

/** An on/off property: present without a value is on; undefined when it is not set here. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  if (!element) return undefined;
  return !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? 'true');
}

/** All descendants of a name, in order. */
export function descendantsOf(parent: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (nameOf(child) === name) found.push(child);
    descendantsOf(child, name, found);
  }
  return found;
}
