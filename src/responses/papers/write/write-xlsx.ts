import type { Language } from '../../../i18n/language.js';
import { translator } from '../../../i18n/messages.js';
import type { PaperRow } from '../paper-facts.js';
import { dataColumns, type DataColumn, type DataValue } from '../print/paper-columns.js';
import { escaped } from './markup.js';
import { looksLikeFormula } from './write-csv.js';
import { zip } from './zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const SHEET = `xmlns="${SCHEMAS}/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;
/** The most that a cell of Excel holds. */
const CELL_MOST = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet, by which 1900 had a 29 February. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Places in the list of looks of `styles`. */
const LOOK = { head: 1, words: 2, held: 3, day: 4, count: 5 };

/**
 * Rows as an Excel file (ECMA-376). All words are strings in place and none is a formula; those that would become one
 * when somebody edits the cell are also marked as quoted.
 */
export const writeXlsx = (lang: Language, rows: AsyncIterable<PaperRow>): AsyncIterable<Uint8Array> => {
  const columns = dataColumns(lang);
  return zip([
    { name: '[Content_Types].xml', content: [contentTypes()] },
    { name: '_rels/.rels', content: [related([['book', 'officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [workbook(translator(lang)('paper.data.sheet'))] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        related([
          ['sheet', 'worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', content: [styles()] },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(columns, rows) },
  ]);
};

async function* sheet(columns: readonly DataColumn[], rows: AsyncIterable<PaperRow>): AsyncGenerator<string> {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield (
    `${HEAD}<worksheet ${SHEET}><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  );
  const names = columns.map((_, i) => columnName(i));
  const row = (n: number, cells: readonly string[]) => `<row r="${n}">${cells.join('')}</row>`;
  yield row(
    1,
    columns.map(({ head }, i) => words(`${names[i]}1`, head, LOOK.head)),
  );
  let n = 1;
  for await (const one of rows) {
    n++;
    yield row(
      n,
      columns.map(({ value }, i) => cell(`${names[i]}${n}`, value(one))),
    );
  }
  yield `</sheetData><autoFilter ref="A1:${names.at(-1)}${n}"/></worksheet>`;
}

function cell(place: string, value: DataValue): string {
  if (value === null) return '';
  if ('count' in value) return `<c r="${place}" s="${LOOK.count}"><v>${value.count}</v></c>`;
  if ('day' in value) return `<c r="${place}" s="${LOOK.day}"><v>${dayNumber(value.day)}</v></c>`;
  return words(place, value.text, looksLikeFormula(value.text) ? LOOK.held : LOOK.words);
}

const words = (place: string, text: string, look: number): string =>
  `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(spelled(short(text)))}</t></is></c>`;

const short = (text: string): string => (text.length > CELL_MOST ? `${text.slice(0, CELL_MOST - 1)}…` : text);

/** `_x0041_` in a cell means the letter A, so the underscore of those who wrote it is spelled out (ECMA-376, 22.9.2.19). */
const spelled = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const dayNumber = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;

/** A, B, … Z, AA, …: there are fewer than 27 columns twice over. */
const columnName = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
};

const contentTypes = (): string =>
  `${HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`;

const related = (list: readonly [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (name: string): string =>
  `${HEAD}<workbook ${SHEET}><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="sheet"/></sheets></workbook>`;

function styles(): string {
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const look = (attributes: string) => `<xf ${attributes} applyAlignment="1" xfId="0" borderId="0">${wrapped}</xf>`;
  const looks = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    look('numFmtId="49" fontId="1" fillId="0" applyFont="1"'),
    look('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"'),
    look('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1" quotePrefix="1"'),
    look('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"'),
    look('numFmtId="1" fontId="0" fillId="0" applyNumberFormat="1"'),
  ];
  return (
    `${HEAD}<styleSheet xmlns="${SCHEMAS}/spreadsheetml/2006/main">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`
  );
}
