import type { PrintedAct, PrintedBlock } from './printed-act.js';

/** For each block the footnotes that are referred to in it and nowhere before. */
export function firstReferences({ blocks }: PrintedAct): string[][] {
  const seen = new Set<string>();
  return blocks.map((block) =>
    referencesIn(block).filter((key) => {
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    }),
  );
}

function referencesIn(block: PrintedBlock): string[] {
  return wordsIn(block).flatMap((run) => run.footnote ?? []);
}

function wordsIn(block: PrintedBlock) {
  if (block.is === 'table') return block.rows.flat().flatMap((cell) => cell.paragraphs.flat());
  return block.is === 'signature' ? block.lines.flat() : block.runs;
}
