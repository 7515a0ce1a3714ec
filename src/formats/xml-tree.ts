import { SaxesParser } from 'saxes';
import { FormatError } from './format-error.js';
import { LIMITS } from './limits.js';
import { XmlNames } from './xml-names.js';

export interface XmlLimits {
  readonly xmlDepth: number;
  readonly xmlTags: number;
  readonly xmlAttributes: number;
}

/** What all elements of one name share. */
export interface XmlName {
  readonly local: string;
  readonly namespace: string;
}

/** One object for all attributes of this name in a part. */
export interface AttributeName {
  /** As it stands in the file: `xml:space`. */
  readonly whole: string;
  readonly prefix: string;
  readonly local: string;
}

export interface XmlAttribute {
  readonly name: AttributeName;
  readonly value: string;
}

/** Words are strings, CDATA too; comments and processing instructions are dropped. */
export type XmlNode = XmlElement | string;

const NONE: readonly never[] = [];

/** An element with no more than reading needs: a part of 24 megabytes becomes half a million of them. */
export class XmlElement {
  /** In the order of the file; complete once the element is closed. */
  children: readonly XmlNode[] = NONE;

  constructor(
    /** One object for all elements of this name in a part, so that it may be a key. */
    readonly name: XmlName,
    readonly attributes: readonly XmlAttribute[],
  ) {}

  /** All words inside, with nothing between them. */
  get text(): string {
    const [first = ''] = this.children;
    if (this.children.length < 2 && typeof first === 'string') return first;
    const words: string[] = [];
    gatherWords(this, words);
    return words.join('');
  }

  get elements(): XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string');
  }

  /** Value of an attribute by its name as it stands in the file, prefix and all. */
  attribute(name: string): string | undefined {
    for (const attribute of this.attributes) if (attribute.name.whole === name) return attribute.value;
    return undefined;
  }
}

function gatherWords(parent: XmlElement, words: string[]): void {
  for (const child of parent.children) {
    if (typeof child === 'string') words.push(child);
    else gatherWords(child, words);
  }
}

/**
 * Reads XML 1.0 with namespaces into a tree, in one pass; throws what the parser says where the text is not well-formed.
 * Tags, their nesting and attributes are counted as they come: a part past the limits is refused at that place with a
 * FormatError, before it costs more.
 */
export function xmlTree(text: string, limits: XmlLimits = LIMITS): XmlElement {
  const builder = new TreeBuilder(limits);
  // namespaces are followed by XmlNames: this parser looks each of them up through all elements that are open
  const parser = new SaxesParser({ position: false });
  parser.on('attribute', ({ name, value }) => builder.attribute(name, value));
  parser.on('opentag', ({ name, isSelfClosing }) => builder.begin(name, isSelfClosing));
  parser.on('text', (words) => builder.words(words));
  parser.on('cdata', (words) => builder.words(words));
  parser.on('closetag', ({ isSelfClosing }) => builder.end(isSelfClosing));
  parser.write(text).close();
  if (!builder.root) throw new Error('no root');
  return builder.root;
}

class TreeBuilder {
  root: XmlElement | undefined;
  private readonly names = new XmlNames();
  private readonly open: { element: XmlElement; from: number }[] = [];
  /** Children of all open elements, outermost first: each takes its own at its end, as one array of just their number. */
  private readonly waiting: XmlNode[] = [];
  /** Attributes of the tag that is being read. */
  private readonly attributes: XmlAttribute[] = [];
  private tags = 0;
  private allAttributes = 0;

  constructor(private readonly limits: XmlLimits) {}

  attribute(name: string, value: string): void {
    if (++this.allAttributes > this.limits.xmlAttributes) throw tooMany(this.limits.xmlAttributes);
    this.attributes.push({ name: this.names.split(name), value });
  }

  begin(tag: string, isSelfClosing: boolean): void {
    this.countTag();
    // a copy of just their number: an array that grows keeps room for more
    const attributes = this.attributes.length > 0 ? this.attributes.splice(0) : NONE;
    const element = new XmlElement(this.names.enter(tag, attributes), attributes);
    this.open.push({ element, from: this.waiting.length });
    if (!isSelfClosing && this.open.length > this.limits.xmlDepth) throw new FormatError('format.too-deep');
  }

  words(text: string): void {
    if (this.open.length > 0) this.waiting.push(text);
  }

  end(isSelfClosing: boolean): void {
    if (!isSelfClosing) this.countTag();
    this.names.leave();
    const { element, from } = this.open.pop()!;
    if (from < this.waiting.length) element.children = this.waiting.splice(from);
    if (this.open.length > 0) this.waiting.push(element);
    else this.root = element;
  }

  private countTag(): void {
    if (++this.tags > this.limits.xmlTags) throw tooMany(this.limits.xmlTags);
  }
}

const tooMany = (limit: number): FormatError => new FormatError('format.too-many-parts', { limit });
