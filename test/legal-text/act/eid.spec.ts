import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { assignEIds, assignWIds, shareWIds } from '../../../src/legal-text/act/eid.js';
import { findProvision, flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import { PROVISION_KINDS } from '../../../src/legal-text/act/provision.js';
import { schema } from '../../../src/legal-text/act/schema.js';
import { outline, read } from '../structure/source-fixture.js';

const LAW = '# О дворах\n# Статья 1. Двор\n1. Двор открыт.\n2. Сад закрыт.\n# Статья 2. Сад\nСад охраняется.';

const newIds = () => {
  let count = 0;
  return () => `w${++count}`;
};

describe('ids', () => {
  it('gives a permanent id only where there is none', () => {
    const once = assignWIds(read(LAW).doc, newIds());
    expect(flattenProvisions(once).map((one) => one.wId)).toEqual(['w1', 'w2', 'w3', 'w4']);
    expect(assignWIds(once, () => 'other').eq(once)).toBe(true);
  });

  it('shares permanent ids with another language by address', () => {
    const ru = assignWIds(read(LAW).doc, newIds());
    const kk = read('# Аулалар туралы\n1-бап. Аула\n1. Аула ашық.\n3-бап. Бақ\nБақ күзетіледі.', 'kk').doc;
    expect(flattenProvisions(shareWIds(ru, kk)).map((one) => [one.eId, one.wId])).toEqual([
      ['art_1', 'w1'],
      ['art_1__para_1', 'w2'],
      ['art_3', ''],
    ]);
  });

  it('finds a provision by either id', () => {
    const doc = assignWIds(read(LAW).doc, newIds());
    expect(findProvision(doc, { wId: 'w3' })?.attrs.eId).toBe('art_1__para_2');
    expect(findProvision(doc, { eId: 'art_2' })?.attrs.wId).toBe('w4');
    expect(findProvision(doc, { eId: 'art_9' })).toBeNull();
  });

  it('flattens own words only', () => {
    const [article, para] = flattenProvisions(read(LAW).doc);
    expect(article).toMatchObject({ heading: 'Двор', text: '', parent: null, label: 'Статья 1.' });
    expect(para).toMatchObject({ heading: '', text: 'Двор открыт.', parent: 'art_1', label: '1.', ordinal: 1 });
  });

  const provision = (kind: string, number = '', inside: Node[] = []) =>
    schema.nodes.provision.create({ kind, number }, inside);
  const words = (role = 'text') => schema.nodes.paragraph.create({ role }, schema.text('х'));
  const named = (...children: Node[]) => outline(assignEIds(schema.nodes.act.create(null, children)));

  it.each([
    ['numbers without their marks', [provision('article', '3-1'), provision('point', ' 2 )')], ['art_3-1', 'point_2']],
    [
      'unmarked ones counted by kind',
      [provision('chapter'), provision('note'), provision('chapter')],
      ['chp_1', 'note_1', 'chp_2'],
    ],
    ['numbers that leave nothing', [provision('note', '*'), provision('note', '**')], ['note_1', 'note_2']],
    ['doubles', [1, 2, 3].map(() => provision('article', '5')), ['art_5', 'art_5_2', 'art_5_3']],
    [
      'a double that is taken',
      [provision('para', '1'), provision('para', '1_2'), provision('para', '1')],
      ['para_1', 'para_12', 'para_1_2'],
    ],
    [
      'parts and lines by place, whatever is printed',
      [provision('subpara', '7'), provision('subpara', '7')],
      ['subpara_1', 'subpara_2'],
    ],
    [
      'lines after the words and parts before them',
      [words(), provision('subpara'), provision('indent'), provision('indent')],
      ['subpara_1', 'indent_3', 'indent_4'],
    ],
    [
      'words of a role and points left out of the count',
      [words('signature'), provision('point', '1'), provision('indent')],
      ['point_1', 'indent_1'],
    ],
    [
      'annexes with what is in them',
      [provision('annex', '', [provision('para', '1')]), provision('annex', '2')],
      ['annex_1', 'annex_1__para_1', 'annex_2'],
    ],
    ['the preamble', [provision('preamble', '4')], ['preamble']],
  ])('names %s', (_name, children, expected) => expect(named(...children)).toEqual(expected));

  it('does not count quoted words', () => {
    const quoted = schema.nodes.quoted.create(null, [provision('article', '9')]);
    const doc = assignEIds(schema.nodes.act.create(null, [provision('point', '1', [quoted])]));
    expect(doc.firstChild!.firstChild!.firstChild!.attrs.eId).toBe('');
  });

  it('keeps within 200 characters however deep, and stays quick among doubles', () => {
    let deep = provision('section', '1'.repeat(40));
    for (let i = 0; i < 12; i++) deep = provision('section', '1'.repeat(40), [deep]);
    const doc = assignEIds(schema.nodes.act.create(null, [deep]));
    doc.check();
    const eIds = flattenProvisions(doc).map((one) => one.eId);
    expect(eIds.slice(3, 6).map((eId) => eId.length)).toEqual([182, 3, 49]);
    expect(new Set(eIds).size).toBe(13);
    const many = Array.from({ length: 20_000 }, () => provision('article', '1'));
    expect(named(...many).at(-1)).toBe('art_1_20000');
  });

  it('are unique whatever the numbers are', () => {
    const leaf = (kind: string, number: string, children: Node[] = []) =>
      schema.nodes.provision.create({ kind, number }, children);
    const attrs = fc.tuple(fc.constantFrom(...PROVISION_KINDS), fc.constantFrom('', '1', '2', '1-1', '*', 'I', 'ж'));
    const level = (children: fc.Arbitrary<Node>) =>
      fc.tuple(attrs, fc.array(children, { maxLength: 4 })).map(([[kind, number], inner]) => leaf(kind, number, inner));
    const provision = level(level(level(attrs.map(([kind, number]) => leaf(kind, number)))));
    fc.assert(
      fc.property(fc.array(provision, { maxLength: 6 }), (children) => {
        const doc = assignEIds(schema.nodes.act.create(null, children));
        doc.check();
        const eIds = flattenProvisions(doc).map((one) => one.eId);
        expect(new Set(eIds).size).toBe(eIds.length);
        expect(assignEIds(doc).eq(doc)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
