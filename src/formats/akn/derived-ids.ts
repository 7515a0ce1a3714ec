import type { Node } from 'prosemirror-model';

/** Unnumbered steps of an address: there is only one such element in its place. */
const SINGLE: readonly string[] = ['intro', 'content', 'wrapup', 'body', 'preface', 'conclusions'];

/**
 * Addresses of elements that our documents give none, after the naming convention of Akoma Ntoso: the address of what
 * they stand in, `__`, an abbreviation, and the count there (`art_1__p_2`). All ids of a file are different.
 */
export class DerivedIds {
  private readonly taken = new Set<string>(['talqy', 'author']);
  private readonly counts = new Map<string, number>();

  /** Addresses of footnotes by what they are marked with; the first of a mark has it. */
  private readonly notes = new Map<string, string>();
  private readonly written = new Set<string>();

  constructor(doc: Node) {
    doc.descendants((node) => {
      if (node.type.name === 'quoted') return false;
      if (node.type.name === 'provision') this.taken.add(node.attrs.eId as string);
      return true;
    });
    doc.descendants((node) => {
      const number = node.type.name === 'footnote' ? (node.attrs.number as string) : null;
      if (number !== null && !this.notes.has(number)) this.notes.set(number, this.of('', 'fn'));
    });
  }

  /** Where a reference to a footnote leads; '' where no footnote has the mark. */
  noteAt(number: string): string {
    return this.notes.get(number) ?? '';
  }

  note(parent: string, number: string): string {
    const known = this.noteAt(number);
    if (known === '' || this.written.has(known)) return this.of(parent, 'fn');
    this.written.add(known);
    return known;
  }

  of(parent: string, step: string): string {
    const base = parent === '' ? step : `${parent}__${step}`;
    const single = SINGLE.includes(step);
    for (;;) {
      const count = (this.counts.get(base) ?? 0) + 1;
      this.counts.set(base, count);
      const eId = single && count === 1 ? base : `${base}_${count}`;
      if (!this.taken.has(eId)) return eId;
    }
  }

  /** Of a provision of another act, by its number there. */
  quoted(parent: string, prefix: string, number: string): string {
    const clean = number.replace(/[^\p{L}\p{N}.-]/gu, '');
    if (!clean) return this.of(parent, prefix);
    const base = `${parent}__${prefix}_${clean}`;
    const count = (this.counts.get(base) ?? 0) + 1;
    this.counts.set(base, count);
    const eId = count === 1 ? base : `${base}_${count}`;
    if (this.taken.has(eId)) return this.of(parent, prefix);
    this.taken.add(eId);
    return eId;
  }
}
