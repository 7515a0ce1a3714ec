import { draftProvision, type DraftProvision } from './structure-draft.js';
import type { Line } from './lines.js';
import { PROVISION_RANK } from '../act/provision.js';

const RANK: Record<DraftProvision['kind'], number> = { ...PROVISION_RANK, act: 0 };
export const CONTAINERS: readonly string[] = ['part', 'section', 'subsection', 'chapter', 'subchapter'];

/** The provisions that are open while lines are read: each lies in the one before it, the act or an annex at the root. */
export class OpenProvisions {
  private readonly stack: DraftProvision[];
  lastArticle: DraftProvision | null = null;
  /** Number of the last paragraph outside articles: these run through the act or annex. */
  lastPara = '';

  constructor(readonly root: DraftProvision) {
    this.stack = [root];
  }

  get top(): DraftProvision {
    return this.stack.at(-1)!;
  }

  get depth(): number {
    return this.stack.length;
  }

  last(kind: DraftProvision['kind']): DraftProvision | null {
    return this.stack.findLast((open) => open.kind === kind) ?? null;
  }

  outermost(kind: DraftProvision['kind']): DraftProvision | null {
    return this.stack.find((open) => open.kind === kind) ?? null;
  }

  some(test: (open: DraftProvision) => boolean): boolean {
    return this.stack.some(test);
  }

  findLast(test: (open: DraftProvision) => boolean): DraftProvision | null {
    return this.stack.findLast(test) ?? null;
  }

  /** Opens a provision in the nearest open one of a larger kind. */
  push(provision: DraftProvision, line: Line): void {
    while (this.stack.length > 1 && this.top.kind !== 'annex' && RANK[this.top.kind] >= RANK[provision.kind])
      this.stack.pop();
    this.pushInto(this.top, provision, line);
  }

  /** Opens a provision in this open one, whatever their kinds. */
  pushInto(holder: DraftProvision, provision: DraftProvision, line: Line | null): void {
    this.closeTo(holder);
    provision.source = line?.source.index ?? provision.source;
    holder.children.push(provision);
    this.stack.push(provision);
  }

  /** Closes everything inside this open provision. */
  closeTo(open: DraftProvision): void {
    this.stack.length = this.stack.lastIndexOf(open) + 1;
  }

  /** The provision that this open one lies in. */
  holderOf(open: DraftProvision): DraftProvision | null {
    return this.stack[this.stack.lastIndexOf(open) - 1] ?? null;
  }

  /** Where signatures and agreements are put: the annex that is open, or the act. */
  get home(): DraftProvision {
    return this.last('annex') ?? this.root;
  }

  /** An annex begins its own numbers. */
  openAnnex(holder: DraftProvision, number: string): DraftProvision {
    this.lastArticle = null;
    this.lastPara = '';
    const annex = draftProvision('annex', { number, label: '' });
    this.pushInto(holder, annex, null);
    return annex;
  }
}
