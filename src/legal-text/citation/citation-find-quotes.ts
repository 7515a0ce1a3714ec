/** Offsets in a text, `end` not included. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Words in quotation marks, line by line, without the marks: what they cite is no citation of the act. Inner pairs
 * belong to the outer one; a mark without its partner quotes nothing. Linear.
 */
export function quotedRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of rangesInLine(line)) ranges.push({ start: lineStart + start, end: lineStart + end });
    lineStart += line.length + 1;
  }
  return ranges;
}

function rangesInLine(line: string): TextRange[] {
  const open: number[] = [];
  const pairs: TextRange[] = [];
  let straight: number | null = null;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!;
    if (letter === '«' || letter === '„' || letter === '“') open.push(i + 1);
    else if (letter === '»' || letter === '”') {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: i });
    } else if (letter === '"') {
      if (straight !== null) pairs.push({ start: straight, end: i });
      straight = straight === null ? i + 1 : null;
    }
  }
  return outermost(pairs);
}

/** Ranges in order, those inside another one left out. */
export function outermost(ranges: readonly TextRange[]): TextRange[] {
  const inOrder = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return inOrder.filter((range) => {
    if (range.end <= end) return false;
    end = range.end;
    return true;
  });
}

/** Whether a range shares a character with one of the ordered ranges, found by halving. */
export function touches(ordered: readonly TextRange[], { start, end }: TextRange): boolean {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < ordered.length && ordered[low]!.start < end;
}
