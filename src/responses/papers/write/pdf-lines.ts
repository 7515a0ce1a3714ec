import type { PaperLine, PaperRun } from '../print/printed-paper.js';
import type { PdfFont } from './pdf-letters.js';

/** Words of one font, side by side. */
export interface PdfPiece {
  font: PdfFont;
  text: string;
  /** From the beginning of the line, in points. */
  x: number;
}

export interface PdfLine {
  pieces: PdfPiece[];
  width: number;
  /** Ends its paragraph: some space follows. */
  last: boolean;
}

/** Width of a text in a font of one point. */
export type Measure = (text: string, font: PdfFont) => number;

const fontOf = ({ bold, italic }: PaperRun): PdfFont =>
  bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular';

/** Breaks paragraphs into lines no wider than `width`; a word that is wider alone is broken between its letters. */
export const linesOf = (paragraphs: readonly PaperLine[], size: number, width: number, measure: Measure): PdfLine[] =>
  paragraphs.flatMap(({ runs }) => breakLines(runs, width / size, measure).map((one) => scaled(one, size)));

const scaled = ({ pieces, width, last }: PdfLine, size: number): PdfLine => ({
  pieces: pieces.map((piece) => ({ ...piece, x: piece.x * size })),
  width: width * size,
  last,
});

/** All widths here are of a font of one point. */
function breakLines(runs: readonly PaperRun[], width: number, measure: Measure): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine = { pieces: [], width: 0, last: false };
  const next = () => {
    lines.push(line);
    line = { pieces: [], width: 0, last: false };
  };
  let glued = true; // no space stands before the next word
  for (const run of runs) {
    const font = fontOf(run);
    const space = measure(' ', font);
    for (const token of run.text.split(/([ \t\n]+)/)) {
      if (token === '') continue;
      if (/^[ \t\n]/.test(token)) {
        glued = false;
        continue;
      }
      let wide = measure(token, font);
      const before = glued || line.pieces.length === 0 ? 0 : space;
      if (line.pieces.length > 0 && line.width + before + wide > width) next();
      let rest = token;
      while (wide > width) {
        const fits = lettersIn(rest, font, width, measure);
        add(line, font, rest.slice(0, fits), 0, measure(rest.slice(0, fits), font));
        next();
        rest = rest.slice(fits);
        wide = measure(rest, font);
      }
      if (rest !== '') add(line, font, rest, line.pieces.length === 0 ? 0 : before, wide);
      glued = true;
    }
  }
  if (line.pieces.length > 0 || lines.length === 0) next();
  lines.at(-1)!.last = true;
  return lines;
}

/** Neighbours of one font become one piece. */
function add(line: PdfLine, font: PdfFont, text: string, space: number, width: number): void {
  const last = line.pieces.at(-1);
  if (last?.font === font) last.text += space > 0 ? ` ${text}` : text;
  else line.pieces.push({ font, text, x: line.width + space });
  line.width += space + width;
}

/** How many letters of a word fit, at least one; letter by letter, since a word of one line is short. */
function lettersIn(word: string, font: PdfFont, width: number, measure: Measure): number {
  let used = 0;
  let fits = 0;
  for (const letter of word) {
    used += measure(letter, font);
    if (used > width && fits > 0) break;
    fits += letter.length;
  }
  return fits;
}
