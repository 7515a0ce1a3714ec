import JSZip from 'jszip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  /** Parts by name, added as they are; a known name replaces the part made here. */
  other?: Record<string, string>;
  mainType?: string;
  compression?: 'STORE' | 'DEFLATE';
}

/** A Word file from the XML of its parts. */
export async function docxFile(parts: DocxParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const add = (name: string, text: string) => zip.file(name, text, { createFolders: false });
  const related: [string, string | undefined, string][] = [
    ['numbering', parts.numbering, 'numbering'],
    ['styles', parts.styles, 'styles'],
    ['footnotes', parts.footnotes, 'footnotes'],
    ['endnotes', parts.endnotes, 'endnotes'],
    ['header', parts.header, 'hdr'],
  ];
  const present = related.filter(([, xml]) => xml !== undefined);
  add(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${parts.mainType ?? `${MAIN}.document.main+xml`}"/>${present.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${name}+xml"/>`).join('')}</Types>`,
  );
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (list: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  add('_rels/.rels', relations(`<Relationship Id="rId1" Type="${rel}/officeDocument" Target="word/document.xml"/>`));
  add(
    'word/_rels/document.xml.rels',
    relations(
      present
        .map(([name], at) => `<Relationship Id="rId${at + 1}" Type="${rel}/${name}" Target="${name}.xml"/>`)
        .join(''),
    ),
  );
  add(
    'word/document.xml',
    `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  );
  for (const [name, xml, root] of present)
    add(`word/${name}.xml`, `<?xml version="1.0"?><w:${root} ${NAMESPACES}>${xml}</w:${root}>`);
  for (const [name, text] of Object.entries(parts.other ?? {})) add(name, text);
  return zip.generateAsync({ type: 'uint8array', compression: parts.compression ?? 'DEFLATE' });
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && run(text)}</w:p>`;

/** A paragraph in a list. */
export const item = (text: string, numId: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export interface LevelOptions {
  format?: string;
  text: string;
  start?: number;
  extra?: string;
}

export function abstractNum(id: number, levels: LevelOptions[], extra = ''): string {
  const xml = levels.map(
    ({ format = 'decimal', text, start = 1, extra: more = '' }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${extra}${xml.join('')}</w:abstractNum>`;
}

export const num = (id: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
