import type { Node } from 'prosemirror-model';
import { readAkn } from '../../src/formats/akn/read-akn.js';

interface Meta {
  language?: string;
  country?: string;
  /** Of the document element. */
  name?: string;
  notes?: string;
}

const OASIS = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

export const metaOf = ({ language = 'rus', country = 'kz', notes = '' }: Meta = {}): string =>
  `<meta><identification source="#s"><FRBRWork><FRBRcountry value="${country}"/></FRBRWork>
   <FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification>${notes}</meta>`;

/** A file around what stands after the metadata of an act. */
export const aknFile = (content: string, meta: Meta = {}, namespace = OASIS): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso${namespace && ` xmlns="${namespace}"`}>
   <act name="${meta.name ?? 'law'}">${metaOf(meta)}${content}</act></akomaNtoso>`;

export const readOne = (xml: string) => readAkn(xml).documents[0]!;

export const readBody = (body: string, meta: Meta = {}) => readOne(aknFile(`<body>${body}</body>`, meta));

/** One line a node: `article 3 [Статья 3.] (w1) Heading`, words of paragraphs with their role, deeper ones indented. */
export function outlineOf(node: Node, depth = 0): string[] {
  const lines: string[] = [];
  node.forEach((child) => {
    const pad = '  '.repeat(depth);
    const { name } = child.type;
    if (name === 'provision') {
      const { kind, number, label } = child.attrs as Record<string, string>;
      lines.push(`${pad}${kind} ${number} [${label}]`);
    } else if (name === 'heading') lines.push(`${pad}= ${wordsOf(child)}`);
    else if (name === 'paragraph')
      lines.push(`${pad}${child.attrs.role === 'text' ? '' : `${child.attrs.role}: `}${wordsOf(child)}`);
    else if (name === 'footnote') lines.push(`${pad}^${child.attrs.number} ${child.textContent}`);
    else lines.push(`${pad}${name}`);
    if (name === 'provision' || name === 'quoted') lines.push(...outlineOf(child, depth + 1));
    if (name === 'table')
      child.forEach((row) => lines.push(`${pad}  | ${row.children.map((cell) => cell.textContent).join(' | ')}`));
  });
  return lines;
}

const wordsOf = (node: Node): string =>
  node.textBetween(0, node.content.size, '', (leaf) =>
    leaf.type.name === 'footnote_ref' ? `^${leaf.attrs.number}` : '/',
  );
