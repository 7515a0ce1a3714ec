import type { DOMOutputSpec, Node } from 'prosemirror-model';
import { LANGUAGES } from '../../../src/legal-text/language/language.js';
import { ACT_KINDS, EID_PREFIX, PROVISION_KINDS } from '../../../src/legal-text/act/provision.js';
import { PARAGRAPH_ROLES, schema } from '../../../src/legal-text/act/schema.js';

const { nodes, marks } = schema;
const json = (node: object) => () => schema.nodeFromJSON(node).check();
const act = (attrs: object, ...content: object[]) => json({ type: 'act', attrs, content });
const provision = (attrs: object, content?: object[]) => ({
  type: 'provision',
  attrs: { kind: 'article', ...attrs },
  ...(content ? { content } : {}),
});

describe('the schema of an act', () => {
  it('knows the kinds, languages and roles of the law, and no others', () => {
    expect(ACT_KINDS.join(' ')).toBe('law code amending-law decree resolution order rules decision');
    expect(PROVISION_KINDS.map((kind) => EID_PREFIX[kind]).join(' ')).toBe(
      'preamble part sec subsec chp subchp art para point subpara indent annex note',
    );
    expect(PROVISION_KINDS.join(' ')).toBe(
      'preamble part section subsection chapter subchapter article para point subpara indent annex note',
    );
    expect(PARAGRAPH_ROLES.join(' ')).toBe('text title enacting signature agreed approval annexmark form date');
    for (const lang of LANGUAGES) expect(act({ lang })).not.toThrow();
    for (const kind of ACT_KINDS) expect(act({ kind })).not.toThrow();
    for (const kind of PROVISION_KINDS) expect(act({}, provision({ kind }))).not.toThrow();
    for (const role of PARAGRAPH_ROLES) expect(act({}, { type: 'paragraph', attrs: { role } })).not.toThrow();
  });

  it.each<[string, () => void, string]>([
    ['a language', act({ lang: 'de' }), 'Not a language: de'],
    ['a kind of act', act({ kind: 'poem' }), 'Not a kind of act: poem'],
    ['a kind of provision', act({}, provision({ kind: 'verse' })), 'Not a kind of provision: verse'],
    ['a role', act({}, { type: 'paragraph', attrs: { role: 'song' } }), 'Not a paragraph role: song'],
    ['an address', act({}, provision({ eId: 'a b' })), 'Not an id: a b'],
    ['an address that is no text', act({}, provision({ wId: 5 })), 'Not an id: 5'],
    ['a long address', act({}, provision({ eId: 'a'.repeat(201) })), 'Not an id'],
    ['a long number', act({}, provision({ number: '1'.repeat(201) })), 'not a short text'],
    ['a number that is no text', act({}, provision({ number: 1 })), 'not a short text'],
    ['a footnote number', act({}, { type: 'footnote', attrs: { number: 1 } }), 'not a short text'],
    ['an empty quotation', act({}, { type: 'quoted' }), 'Invalid content'],
    ['an empty footnote', act({}, { type: 'footnote' }), 'Invalid content'],
    ['a heading after words', act({}, provision({}, [{ type: 'paragraph' }, { type: 'heading' }])), 'Invalid content'],
    ['two headings', act({}, provision({}, [{ type: 'heading' }, { type: 'heading' }])), 'Invalid content'],
    ['a bare text', act({}, { type: 'text', text: 'Двор' }), 'Invalid content'],
  ])('refuses %s', (_name, check, message) => expect(check).toThrow(message));

  it('takes names of two hundred characters, and an act in Russian by default', () => {
    const name = 'ж'.repeat(200);
    expect(act({}, provision({ eId: name, wId: name, number: name, label: name }))).not.toThrow();
    expect(nodes.act.create().attrs).toEqual({ lang: 'ru', kind: 'law' });
    expect(nodes.provision.create({ kind: 'point' }).attrs).toEqual({
      ...{ kind: 'point', number: '', label: '', wId: '', eId: '' },
    });
    expect(nodes.footnote.create().attrs.number).toBe('');
    expect(nodes.footnote_ref.create().attrs.number).toBe('');
    expect(nodes.paragraph.create().attrs.role).toBe('text');
  });

  it('raises or lowers a word, never both', () => {
    const sup = marks.sup.create();
    expect(
      marks.sub
        .create()
        .addToSet([sup])
        .map((mark) => mark.type.name),
    ).toEqual(['sub']);
    expect(sup.addToSet([marks.sub.create()]).map((mark) => mark.type.name)).toEqual(['sup']);
    expect(marks.em.create().addToSet([sup])).toHaveLength(2);
  });
});

describe('the elements of a page', () => {
  const html = (node: Node): DOMOutputSpec => node.type.spec.toDOM!(node);
  it.each<[Node, DOMOutputSpec]>([
    [
      nodes.provision.create({ kind: 'point', label: '1)' }),
      ['section', { class: 'el point', 'data-kind': 'point', 'data-label': '1)' }, 0],
    ],
    [nodes.heading.create(), ['h3', 0]],
    [nodes.paragraph.create(), ['p', 0]],
    [nodes.paragraph.create({ role: 'title' }), ['p', { class: 'title' }, 0]],
    [nodes.quoted.create(), ['blockquote', { class: 'quoted' }, 0]],
    [nodes.footnote.create({ number: '3' }), ['aside', { class: 'footnote', 'data-number': '3' }, 0]],
    [nodes.line_break.create(), ['br']],
    [nodes.footnote_ref.create({ number: '3' }), ['sup', { class: 'footnote-ref' }, '3']],
  ])('%s', (node, expected) => expect(html(node)).toEqual(expected));

  it('format letters by elements of their names', () => {
    const names = Object.values(marks).map((type) => type.spec.toDOM!(type.create(), true));
    expect(names).toEqual([...'strong em sup sub'.split(' ')].map((name) => [name, 0]));
  });

  it('are edited as wholes where they are provisions, atoms where they are references', () => {
    expect([nodes.provision.spec.defining, nodes.provision.spec.isolating]).toEqual([true, true]);
    expect(
      Object.values(nodes)
        .filter((type) => type.isAtom && !type.isText)
        .map((type) => type.name),
    ).toEqual(['line_break', 'footnote_ref']);
    expect(nodes.line_break.spec.selectable).toBe(false);
    expect(nodes.footnote_ref.isInline && nodes.line_break.isInline).toBe(true);
    expect([nodes.heading, nodes.paragraph].every((type) => type.allowsMarkType(marks.strong))).toBe(true);
  });
});
