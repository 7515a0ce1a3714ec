import { Schema, type Node } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { ACT_KINDS, PROVISION_KINDS } from './provision.js';
import { LANGUAGES } from '../language/language.js';

/** What an unaddressed paragraph is for; `text` is the ordinary words of a provision. */
export const PARAGRAPH_ROLES = [
  'text',
  'title',
  'enacting',
  'signature',
  'agreed',
  'approval',
  'annexmark',
  'form',
  'date',
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

const oneOf = (values: readonly string[], name: string) => (value: unknown) => {
  if (!values.includes(value as string)) throw new RangeError(`Not a ${name}: ${String(value)}`);
};
const id = (value: unknown) => {
  if (typeof value !== 'string' || !/^[\p{L}\p{N}_.-]{0,200}$/u.test(value))
    throw new RangeError(`Not an id: ${String(value)}`);
};
const short = (value: unknown) => {
  if (typeof value !== 'string' || value.length > 200) throw new RangeError('Attribute is not a short text');
};

const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph+', cellAttributes: {} });

/**
 * The closed schema of an act. A provision is one node type for every kind, so that
 * numbering, matching and editing treat all levels alike; `kind`, `number` (without its
 * mark) and `label` (as printed) tell them apart. `quoted` holds the replacement text of an
 * amending command: provisions inside it belong to another act and carry no ids here.
 */
export const schema = new Schema({
  topNode: 'act',
  nodes: {
    act: {
      content: 'block*',
      attrs: {
        lang: { default: 'ru', validate: oneOf(LANGUAGES, 'language') },
        kind: { default: 'law', validate: oneOf(ACT_KINDS, 'kind of act') },
      },
    },
    provision: {
      group: 'block',
      content: 'heading? block*',
      defining: true,
      isolating: true,
      attrs: {
        kind: { validate: oneOf(PROVISION_KINDS, 'kind of provision') },
        number: { default: '', validate: short },
        label: { default: '', validate: short },
        wId: { default: '', validate: id },
        eId: { default: '', validate: id },
      },
      toDOM: (node: Node) => [
        'section',
        { class: `el ${node.attrs.kind}`, 'data-kind': node.attrs.kind, 'data-label': node.attrs.label },
        0,
      ],
    },
    heading: { content: 'inline*', marks: '_', toDOM: () => ['h3', 0] },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { role: { default: 'text', validate: oneOf(PARAGRAPH_ROLES, 'paragraph role') } },
      toDOM: (node: Node) => (node.attrs.role === 'text' ? ['p', 0] : ['p', { class: node.attrs.role }, 0]),
    },
    ...tables,
    quoted: { group: 'block', content: 'block+', toDOM: () => ['blockquote', { class: 'quoted' }, 0] },
    footnote: {
      group: 'block',
      content: 'paragraph+',
      attrs: { number: { default: '', validate: short } },
      toDOM: (node: Node) => ['aside', { class: 'footnote', 'data-number': node.attrs.number }, 0],
    },
    text: { group: 'inline' },
    line_break: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'] },
    footnote_ref: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { number: { default: '', validate: short } },
      toDOM: (node: Node) => ['sup', { class: 'footnote-ref' }, `${node.attrs.number}`],
    },
  },
  marks: {
    strong: { toDOM: () => ['strong', 0] },
    em: { toDOM: () => ['em', 0] },
    sup: { excludes: 'sub', toDOM: () => ['sup', 0] },
    sub: { excludes: 'sup', toDOM: () => ['sub', 0] },
  },
});
