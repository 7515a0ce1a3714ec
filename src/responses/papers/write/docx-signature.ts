import type { PaperSignature } from '../print/printed-paper.js';
import { escaped } from './markup.js';

/** Parts of the width for the post, the signature and the name, with gaps between. */
const SHARES = { post: 40, gap: 3, sign: 24, name: 30 };
const LINE = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>';

/** Post, line for the signature and name side by side, the day below; what is not known is a line to write on. */
export function docxSignature({ post, name, words }: PaperSignature, width: number): string {
  const widths = [SHARES.post, SHARES.gap, SHARES.sign, SHARES.gap, SHARES.name].map((share) =>
    Math.floor((width * share) / 100),
  );
  const ruled = [post === '', false, true, false, name === ''];
  const above = [post, '', '', '', name];
  const below = [post === '' ? words.post : '', '', words.sign, '', name === '' ? words.name : ''];
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const row = (texts: readonly string[], style: string, lines: readonly boolean[]) =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${texts
      .map((text, i) => signatureCell(text, style, widths[i]!, lines[i]!))
      .join('')}</w:tr>`;
  return (
    `${kept('Gap', '')}<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${row(above, 'Normal', ruled)}${row(below, 'Small', [false, false, false, false, false])}</w:tbl>` +
    `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:spacing w:before="240"/><w:jc w:val="left"/></w:pPr>${spoken(words.day)}</w:p>`
  );
}

/**
 * The signature as the last row of the table above, over all of its columns and without lines: Word and LibreOffice
 * keep rows of one table together, LibreOffice no table with what follows it. Alone on a page it would sign nothing.
 */
export function signedRow(signature: PaperSignature, widths: readonly number[]): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const bare = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`).join('');
  return (
    `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    `<w:gridSpan w:val="${widths.length}"/><w:tcBorders>${bare}</w:tcBorders>` +
    '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>' +
    `${docxSignature(signature, width)}</w:tc></w:tr>`
  );
}

const signatureCell = (text: string, style: string, width: number, line: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${line ? LINE : ''}<w:vAlign w:val="bottom"/></w:tcPr>${kept(style, text)}</w:tc>`;

/** A signature alone on a page would sign nothing that stands there. */
const kept = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:keepNext/><w:spacing w:before="${style === 'Gap' ? 240 : 0}" w:after="0"/>${style === 'Normal' ? '<w:jc w:val="left"/>' : ''}</w:pPr>${text && spoken(text)}</w:p>`;

const spoken = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
