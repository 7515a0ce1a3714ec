import type { WordMark } from '../act/word-mark.js';

/** A run of characters that lies wholly inside one mark, or in none. Offsets count from the start of the text asked. */
export interface MarkedRun {
  from: number;
  to: number;
  mark: WordMark | null;
}

/**
 * Walks through the own text of one provision while it is rendered and says which mark each character belongs to. The
 * order must be that of `ownText`: `runs` for the words of a line, `endLine` after each line. Linear in text and marks.
 */
export class WordCursor {
  private readonly marks: readonly WordMark[];
  private next = 0;
  private offset = 0;

  constructor(marks: readonly WordMark[]) {
    this.marks = apart(marks);
  }

  /** Splits the next `length` characters; none are taken when the place between two characters is asked about. */
  runs(length: number): MarkedRun[] {
    const start = this.offset;
    const end = start + length;
    const found: MarkedRun[] = [];
    for (let at = start; at < end;) {
      const mark = this.upcoming(at);
      const inside = mark !== null && mark.start <= at;
      const to = Math.min(end, mark === null ? end : inside ? mark.end : mark.start);
      found.push({ from: at - start, to: to - start, mark: inside ? mark : null });
      at = to;
    }
    this.offset = end;
    return found;
  }

  /** The mark around a place that holds no character of the own text, such as a reference to a footnote. */
  around(): WordMark | null {
    const mark = this.upcoming(this.offset);
    return mark !== null && mark.start < this.offset ? mark : null;
  }

  /** Passes over a line that is printed without links: the label of a quoted provision. */
  skipLine(length: number): void {
    this.offset += length + 1;
  }

  endLine(): void {
    this.offset += 1;
  }

  private upcoming(at: number): WordMark | null {
    while (this.next < this.marks.length && this.marks[this.next]!.end <= at) this.next++;
    return this.marks[this.next] ?? null;
  }
}

/** In order and without overlaps: of two marks at one place a citation wins over a term, then the one that begins first. */
export function apart(marks: readonly WordMark[]): WordMark[] {
  const sound = marks.filter(
    ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start,
  );
  const inOrder = sound.sort((a, b) => a.start - b.start || b.end - a.end);
  const citations = withoutOverlaps(inOrder.filter((mark) => mark.kind === 'citation'));
  const terms = withoutOverlaps(inOrder.filter((mark) => mark.kind === 'term'));
  let passed = 0;
  const free = terms.filter((term) => {
    while (passed < citations.length && citations[passed]!.end <= term.start) passed++;
    return passed === citations.length || citations[passed]!.start >= term.end;
  });
  return [...citations, ...free].sort((a, b) => a.start - b.start);
}

function withoutOverlaps(inOrder: readonly WordMark[]): WordMark[] {
  let end = 0;
  return inOrder.filter((mark) => {
    if (mark.start < end) return false;
    end = mark.end;
    return true;
  });
}
