import { isDashItem, numberUnderHeading, startsOwnLine } from '../printed-number.js';
import { linesIn } from '../runs.js';
import { SourceBuilder } from '../source-builder.js';

/** A line of a text file with what surrounds it. */
interface Line {
  text: string;
  indent: number;
}

/** Lines indented this far are set at the right edge by hand: "Приложение к приказу…". */
const CORNER_INDENT = 30;

/**
 * Reads plain text: blocks between blank lines, cut into lines where each line is a paragraph of its
 * own, joined where the file was wrapped at a width.
 */
export function readPlainText(source: string): SourceBuilder {
  const builder = new SourceBuilder();
  const blocks = linesOf(builder, source);
  const width = wrapWidth(blocks);
  for (const block of blocks) {
    builder.separate();
    for (const paragraph of cornerBlock(block) ? [block] : paragraphsOf(block, width))
      addParagraph(builder, paragraph, width);
  }
  return builder;
}

function addParagraph(builder: SourceBuilder, lines: Line[], width: number): void {
  if (cornerBlock(lines)) {
    builder.add({ kind: 'paragraph', corner: true, runs: [{ text: lines.map((line) => line.text).join('\n') }] });
    return;
  }
  let text = '';
  for (const [i, line] of lines.entries()) {
    // a hyphen at the end of a wrapped line may belong to the word ("социально-экономический"): kept, and told;
    // looked for in the line, since looking at the growing text would copy it each time
    if (width && /\p{L}-$/u.test(lines[i - 1]?.text ?? '')) {
      builder.tally('format.hyphen-joined');
      text += line.text;
    } else text += text ? ` ${line.text}` : line.text;
  }
  builder.add({ kind: 'paragraph', runs: [{ text }] });
}

/** Lines by block. A form feed ends a page: a number that stands alone beside it is the page's, not the act's. */
function linesOf(builder: SourceBuilder, source: string): Line[][] {
  const blocks: Line[][] = [[]];
  const pages = linesIn(source.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n'))
    .join('\n')
    .split('\f');
  pages.forEach((page, number) => {
    const lines = page.split('\n');
    if (pages.length > 1) dropPageNumber(builder, lines, number);
    for (const raw of lines) {
      const text = raw.trimEnd();
      if (!text.trim()) blocks.push([]);
      else blocks.at(-1)!.push({ text: text.trim(), indent: indentOf(text) });
    }
  });
  return blocks.filter((block) => block.length);
}

function dropPageNumber(builder: SourceBuilder, lines: string[], page: number): void {
  const filled = lines.flatMap((line, place) => (line.trim() ? [place] : []));
  for (const place of new Set([page ? filled[0] : undefined, filled.at(-1)])) {
    if (place === undefined || !/^\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*$/.test(lines[place]!)) continue;
    builder.tally('format.page-number', null);
    lines[place] = '';
  }
}

function indentOf(text: string): number {
  return /^[ \t\u00a0]*/.exec(text)![0].replace(/\t/g, '        ').length;
}

function cornerBlock(block: Line[]): boolean {
  return block.length > 1 && block.every((line) => line.indent >= CORNER_INDENT);
}

/**
 * Width at which the file was wrapped, 0 when every line is a paragraph. In a wrapped file most
 * lines that are followed by another are full: the next word would not have fitted.
 */
function wrapWidth(blocks: Line[][]): number {
  const lengths = blocks
    .flat()
    .map((line) => line.text.length + line.indent)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (width > 130) return 0;
  const pairs = blocks.flatMap((block) => block.slice(1).map((next, place) => [block[place]!, next] as const));
  if (pairs.length < 3) return 0;
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return full / pairs.length > 0.6 ? width : 0;
}

function isFull(line: Line, next: Line, width: number): boolean {
  return line.indent + line.text.length + 1 + next.text.split(/\s/)[0]!.length >= width * 0.88;
}

function paragraphsOf(block: Line[], width: number): Line[][] {
  if (!width) return block.map((line) => [line]);
  const paragraphs: Line[][] = [];
  block.forEach((line, place) => {
    const before = block[place - 1];
    const finished = !before || /[.;:!?»"]$/.test(before.text);
    const opens =
      !before ||
      numberUnderHeading(before.text, line.text) ||
      (!isFull(before, line, width) && /^[\p{Lu}\d«"(]|^\p{Ll}\)/u.test(line.text)) ||
      (finished && (startsOwnLine(line.text) || isDashItem(line.text) || line.indent > before.indent + 1));
    if (opens) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  });
  return paragraphs;
}
