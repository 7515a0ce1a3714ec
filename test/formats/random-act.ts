import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { assignEIds, assignWIds } from '../../src/legal-text/act/eid.js';
import { LANGUAGES } from '../../src/legal-text/language/language.js';
import { ACT_KINDS, PROVISION_KINDS } from '../../src/legal-text/act/provision.js';
import { PARAGRAPH_ROLES, schema } from '../../src/legal-text/act/schema.js';

const { nodes, marks } = schema;

const WORDS = ['Налог', 'уплачивается', 'Жер', 'салығы', 'tax', '«12»', 'ғ', 'a & b', '<p>', '"', "'", '1)', '§ 5.'];
const SPACES = [' ', '  ', '\u00a0', '\t', ''];
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.flat().join(''));
const label = fc.oneof(
  fc.constantFrom('', 'Статья 3-1.', '1)', '2-тарау.', 'РАЗДЕЛ IV', '(a)', '« 5.', '10', '  7 .'),
  phrase,
);
const number = fc.constantFrom('', '1', '3-1', 'IV', 'a', '10-2-1', '99999999999-1-1-1');

const looks = fc
  .record({ strong: fc.boolean(), em: fc.boolean(), raised: fc.constantFrom('', 'sup', 'sub') })
  .map(({ strong, em, raised }) => [
    ...(strong ? [marks.strong!.create()] : []),
    ...(em ? [marks.em!.create()] : []),
    ...(raised ? [marks[raised]!.create()] : []),
  ]);
const inlineNode = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(phrase, looks).map(([text, set]) => schema.text(text, set)) },
  { weight: 1, arbitrary: fc.constant(nodes.line_break!.create()) },
  { weight: 1, arbitrary: fc.constantFrom('1', '2', '*').map((one) => nodes.footnote_ref!.create({ number: one })) },
);
const words = fc.array(inlineNode, { maxLength: 4 });
const paragraph = fc
  .tuple(words, fc.constantFrom(...PARAGRAPH_ROLES, 'text', 'text', 'text'))
  .map(([content, role]) => nodes.paragraph!.create({ role }, content));
const plain = words.map((content) => nodes.paragraph!.create(null, content));

const cell = fc
  .record({
    header: fc.boolean(),
    content: fc.array(plain, { minLength: 1, maxLength: 2 }),
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ header, content, ...spans }) => (header ? nodes.table_header! : nodes.table_cell!).create(spans, content));
const row = fc.array(cell, { maxLength: 3 }).map((cells) => nodes.table_row!.create(null, cells));
const table = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => nodes.table!.create(null, rows));
const footnote = fc
  .tuple(fc.constantFrom('1', '2', '*', ''), fc.array(plain, { minLength: 1, maxLength: 2 }))
  .map(([mark, content]) => nodes.footnote!.create({ number: mark }, content));

const { block } = fc.letrec<{ block: Node; provision: Node; quoted: Node }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: paragraph },
    { weight: 1, arbitrary: footnote },
    { weight: 1, arbitrary: table },
    { weight: 6, arbitrary: tie('provision') },
    { weight: 1, arbitrary: tie('quoted') },
  ),
  provision: fc
    .record({
      attrs: fc.record({ kind: fc.constantFrom(...PROVISION_KINDS), number, label }),
      heading: fc.option(
        words.map((content) => nodes.heading!.create(null, content)),
        { nil: null },
      ),
      content: fc.array(tie('block'), { maxLength: 4 }),
    })
    .map(({ attrs, heading, content }) =>
      nodes.provision!.create(attrs, [...(heading ? [heading] : []), ...(content as Node[])]),
    ),
  quoted: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((content) => nodes.quoted!.create(null, content as Node[])),
}));

/** Acts such as nobody writes: any kind in any other, words of any role anywhere, addresses as ours are given. */
export const randomAct: fc.Arbitrary<Node> = fc
  .record({
    lang: fc.constantFrom(...LANGUAGES),
    kind: fc.constantFrom(...ACT_KINDS),
    content: fc.array(block, { maxLength: 7 }),
    known: fc.boolean(),
  })
  .map(({ lang, kind, content, known }) => {
    const doc = assignEIds(nodes.act!.createChecked({ lang, kind }, content));
    let next = 0;
    return known ? assignWIds(doc, () => `w${(next++).toString(36)}`) : doc;
  });
