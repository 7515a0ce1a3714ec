import { isDashItem, numberUnderHeading, startsOwnLine } from '../printed-number.js';
import { linesIn } from '../runs.js';
import { closingLines, type ClosingLines } from './closing-lines.js';

export type MarkdownBlock =
  | { type: 'front'; text: string }
  | { type: 'heading'; level: number; text: string }
  | { type: 'rule'; text: string }
  | { type: 'corner'; text: string }
  | { type: 'paragraph'; text: string }
  | { type: 'footnote'; number: string; text: string }
  | { type: 'pipes'; lines: string[] }
  | { type: 'html'; html: string };

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HTML_BLOCK = /^ {0,3}<(table|div|p|center|ol|ul|dl|blockquote|h[1-6])(?=[\s>])/i;
const PIPE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;

/** Cuts Markdown into blocks. Lists are no blocks here: their numbers are part of the act and stay text. */
export function markdownBlocks(source: string): MarkdownBlock[] {
  // wide gaps carry no meaning here, and would cost the patterns below quadratic time
  const lines = linesIn(source.replace(/\r\n?/g, '\n').replace(/[ \t]{3,}/g, '  '));
  const blocks: MarkdownBlock[] = [];
  const closing = closingLines(lines);
  let at = frontMatter(lines, blocks);
  while (at < lines.length) at = lines[at]!.trim() ? oneBlock(lines, at, closing, blocks) : at + 1;
  return blocks;
}

/** A block between `---` lines at the very top, as converters leave it: `source: …`. */
function frontMatter(lines: string[], blocks: MarkdownBlock[]): number {
  const first = lines.findIndex((line) => line.replace('\ufeff', '').trim());
  if (first < 0 || lines[first]!.replace('\ufeff', '').trim() !== '---') return 0;
  const end = lines.findIndex((line, place) => place > first && /^(?:---|\.\.\.)\s*$/.test(line));
  const inside = lines.slice(first + 1, end);
  if (end < 0 || !inside.every((line) => /^\s*(?:[\w-]+:.*|-\s.*|#.*)?$/.test(line))) return 0;
  blocks.push({ type: 'front', text: inside.join('\n') });
  return end + 1;
}

function oneBlock(lines: string[], at: number, closing: ClosingLines, blocks: MarkdownBlock[]): number {
  const line = lines[at]!;
  const heading = HEADING.exec(line);
  if (heading) return blocks.push({ type: 'heading', level: heading[1]!.length, text: heading[2]! }) && at + 1;
  if (RULE.test(line)) return blocks.push({ type: 'rule', text: line.trim() }) && at + 1;
  const html = HTML_BLOCK.exec(line);
  if (html) return htmlBlock(lines, at, closing(at, html[1]!), blocks);
  if (line.includes('|') && PIPE_RULE.test(lines[at + 1] ?? '') && lines[at + 1]!.includes('|'))
    return pipes(lines, at, blocks);
  if (/^ {0,3}>/.test(line)) return corner(lines, at, blocks);
  const footnote = FOOTNOTE.exec(line);
  if (footnote) return footnoteBlock(lines, at, footnote, blocks);
  return paragraph(lines, at, blocks);
}

/** To the tag that closes the first one, over blank lines; without one, to the end of the paragraph. */
function htmlBlock(lines: string[], at: number, closed: number | undefined, blocks: MarkdownBlock[]): number {
  const end = closed ?? endOfParagraph(lines, at);
  blocks.push({ type: 'html', html: lines.slice(at, end).join('\n') });
  return end;
}

function endOfParagraph(lines: string[], at: number): number {
  let end = at;
  while (end < lines.length && lines[end]!.trim()) end++;
  return end;
}

function pipes(lines: string[], at: number, blocks: MarkdownBlock[]): number {
  let end = at;
  while (end < lines.length && lines[end]!.includes('|')) end++;
  blocks.push({ type: 'pipes', lines: lines.slice(at, end) });
  return end;
}

function corner(lines: string[], at: number, blocks: MarkdownBlock[]): number {
  let end = at;
  let open: string[] = [];
  const close = () => {
    if (open.length) blocks.push({ type: 'corner', text: open.join('\n') });
    open = [];
  };
  for (; end < lines.length && /^ {0,3}>/.test(lines[end]!); end++) {
    const text = lines[end]!.replace(/^ {0,3}(?:> ?)+/, '');
    if (text.trim()) open.push(text);
    else close();
  }
  close();
  return end;
}

function footnoteBlock(lines: string[], at: number, found: RegExpExecArray, blocks: MarkdownBlock[]): number {
  let end = at + 1;
  while (end < lines.length && lines[end]!.trim() && !FOOTNOTE.test(lines[end]!)) end++;
  blocks.push({ type: 'footnote', number: found[1]!, text: [found[2]!, ...lines.slice(at + 1, end)].join('\n') });
  return end;
}

/** Lines to the next blank one; a numbered line or a dash item after a finished line opens its own paragraph. */
function paragraph(lines: string[], at: number, blocks: MarkdownBlock[]): number {
  let open = [lines[at]!];
  const close = () => blocks.push({ type: 'paragraph', text: open.join('\n') });
  let end = at + 1;
  for (; end < lines.length && lines[end]!.trim(); end++) {
    const line = lines[end]!;
    if (HEADING.test(line) || HTML_BLOCK.test(line) || /^ {0,3}>/.test(line) || FOOTNOTE.test(line)) break;
    if (/^ {0,3}(?:=+|-{2,})\s*$/.test(line) && open.length === 1) {
      blocks.push({ type: 'heading', level: line.includes('=') ? 1 : 2, text: open[0]! });
      return end + 1;
    }
    if (RULE.test(line)) break;
    const before = open.at(-1)!;
    const finished = /[.;:,!?»")\]*]\s*$/.test(before);
    if ((finished && (startsOwnLine(line) || isDashItem(line))) || numberUnderHeading(before, line)) {
      close();
      open = [line];
    } else open.push(line);
  }
  close();
  return end;
}

/** Lines of a paragraph as one text: two spaces or a backslash at the end keep the break, else it was only wrapped. */
export function joinSoftLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  const lines = text.split('\n');
  return lines
    .map((line, place) => {
      if (place === lines.length - 1) return line.trim();
      if (line.endsWith('\\')) return `${line.slice(0, -1).trim()}<br>`;
      return line.endsWith('  ') ? `${line.trim()}<br>` : `${line.trim()} `;
    })
    .join('');
}
