import { mendedBlock } from '../formats/akn/mended-block.js';
import type { Issue, SourceParagraph, SourceRun } from '../legal-text/act/source.js';

export interface Source {
  paragraphs: SourceParagraph[];
  issues: Issue[];
}

/**
 * The source with the words of one paragraph replaced: each line becomes a paragraph, no line takes it away. The
 * typed number takes the place of an automatic one; footnotes stay at the end, since their place in the words is gone.
 */
export function mendedSource({ paragraphs, issues }: Source, index: number, words: string): Source {
  const at = paragraphs.findIndex((one) => one.index === index && one.kind === 'paragraph');
  const old = paragraphs[at];
  if (!old) throw new RangeError(`No paragraph ${index} to mend`);
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const fresh = old.place ? mendedBlock(old, old.place, lines) : mendedLines(old, lines);
  const list = [...paragraphs.slice(0, at), ...fresh, ...paragraphs.slice(at + 1)];
  const grown = fresh.length - 1;
  return {
    paragraphs: list.map((one, place) => ({ ...one, index: place })),
    issues: issues
      .filter(({ source }) => source !== index)
      .map((issue) =>
        issue.source !== null && issue.source > index ? { ...issue, source: issue.source + grown } : issue,
      ),
  };
}

function mendedLines(
  { label: _replaced, runs, ...look }: SourceParagraph,
  lines: readonly string[],
): SourceParagraph[] {
  const last = lines.length - 1;
  return lines.map((text, line) => ({
    ...look,
    runs: line === last ? [{ text }, ...runs.filter(isFootnote)] : [{ text }],
  }));
}

const isFootnote = (run: SourceRun): boolean => run.footnote !== undefined;
