import type { Issue, SourceElement, SourceParagraph, SourcePlace } from '../../legal-text/act/source.js';

export type PlacedBlock = Omit<SourceParagraph, 'index' | 'place'>;

/** The blocks of one document in order, each with its place among the elements that are open around it. */
export class Places {
  readonly paragraphs: SourceParagraph[] = [];
  readonly issues: Issue[] = [];
  /** Elements the reading is inside of, outermost first. */
  readonly open: SourceElement[] = [];
  /** How many of them the last block stands in. */
  private told = 0;

  enter(element: SourceElement): void {
    this.open.push(element);
  }

  /** A provision without words or heading still gets a block, or it would be lost. */
  leave(): void {
    const last = this.open.at(-1)!;
    if (this.told < this.open.length && last.kind !== 'quoted' && last.kind !== 'footnote')
      this.put({ kind: 'paragraph', runs: [] }, 'number');
    this.open.pop();
    this.told = Math.min(this.told, this.open.length);
  }

  put(block: PlacedBlock, as: SourcePlace['as']): void {
    for (let depth = this.told; depth < this.open.length - 1; depth++)
      if (this.open[depth]!.label) this.push({ kind: 'paragraph', runs: [] }, 'number', depth + 1);
    this.push(block, as, this.open.length);
  }

  private push(block: PlacedBlock, as: SourcePlace['as'], depth: number): void {
    const opens = this.open.slice(this.told, depth);
    const label = opens.at(-1)?.label;
    const place = { depth: this.told, opens, as };
    this.paragraphs.push({ index: this.paragraphs.length, ...block, ...(label && { label }), place });
    this.told = depth;
  }

  warn(code: `format.${string}`, params: Issue['params'], source: number | null = this.paragraphs.length): void {
    this.issues.push({ code, severity: 'warning', source, eId: null, params });
  }
}
