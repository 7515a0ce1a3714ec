import { attributeOf, childOf, childrenOf, switchOf, valueOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';

export interface Style {
  id: string;
  name: string;
  type: string;
  basedOn?: string;
  element: XmlElement;
}

const LONGEST_CHAIN = 20;

/** The styles of a file, and how a property is inherited along `basedOn`. */
export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly defaults = new Map<string, string>();

  /** Language of words that name none of their own: `ru-RU`; '' where the file does not say. */
  readonly language: string;

  constructor(root?: XmlElement) {
    const defaults = childOf(childOf(root && childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.language = valueOf(defaults, 'w:lang') ?? '';
    for (const element of root ? childrenOf(root, 'w:style') : []) {
      const id = attributeOf(element, 'styleId');
      if (!id) continue;
      const type = attributeOf(element, 'type') ?? 'paragraph';
      const basedOn = valueOf(element, 'w:basedOn');
      const name = (valueOf(element, 'w:name') ?? '').toLowerCase();
      this.byId.set(id, { id, type, name, element, ...(basedOn && { basedOn }) });
      if (['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '')) this.defaults.set(type, id);
    }
  }

  /** A style and all that it is based on, nearest first; without an id, the default one of its type. */
  chain(id: string | undefined, type: 'paragraph' | 'character' | 'numbering' = 'paragraph'): Style[] {
    const chain: Style[] = [];
    let next = id ?? this.defaults.get(type);
    while (next && chain.length < LONGEST_CHAIN) {
      const style = this.byId.get(next);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }

  /** First value that a chain of styles gives. */
  inherited<T>(chain: readonly Style[], read: (style: XmlElement) => T | undefined): T | undefined {
    for (const { element } of chain) {
      const value = read(element);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Heading level 1…6 of a paragraph: its outline level, else a built-in heading or title style. */
  headingLevel(properties: XmlElement | undefined, chain: readonly Style[]): number | undefined {
    const outline =
      valueOf(properties, 'w:outlineLvl') ??
      this.inherited(chain, (style) => valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
    if (outline !== undefined) return Number(outline) < 9 ? Math.min(Number(outline) + 1, 6) : undefined;
    for (const style of chain) {
      const level = /^(?:heading|заголовок|тақырып)\s*([1-9])$/.exec(style.name)?.[1];
      if (level) return Math.min(Number(level), 6);
      if (style.name === 'title') return 1;
    }
    return undefined;
  }

  /** Whether a run's own properties, its character style or the style of its paragraph switch something on. */
  runSwitch(properties: XmlElement | undefined, name: string, paragraphChain: readonly Style[]): boolean {
    const own = switchOf(properties, name);
    if (own !== undefined) return own;
    const styleId = valueOf(properties, 'w:rStyle');
    const inStyle = (style: XmlElement) => switchOf(childOf(style, 'w:rPr'), name);
    const character = styleId === undefined ? undefined : this.inherited(this.chain(styleId, 'character'), inStyle);
    return character ?? this.inherited(paragraphChain, inStyle) ?? false;
  }

  runValue(properties: XmlElement | undefined, name: string): string | undefined {
    const styleId = valueOf(properties, 'w:rStyle');
    if (styleId === undefined) return valueOf(properties, name);
    return (
      valueOf(properties, name) ??
      this.inherited(this.chain(styleId, 'character'), (style) => valueOf(childOf(style, 'w:rPr'), name))
    );
  }
}
