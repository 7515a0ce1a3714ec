import { readMark } from './labels.js';
import type { Language } from '../language/language.js';
import { annexNumber, goesOnSignature, isAnnexOfRules, opensSignature } from './line-roles.js';
import type { Line, ShownRole } from './lines.js';
import { draftText, type DraftProvision, type DraftText } from './structure-draft.js';
import type { Findings } from './structure-findings.js';
import type { OpenProvisions } from './structure-stack.js';

/** How many lines after an office are looked at for more of the act's numbers. */
const SIGNATURE_REACH = 60;

interface PendingAnnex {
  number: string;
  ofRules: boolean;
  marks: DraftText[];
}

/** Reads what stands around the provisions: signatures, agreements, approvals, marks of annexes. */
export class BlockReader {
  /** A block of approval or an annex mark was read: the next words are the annex's title. */
  private pending: PendingAnnex | null = null;
  private signing = false;
  /** The act, or the annex that is open, was signed. */
  signed = false;

  constructor(
    private readonly open: OpenProvisions,
    private readonly lang: Language,
    private readonly found: Findings,
  ) {}

  get awaitsAnnex(): boolean {
    return this.pending !== null;
  }

  /** Anything but a line of the block ends the signature. */
  endSignature(): void {
    this.signing = false;
  }

  /** Takes a line whose role shows; false where that role does not fit here. */
  takeRole(line: Line, role: ShownRole): boolean {
    if (role === 'form' && !this.pending) return false;
    this.signing = false;
    if (role === 'agreed') this.open.home.children.push(draftText(line, role));
    else this.takeMark(line, role);
    return true;
  }

  private takeMark(line: Line, role: ShownRole): void {
    const number = role === 'annexmark' ? annexNumber(line) : '';
    if (number && this.pending?.number && this.pending.number !== number) this.openAnnex(null);
    this.pending ??= { number: '', ofRules: false, marks: [] };
    this.pending.number ||= number;
    this.pending.ofRules ||= role === 'annexmark' && isAnnexOfRules(line);
    this.pending.marks.push(draftText(line, role));
  }

  /** Opens the annex whose marks were read, with this title. */
  openAnnex(title: Line | null): void {
    const { number, ofRules, marks } = this.pending!;
    this.pending = null;
    const holder = this.holderOfAnnex(ofRules);
    this.open.closeTo(holder);
    holder.children.push(...marks);
    const annex = this.open.openAnnex(holder, number);
    annex.source = title?.source.index ?? marks[0]?.line.source.index ?? null;
    this.signed = false;
    if (title) annex.headings.push(title);
    else this.found.warn('structure.annex-without-title', null, annex, { number });
  }

  /** An annex to approved rules lies inside them; any other belongs to the act. */
  private holderOfAnnex(ofRules: boolean): DraftProvision {
    const outermost = this.open.outermost('annex');
    return (ofRules && outermost) || this.open.root;
  }

  /** Whether line `i` opens or goes on a signature block. */
  isSignatureAt(lines: readonly Line[], i: number): boolean {
    const line = lines[i]!;
    if (this.pending || (this.open.depth < 2 && !this.signing)) return false;
    if (this.signing) return goesOnSignature(line);
    if (line.source.headingLevel !== undefined || !opensSignature(line, lines[i + 1])) return false;
    // an office named in the middle of the act is followed by more of its numbers
    const end = Math.min(lines.length, i + SIGNATURE_REACH);
    for (let next = i + 1; next < end; next++) {
      if (lines[next]!.role || lines[next]!.source.kind === 'table') return true;
      const mark = readMark(lines[next]!, this.lang);
      if (mark && mark.kind !== 'indent') return false;
    }
    return true;
  }

  sign(line: Line): void {
    this.open.home.children.push(draftText(line, 'signature'));
    this.signing = true;
    this.signed = true;
  }
}
