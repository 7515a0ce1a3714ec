import { formatNumber, knowsNumberFormat } from '../number-format.js';
import { DEEPEST_LEVEL, levelOf, type List, type NumberedPlace } from './numbering.js';

/** Signs that Word draws from its symbol fonts come from the private area; readers see a dot or a dash. */
const SYMBOL_BULLETS: Record<string, string> = {
  '\uf02d': '–',
  '\uf0be': '–',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0a7': '▪',
  '\uf06f': '◦',
};

/**
 * Counts the lists of a text as it is read. Counters belong to the definition, so lists that share
 * one run on; a start override counts when its list first uses the level, and whenever the level
 * restarts in that list (17.9.27).
 */
export class Counters {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();
  /** Formats met that no rule here knows; they were printed as digits. */
  readonly unknownFormats = new Set<string>();

  /** `language`: of the document's words, for formats that print letters of it. */
  constructor(private readonly language = '') {}

  /** Label of the next paragraph at this place, as printed before it. */
  next(place: NumberedPlace): string {
    const { list, level } = place;
    const counts = this.counts.get(list.definition.id) ?? [];
    this.counts.set(list.definition.id, counts);
    this.count(list, level, counts);
    // a level that was skipped counts as used: after 1.1.1 straight under 1 comes 1.2 (as LibreOffice prints)
    for (let above = 0; above < level; above++) counts[above] ??= startOf(list, above);
    for (let deeper = level + 1; deeper <= DEEPEST_LEVEL; deeper++)
      if (restarts(list, deeper, level)) counts[deeper] = undefined;
    return this.label(list, level, counts);
  }

  private count(list: List, level: number, counts: (number | undefined)[]): void {
    const use = `${list.id}/${level}`;
    const current = counts[level];
    const fresh = current === undefined || (!this.started.has(use) && list.startOverrides.has(level));
    this.started.add(use);
    counts[level] = fresh ? startOf(list, level) : current + 1;
  }

  private label(list: List, level: number, counts: readonly (number | undefined)[]): string {
    const own = levelOf(list, level);
    if (own.format === 'bullet') return bullet(own.text);
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      if (at > level) return '';
      const { format, language } = levelOf(list, at);
      if (!knowsNumberFormat(format)) this.unknownFormats.add(format);
      const value = counts[at] ?? startOf(list, at);
      return own.legal && format !== 'none' ? String(value) : formatNumber(value, format, language ?? this.language);
    });
    return label.replace(/[\s\u00a0]+/g, ' ').trim();
  }
}

function startOf(list: List, level: number): number {
  return list.startOverrides.get(level) ?? levelOf(list, level).start;
}

function restarts(list: List, deeper: number, used: number): boolean {
  const { restart } = levelOf(list, deeper);
  return restart === undefined || (restart !== 0 && used < restart);
}

function bullet(text: string): string {
  const sign = text.trim();
  if (/^[\ue000-\uf8ff]/.test(sign)) return SYMBOL_BULLETS[sign[0]!] ?? '•';
  return sign === '' ? '' : sign === 'o' ? '◦' : sign;
}
