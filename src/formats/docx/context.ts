import { formatNumber } from '../number-format.js';
import { attributeOf, childrenOf } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import { Counters } from './counters.js';
import { Numbering } from './numbering.js';
import type { DocxPackage } from './package.js';
import { Styles } from './styles.js';

type NoteKind = 'footnote' | 'endnote';

/** What is shared while one document is read: its styles, its running counters, its notes. */
export class DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counters: Counters;
  private readonly notes = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, string>();
  private readonly referred = { footnote: 0, endnote: 0 };

  constructor(parts: DocxPackage) {
    this.styles = new Styles(parts.styles);
    this.counters = new Counters(this.styles.language);
    this.numbering = new Numbering(parts.numbering, this.styles);
    for (const kind of ['footnote', 'endnote'] as const) {
      const root = parts[`${kind}s`];
      for (const note of root ? childrenOf(root, `w:${kind}`) : []) {
        // separators are lines between the text and its notes, not notes (17.11.23)
        const type = attributeOf(note, 'type') ?? 'normal';
        if (type === 'normal') this.notes.set(`${kind}/${attributeOf(note, 'id') ?? ''}`, note);
      }
    }
  }

  /** Number of a note, in order of first reference; endnotes print i, ii, iii. `body` only at the first reference. */
  refer(kind: NoteKind, id: string): { number: string; body?: XmlElement } {
    const key = `${kind}/${id}`;
    const known = this.numbers.get(key);
    if (known) return { number: known };
    const number = formatNumber(++this.referred[kind], kind === 'endnote' ? 'lowerRoman' : 'decimal');
    this.numbers.set(key, number);
    const body = this.notes.get(key);
    return { number, ...(body && { body }) };
  }

  unreferred(): XmlElement[] {
    return [...this.notes].filter(([key]) => !this.numbers.has(key)).map(([, note]) => note);
  }
}
