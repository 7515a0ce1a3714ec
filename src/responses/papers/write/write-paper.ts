import { printProposals } from '../print/print-proposals.js';
import { printReport } from '../print/print-report.js';
import type { PaperFacts, PaperRow } from '../paper-facts.js';
import type { PaperOrder } from '../paper.rules.js';
import { writeCsv } from './write-csv.js';
import { writeDocx } from './write-docx.js';
import { writeHtml } from './write-html.js';
import { writePdf } from './write-pdf.js';
import { writeXlsx } from './write-xlsx.js';

const PRINT = { proposals: printProposals, report: printReport };

/** The bytes of a paper, made while they are read. */
export function writePaper(
  { kind, format }: PaperOrder,
  facts: PaperFacts,
  rows: AsyncIterable<PaperRow>,
): AsyncIterable<Uint8Array> {
  if (format === 'csv') return writeCsv(facts.lang, rows);
  if (format === 'xlsx') return writeXlsx(facts.lang, rows);
  const paper = PRINT[kind](facts, rows);
  if (format === 'html') return writeHtml(paper);
  return format === 'pdf' ? writePdf(paper) : writeDocx(paper);
}
