import type { PaperFrame } from '../print/printed-paper.js';
import { escaped, SPELLING } from './markup.js';
import { sheetOf, TWIPS } from './paper-measures.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = `${SCHEMAS}/officeDocument/2006/relationships`;
const FONT = 'Times New Roman';

/** Names of the markup of words. */
export const WORDS = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

export const contentTypes = (): string =>
  `${HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  (['document.main', 'styles', 'settings', 'footer'] as const)
    .map((name) => {
      const file = name === 'document.main' ? 'document' : name === 'footer' ? 'footer1' : name;
      return `<Override PartName="/word/${file}.xml" ContentType="${MAIN}.${name}+xml"/>`;
    })
    .join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>';

const related = (list: readonly [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const relations = {
  package: () =>
    related([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${SCHEMAS}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  document: () =>
    related([
      ['styles', `${OFFICE}/styles`, 'styles.xml'],
      ['settings', `${OFFICE}/settings`, 'settings.xml'],
      ['foot', `${OFFICE}/footer`, 'footer1.xml'],
    ]),
};

export const core = ({ title, lang }: PaperFrame): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Talqy</dc:creator>` +
  `<dc:language>${SPELLING[lang]}</dc:language></cp:coreProperties>`;

/** Word 2013 and later; without this it opens the file in a mode for older ones. */
export const settings = (): string =>
  `${HEAD}<w:settings ${WORDS}><w:zoom w:percent="100"/><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

interface Look {
  size: number;
  bold?: boolean;
  align?: 'center' | 'both' | 'left';
  before?: number;
  after?: number;
  indent?: number;
  keep?: boolean;
}

function style(id: string, name: string, look: Look): string {
  const { size, bold, align, before = 0, after = 0, indent, keep } = look;
  const paragraph =
    (keep ? '<w:keepNext/><w:keepLines/>' : '') +
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>` +
    (indent ? `<w:ind w:firstLine="${Math.round(indent)}"/>` : '') +
    (align ? `<w:jc w:val="${align}"/>` : '') +
    (id.startsWith('Heading') ? '<w:outlineLvl w:val="0"/>' : '');
  const run = `${bold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const base = id === 'Normal' ? ' w:default="1"' : '';
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${base} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

/** Times New Roman; thin black lines around every cell. */
export function styles({ lang, sizes }: PaperFrame): string {
  const { text, table } = sizes;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const margins = [
    ['top', 40],
    ['left', 85],
    ['bottom', 40],
    ['right', 85],
  ].map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
  return (
    `${HEAD}<w:styles ${WORDS}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>` +
    `<w:sz w:val="${text * 2}"/><w:lang w:val="${SPELLING[lang]}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    style('Normal', 'Normal', { size: text, align: 'both', after: 6 }) +
    style('Masthead', 'Paper agency', { size: text, bold: true, align: 'center', after: 12 }) +
    style('Title', 'Title', { size: text, bold: true, align: 'center', keep: true }) +
    style('Heading1', 'heading 1', { size: text, bold: true, before: 14, after: 6, keep: true }) +
    style('Note', 'Paper note', { size: table, align: 'both', before: 8, after: 8 }) +
    style('Cell', 'Paper cell', { size: table, align: 'left', after: 2 }) +
    style('CellCentred', 'Paper cell centred', { size: table, align: 'center' }) +
    style('CellHead', 'Paper cell head', { size: table, bold: true, align: 'center', keep: true }) +
    style('Gap', 'Paper gap', { size: 6 }) +
    style('Small', 'Paper caption', { size: 10, align: 'center' }) +
    style('Foot', 'footer', { size: 10 }) +
    '<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="Normal Table"/></w:style>' +
    `<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Table Grid"/><w:basedOn w:val="Plain"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr></w:style></w:styles>`
  );
}

/** What paper this is at the left, the page and their number at the right: Word counts them. */
export function footer(frame: PaperFrame): string {
  const right = Math.round(sheetOf(frame, TWIPS).words);
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
  const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const pages = frame.pages.map((one) =>
    typeof one === 'string' ? text(one) : field(one.number === 'page' ? 'PAGE' : 'NUMPAGES'),
  );
  return (
    `${HEAD}<w:ftr ${WORDS}><w:p><w:pPr><w:pStyle w:val="Foot"/><w:tabs><w:tab w:val="right" w:pos="${right}"/></w:tabs></w:pPr>` +
    `${text(frame.foot)}<w:r><w:tab/></w:r>${pages.join('')}</w:p></w:ftr>`
  );
}
