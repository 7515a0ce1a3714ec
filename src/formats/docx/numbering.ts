import { attributeOf, childOf, childrenOf, switchOf, valueOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import type { Styles } from './styles.js';

/** One level of a list definition: ECMA-376 part 1, 17.9.6. */
export interface Level {
  start: number;
  format: string;
  /** Pattern with the counters of this and higher levels: `Статья %1.`, `%1.%2)`. */
  text: string;
  /** All counters of the pattern print as digits (17.9.4). */
  legal: boolean;
  /**
   * Restarts after this level (counted from 1) or a higher one; 0 never; undefined after any higher one (17.9.10, and
   * [MS-OI29500] 2.1.282 on "or a higher one").
   */
  restart?: number | undefined;
  paragraphStyle?: string;
  /** Language of the number itself, where its look depends on one: `1-й`, `1st`. */
  language?: string;
}

export interface Definition {
  id: string;
  levels: ReadonlyMap<number, Level>;
}

/** A list in the text: a definition with overrides of its own. */
export interface List {
  id: string;
  definition: Definition;
  startOverrides: ReadonlyMap<number, number>;
  levelOverrides: ReadonlyMap<number, Level>;
}

export interface NumberedPlace {
  list: List;
  level: number;
}

const DEFAULT_LEVEL: Level = { start: 1, format: 'decimal', text: '', legal: false };
export const DEEPEST_LEVEL = 8;

/** The list definitions of numbering.xml, and which list and level a paragraph belongs to. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly lists = new Map<string, List>();

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    if (!root) return;
    const links = new Map<string, string>();
    for (const element of childrenOf(root, 'w:abstractNum')) {
      const id = attributeOf(element, 'abstractNumId') ?? '';
      this.definitions.set(id, { id, levels: readLevels(element) });
      const link = valueOf(element, 'w:numStyleLink');
      if (link) links.set(id, link);
    }
    const elements = childrenOf(root, 'w:num');
    const definitionOf = new Map(
      elements.map((num) => [attributeOf(num, 'numId') ?? '', valueOf(num, 'w:abstractNumId') ?? '']),
    );
    for (const num of elements) this.addList(num, links, definitionOf);
  }

  /** A definition may only name a numbering style, whose own list holds the levels (17.9.21). */
  private addList(num: XmlElement, links: Map<string, string>, definitionOf: Map<string, string>): void {
    const id = attributeOf(num, 'numId') ?? '';
    let definitionId = definitionOf.get(id) ?? '';
    const link = links.get(definitionId);
    const linked = link && this.styles.inherited(this.styles.chain(link, 'numbering'), numIdOf);
    if (linked && definitionOf.has(linked)) definitionId = definitionOf.get(linked)!;
    const definition = this.definitions.get(definitionId);
    if (!definition) return;
    const startOverrides = new Map<number, number>();
    const levelOverrides = new Map<number, Level>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const level = levelIndex(attributeOf(override, 'ilvl'));
      const start = valueOf(override, 'w:startOverride');
      const own = childOf(override, 'w:lvl');
      if (start !== undefined) startOverrides.set(level, Number(start));
      // Word does not heed lvlRestart here ([MS-OI29500] 2.1.282), only in the definition
      const { restart } = definition.levels.get(level) ?? DEFAULT_LEVEL;
      if (own) levelOverrides.set(level, { ...readLevel(own), restart });
    }
    this.lists.set(id, { id, definition, startOverrides, levelOverrides });
  }

  /**
   * List and level of a paragraph. Its own numPr wins; else the nearest style that has one, where
   * the level is the one whose `pStyle` names a style of the chain. numId 0 takes the number away.
   */
  placeOf(properties: XmlElement | undefined, styleId: string | undefined): NumberedPlace | undefined {
    const own = childOf(properties, 'w:numPr');
    const chain = this.styles.chain(styleId);
    const inherited = this.styles.inherited(chain, (style) => (numIdOf(style) === undefined ? undefined : style));
    const numId = valueOf(own, 'w:numId') ?? (inherited && numIdOf(inherited));
    if (numId === undefined || numId === '0') return undefined;
    const list = this.lists.get(numId);
    if (!list) return undefined;
    const ownLevel = valueOf(own, 'w:ilvl');
    if (ownLevel !== undefined || valueOf(own, 'w:numId') !== undefined) return { list, level: levelIndex(ownLevel) };
    const linked = chain.map((style) => linkedLevel(list, style.id)).find((level) => level !== undefined);
    const inStyle = this.styles.inherited(chain, (style) =>
      valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:ilvl'),
    );
    return { list, level: linked ?? levelIndex(inStyle) };
  }
}

export function levelOf(list: List, level: number): Level {
  return list.levelOverrides.get(level) ?? list.definition.levels.get(level) ?? DEFAULT_LEVEL;
}

function numIdOf(style: XmlElement): string | undefined {
  return valueOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId');
}

function linkedLevel(list: List, styleId: string): number | undefined {
  for (let level = 0; level <= DEEPEST_LEVEL; level++)
    if (levelOf(list, level).paragraphStyle === styleId) return level;
  return undefined;
}

function levelIndex(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level >= 0 ? Math.min(level, DEEPEST_LEVEL) : 0;
}

function readLevels(definition: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(definition, 'w:lvl').map((level) => [levelIndex(attributeOf(level, 'ilvl')), readLevel(level)]),
  );
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  const paragraphStyle = valueOf(level, 'w:pStyle');
  const start = Number(valueOf(level, 'w:start') ?? 0);
  const language = valueOf(childOf(level, 'w:rPr'), 'w:lang');
  return {
    start: Number.isFinite(start) ? start : 1,
    format: valueOf(level, 'w:numFmt') ?? alternateFormat(level) ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    legal: switchOf(level, 'w:isLgl') ?? false,
    ...(restart !== undefined && { restart: Number(restart) }),
    ...(paragraphStyle && { paragraphStyle }),
    ...(language && { language }),
  };
}

/** Word wraps formats that are new to it: `<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" …>`. */
function alternateFormat(level: XmlElement): string | undefined {
  const alternate = childOf(level, 'mc:AlternateContent');
  return valueOf(childOf(alternate, 'mc:Fallback'), 'w:numFmt') ?? valueOf(childOf(alternate, 'mc:Choice'), 'w:numFmt');
}
