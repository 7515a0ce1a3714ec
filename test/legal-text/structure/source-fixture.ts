import type { Node } from 'prosemirror-model';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import type { SourceParagraph } from '../../../src/legal-text/act/source.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';

/**
 * One line of a fixture is one source paragraph. Before the words: `#` heading style, `>` block of the corner, `~`
 * right-aligned, `^` centred, `**` bold, `[1)]` number made by the word processor, `--` rule, `|` a table of one cell.
 */
export function source(text: string): SourceParagraph[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map(paragraph);
}

function paragraph(line: string, index: number): SourceParagraph {
  const [, sign = '', auto, words = ''] = /^(#|>|~|\^|\*\*|\|)?\s*(?:\[(.+?)\]\s*)?(.*)$/.exec(line)!;
  const base = { index, kind: 'paragraph', runs: [{ text: words, strong: sign === '**' }] } as const;
  const look: Record<string, Partial<SourceParagraph>> = {
    '#': { headingLevel: 2 },
    '>': { corner: true },
    '~': { align: 'right' },
    '^': { align: 'center' },
    '|': { kind: 'table', rows: [[{ paragraphs: [[{ text: words }]], colspan: 1, rowspan: 1, header: false }]] },
  };
  if (line === '--') return { index, kind: 'rule', runs: [] };
  return { ...base, ...look[sign], ...(auto ? { label: auto } : {}) } as SourceParagraph;
}

export const read = (text: string, lang: Language = 'ru', kind: ActKind = 'law') =>
  recogniseAct(source(text), { lang, kind });

export const outline = (doc: Node): string[] => flattenProvisions(doc).map((one) => one.eId);

export const rolesOf = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'paragraph' && node.attrs.role !== 'text')
      found.push(`${node.attrs.role}: ${node.textContent}`);
  });
  return found;
};

/** The tree with quoted text: `point 1 > quoted > article 4`. */
export function tree(node: Node, depth = 0): string[] {
  const lines: string[] = [];
  node.forEach((child) => {
    const { name } = child.type;
    if (name !== 'provision' && name !== 'quoted' && name !== 'table') return;
    const own = name === 'provision' ? `${child.attrs.kind} ${child.attrs.number}`.trim() : name;
    lines.push(`${'  '.repeat(depth)}${own}`, ...(name === 'table' ? [] : tree(child, depth + 1)));
  });
  return lines;
}
