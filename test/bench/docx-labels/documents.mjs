// Word files made of several random lists that cross each other; every paragraph knows what kind of list it is from.
import JSZip from 'jszip';
import { KINDS, randomOf, UNHEEDED } from './lists.mjs';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Mark of a paragraph: what stands before it in a print-out is the label. */
export const markOf = (at) => `⟦${at}⟧`;

/** One document: its bytes, also without what LibreOffice does not heed, and the kind of list of each paragraph. */
export async function documentOf(seed) {
  const random = randomOf(seed);
  const names = Object.keys(KINDS);
  // every kind comes often enough, whatever the seed
  const chosen = Array.from({ length: 6 }, (_, at) => names[(seed * 6 + at) % names.length]);
  const lists = chosen.map((name, at) => ({ name, ...KINDS[name](random, 10 * (at + 1)) }));
  const paragraphs = cross(random, lists);
  const body = paragraphs.map(({ properties }, at) => paragraphXml(random, properties, at)).join('');
  const parts = {
    body,
    // the schema wants all definitions before all lists
    numbering: lists.map((one) => one.definitions).join('') + lists.map((one) => one.lists).join(''),
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${random.pick(['ru-RU', 'en-US'])}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${lists.map((one) => one.styles ?? '').join('')}`,
  };
  const heeded = Object.values(UNHEEDED).reduce((xml, unheeded) => xml.replace(unheeded, ''), parts.numbering);
  return {
    bytes: await pack(parts),
    heeded: await pack({ ...parts, numbering: heeded }),
    kinds: paragraphs.map(({ name }) => name),
  };
}

/** Stretches of the lists in turn: a list is left and taken up again. */
function cross(random, lists) {
  const waiting = lists.map(({ name, paragraphs }) => paragraphs.map((properties) => ({ name, properties })));
  const order = [];
  while (waiting.some((rest) => rest.length > 0)) {
    const rest = random.pick(waiting.filter((one) => one.length > 0));
    order.push(...rest.splice(0, random.between(3, 12)));
  }
  return order;
}

function paragraphXml(random, properties, at) {
  const paragraph = `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${markOf(at)} слова</w:t></w:r></w:p>`;
  // lists go on across plain paragraphs
  return random.next() < 0.1 ? `<w:p><w:r><w:t>без номера</w:t></w:r></w:p>${paragraph}` : paragraph;
}

function pack({ body, numbering, styles }) {
  const zip = new JSZip();
  const part = (name) =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name === 'document' ? 'document.main' : name}+xml"/>`;
  const relation = (at, name, target) => `<Relationship Id="rId${at}" Type="${RELATIONS}/${name}" Target="${target}"/>`;
  const relations = (inside) =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document', 'numbering', 'styles'].map(part).join('')}</Types>`,
  );
  zip.file('_rels/.rels', relations(relation(1, 'officeDocument', 'word/document.xml')));
  zip.file(
    'word/_rels/document.xml.rels',
    relations(relation(1, 'numbering', 'numbering.xml') + relation(2, 'styles', 'styles.xml')),
  );
  zip.file('word/document.xml', `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`);
  zip.file('word/numbering.xml', `${XML}<w:numbering ${W}>${numbering}</w:numbering>`);
  zip.file('word/styles.xml', `${XML}<w:styles ${W}>${styles}</w:styles>`);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
