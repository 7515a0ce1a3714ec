import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx';
import type { SourceRun } from '../../legal-text/act/source.js';
import { textOf } from '../runs.js';
import { FIRST_LINE, STYLES, styleId } from './docx-look.js';
import { docxSignature, docxTable } from './docx-table.js';
import { docxWords } from './docx-words.js';
import type { PrintedBlock, PrintedCorner, PrintedHeading, PrintedParagraph, PrintedSignature } from './printed-act.js';
import { labelled } from './printed-runs.js';

const { TITLE, HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5 } = HeadingLevel;
const LEVELS = [TITLE, HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5];
/** A name as signatures have it: «К. Токаев», «Токаев К.». */
const NAME = /^(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+$|^\p{Lu}[\p{L}-]+\s+(?:\p{Lu}\.\s?){1,2}$/u;
/** Longer ones would be taken for a table of the act. */
const SIGNATURE_LENGTH = 280;

/** The blocks of Word for one printed block; `before` is the one printed before it. */
export function docxBlocks(block: PrintedBlock, before: PrintedBlock | undefined): (Paragraph | Table)[] {
  if (block.is === 'heading') return [docxHeading(block)];
  if (block.is === 'signature') return docxSignatures(block);
  // without a line between them Word would make one table of two, or one block of two corners
  if (block.is === 'table') return [docxTable(block.rows), spacer()];
  if (block.is === 'corner') return [...(before?.is === 'corner' ? [spacer()] : []), docxCorner(block)];
  return [docxParagraph(block)];
}

const docxCorner = ({ runs, newPage }: PrintedCorner): Paragraph =>
  new Paragraph({ style: styleId(STYLES.corner), pageBreakBefore: newPage, children: docxWords(runs) });

function docxHeading({ level, kind, quoted, newPage, label, runs }: PrintedHeading): Paragraph {
  // the heading of an article begins where its words begin
  const article = kind === 'article' && { alignment: AlignmentType.JUSTIFIED };
  const indent = { ...(kind === 'article' && { firstLine: FIRST_LINE }), ...(quoted && { left: FIRST_LINE }) };
  return new Paragraph({
    heading: LEVELS[level - 1]!,
    ...article,
    indent,
    pageBreakBefore: newPage,
    children: docxWords(labelled(label, runs)),
  });
}

function docxParagraph({ role, quoted, label, runs }: PrintedParagraph): Paragraph {
  return new Paragraph({
    style: styleId(STYLES.text),
    ...(quoted && { indent: { left: FIRST_LINE, firstLine: FIRST_LINE } }),
    ...(role === 'date' && { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } }),
    children: docxWords(labelled(label, runs)),
  });
}

/** Each name stands beside the office above it; lines that are no such pair stand alone. */
function docxSignatures({ lines }: PrintedSignature): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [spacer()];
  let office: SourceRun[][] = [];
  const alone = () => {
    for (const runs of office.splice(0))
      made.push(new Paragraph({ style: styleId(STYLES.signature), children: docxWords(runs) }));
  };
  for (const line of lines) {
    const length = [...office, line].reduce((sum, runs) => sum + textOf(runs).length, 0);
    if (office.length > 0 && NAME.test(textOf(line)) && length < SIGNATURE_LENGTH && !office.some(isNumbered)) {
      made.push(docxSignature(office, line), spacer());
      office = [];
    } else office.push(line);
  }
  alone();
  return made;
}

const isNumbered = (runs: readonly SourceRun[]): boolean => /^\d/.test(textOf(runs));

const spacer = (): Paragraph => new Paragraph({ style: styleId(STYLES.text), children: [] });
