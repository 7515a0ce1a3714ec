import type {
  PaperCell,
  PaperColumn,
  PaperFrame,
  PaperLine,
  PaperPart,
  PaperRun,
  PrintedPaper,
} from '../print/printed-paper.js';
import { contentTypes, core, footer, relations, settings, styles, WORDS } from './docx-parts.js';
import { docxSignature, signedRow } from './docx-signature.js';
import { escaped, SPELLING } from './markup.js';
import { sheetOf, TWIPS } from './paper-measures.js';
import { zip } from './zip.js';

type Part<Is extends PaperPart['is']> = Extract<PaperPart, { is: Is }>;
type PaperTable = Part<'table'>;
type PaperRow = Part<'row'>;
type PaperParagraph = Part<'paragraph'>;
type PaperEnd = Part<'signature'>;

/** Two tables without a line between them would become one. */
const TABLE_END = '</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>';
/** Between two tables of which one goes on where the other ends: as low as a paragraph can be, above the second. */
const NEXT_PAGE =
  '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:pageBreakBefore/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
const STYLE = { masthead: 'Masthead', title: 'Title', heading: 'Heading1', text: 'Normal', note: 'Note' } as const;

/**
 * Rows of one table. LibreOffice lays a table out in time with the square of its pages (1,200 rows took 142 s, in
 * tables of a hundred 26 s), so a long one goes on in another, on a new page and with the same head.
 */
const ROWS_OF_TABLE = 100;

/**
 * A paper as a Word file (ECMA-376, transitional). Its markup is written row by row: a document of objects, as the
 * package docx builds it, would need the memory of all rows at once.
 */
export const writeDocx = (paper: PrintedPaper): AsyncIterable<Uint8Array> =>
  zip([
    { name: '[Content_Types].xml', content: [contentTypes()] },
    { name: '_rels/.rels', content: [relations.package()] },
    { name: 'docProps/core.xml', content: [core(paper.frame)] },
    { name: 'word/_rels/document.xml.rels', content: [relations.document()] },
    { name: 'word/styles.xml', content: [styles(paper.frame)] },
    { name: 'word/settings.xml', content: [settings()] },
    { name: 'word/footer1.xml', content: [footer(paper.frame)] },
    { name: 'word/document.xml', content: body(paper) },
  ]);

async function* body({ frame, parts }: PrintedPaper): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${WORDS}><w:body>`;
  let table: PaperTable | null = null;
  let widths: number[] = [];
  let rows = 0;
  // a row is written when it is known whether the signature follows it
  let row: PaperRow | null = null;
  let ended = false;
  for await (const part of parts) {
    if (part.is === 'table-end') {
      ended = true;
      continue;
    }
    const signed = ended && part.is === 'signature';
    if (row) yield rowOf(row, widths, { frame, signed });
    if (signed) yield signedRow(part.signature, widths);
    if (ended) yield TABLE_END;
    [row, ended] = [null, false];
    if (signed) continue;
    if (part.is === 'table') {
      table = part;
      widths = widthsOf(part.columns, frame);
      rows = 0;
      yield tableStart(table, widths);
    } else if (part.is === 'row') {
      if (rows++ === ROWS_OF_TABLE && table?.head) {
        yield `</w:tbl>${NEXT_PAGE}${tableStart(table, widths)}`;
        rows = 1;
      }
      row = part;
    } else yield markup(part, frame);
  }
  yield `${section(frame)}</w:body></w:document>`;
}

const markup = (part: PaperParagraph | PaperEnd, frame: PaperFrame): string =>
  part.is === 'paragraph'
    ? paragraph(STYLE[part.look], part.runs)
    : docxSignature(part.signature, Math.round(sheetOf(frame, TWIPS).words));

/** The last row before the signature is kept with it. */
const rowOf = ({ cells }: PaperRow, widths: readonly number[], given: { frame: PaperFrame; signed: boolean }): string =>
  `<w:tr>${cells.map((one, i) => cell(one, widths[i]!, given)).join('')}</w:tr>`;

const widthsOf = (columns: readonly PaperColumn[], frame: PaperFrame): number[] =>
  columns.map(({ share }) => Math.floor((sheetOf(frame, TWIPS).words * share) / 100));

function tableStart({ columns, head }: PaperTable, widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties = `<w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>`;
  const cells = columns
    .map(
      ({ head: name }, i) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph('CellHead', [{ text: name }])}</w:tc>`,
    )
    .join('');
  const first = head ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>` : '';
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${first}`;
}

function cell({ lines, centred }: PaperCell, width: number, given: { frame: PaperFrame; signed: boolean }): string {
  const style = centred ? 'CellCentred' : 'Cell';
  const written = lines.length > 0 ? lines : [{ runs: [] }];
  const paragraphs = written.map((one) => cellLine(one, style, given)).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs}</w:tc>`;
}

const cellLine = (
  { runs, lang }: PaperLine,
  style: string,
  { frame, signed }: { frame: PaperFrame; signed: boolean },
): string => {
  const look = lang && lang !== frame.lang ? `<w:lang w:val="${SPELLING[lang]}"/>` : '';
  return paragraph(style, runs, { look, kept: signed });
};

/** `kept`: on the page of what follows. */
const paragraph = (style: string, runs: readonly PaperRun[], { look = '', kept = false } = {}): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept ? '<w:keepNext/>' : ''}</w:pPr>${runs.map((one) => run(one, look)).join('')}</w:p>`;

function run({ text, bold, italic }: PaperRun, look: string): string {
  const properties = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${look}`;
  const pieces = text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
    );
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
}

function section(frame: PaperFrame): string {
  const { width, height, margin } = sheetOf(frame, TWIPS);
  const of = (measure: number) => Math.round(measure);
  const turned = frame.landscape ? ' w:orient="landscape"' : '';
  const margins = Object.entries(margin)
    .map(([side, measure]) => `w:${side}="${of(measure)}"`)
    .join(' ');
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="foot"/>` +
    `<w:pgSz w:w="${of(width)}" w:h="${of(height)}"${turned}/>` +
    `<w:pgMar ${margins} w:header="${of(10 * TWIPS)}" w:footer="${of(10 * TWIPS)}" w:gutter="0"/></w:sectPr>`
  );
}
