import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { assignEIds, assignWIds, shareWIds } from '../../src/legal-text/eid.js';
import { findProvision, flattenProvisions } from '../../src/legal-text/flatten.js';
import { PROVISION_KINDS } from '../../src/legal-text/provision.js';
import { schema } from '../../src/legal-text/schema.js';
import { read } from './source-fixture.js';

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
