import { CarriageReturn, FootnoteReferenceRun, Tab, TextRun, type ParagraphChild } from 'docx';
import type { SourceRun } from '../../legal-text/act/source.js';
import { cleanText } from '../runs.js';

/** Runs of Word; line breaks and tabs are elements of their own there. */
export function docxWords(runs: readonly SourceRun[]): ParagraphChild[] {
  return runs.map((run) => {
    if (run.footnote) return new FootnoteReferenceRun(Number(run.footnote));
    const { strong, em, sup, sub } = run;
    return new TextRun({
      children: pieces(run.text),
      ...(strong && { bold: true }),
      ...(em && { italics: true }),
      ...(sup && { superScript: true }),
      ...(sub && { subScript: true }),
    });
  });
}

const pieces = (text: string) =>
  text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\n' ? new CarriageReturn() : piece === '\t' ? new Tab() : cleanText(piece)));
