const TAG = /<(\/?)(table|div|p|center|ol|ul|dl|blockquote|h[1-6])(?=[\s>])/gi;
/** A block longer than any table of an act counts as never closed. */
const LONGEST_HTML = 20_000;

/** Line behind the one where as many elements of a tag are closed as were opened from `at` on; undefined without one. */
export type ClosingLines = (at: number, tag: string) => number | undefined;

interface Step {
  line: number;
  /** Depth before and after the line; closed tags without a beginning count below zero. */
  before: number;
  after: number;
}

/**
 * Looks through the lines once for all blocks: looking anew for each would take time with the square of their number
 * where none is ever closed.
 */
export function closingLines(lines: readonly string[]): ClosingLines {
  const steps = new Map<string, Step[]>();
  lines.forEach((line, at) => {
    if (line.includes('<'))
      for (const [, slash, tag] of line.matchAll(TAG)) count(steps, tag!.toLowerCase(), at, slash!);
  });
  const ends = new Map([...steps].map(([tag, list]) => [tag, endsOf(list)]));
  return (at, tag) => {
    const end = ends.get(tag.toLowerCase())?.get(at);
    return end !== undefined && end - at < LONGEST_HTML ? end + 1 : undefined;
  };
}

function count(steps: Map<string, Step[]>, tag: string, line: number, slash: string): void {
  const list = steps.get(tag) ?? [];
  if (list.length === 0) steps.set(tag, list);
  const last = list.at(-1);
  const change = slash ? -1 : 1;
  if (last?.line === line) last.after += change;
  else list.push({ line, before: last?.after ?? 0, after: (last?.after ?? 0) + change });
}

/** By line, the first one from there on whose end is no deeper than its own beginning. */
function endsOf(steps: readonly Step[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: Step[] = [];
  for (const step of steps) {
    open.push(step);
    while (open.length > 0 && step.after <= open.at(-1)!.before) ends.set(open.pop()!.line, step.line);
  }
  return ends;
}
