import fc from 'fast-check';
import { schema } from '../../src/legal-text/act/schema';
import type { SourceRun } from '../../src/legal-text/act/source';
import { tidyRuns } from '../../src/formats/runs';
import { readHtml } from '../../src/formats/html/read-html';
import { readMarkdown } from '../../src/formats/markdown/read-markdown';
import { htmlWords } from '../../src/formats/write/html-words';
import { markdownWords, startOfBlock } from '../../src/formats/write/markdown-words';
import { writeMarkdown } from '../../src/formats/write/write-markdown';

const { nodes, marks } = schema;
const act = (...blocks: ReturnType<typeof nodes.paragraph.create>[]) =>
  nodes.act.create({ lang: 'ru', kind: 'law' }, blocks);
const words = (text: string) => nodes.paragraph.create(null, schema.text(text));

describe('signs that Markdown would read are escaped', () => {
  test.each([
    ['1. Текст', '1\\. Текст'],
    ['12) текст', '12\\) текст'],
    ['- тире', '\\- тире'],
    ['+ плюс', '\\+ плюс'],
    ['# решётка', '\\# решётка'],
    ['> угол', '\\> угол'],
    ['* звезда', '\\* звезда'],
    ['=== черта', '\\=== черта'],
    ['a_b_c и [x](y) `z` <b>', 'a\\_b\\_c и \\[x\\](y) \\`z\\` \\<b\\>'],
    ['ст. 1. и 2) внутри', 'ст. 1. и 2) внутри'],
    ['А & Б &amp; В', 'А & Б \\&amp; В'],
    ['обратная \\ черта', 'обратная \\\\ черта'],
    ['| палка', '\\| палка'],
  ])('%s', (text, written) => {
    expect(writeMarkdown(act(words(text)))).toBe(`${written}\n`);
    expect(readMarkdown(written).paragraphs).toMatchObject([{ kind: 'paragraph', runs: [{ text }] }]);
  });
});

test('bold words take stars where they stand alone, and tags inside a word', () => {
  const paragraph = nodes.paragraph.create(null, [
    schema.text('слово '),
    schema.text('жирное', [marks.strong.create()]),
    schema.text(' и в'),
    schema.text('нут', [marks.strong.create()]),
    schema.text('ри, м'),
    schema.text('2', [marks.sup.create()]),
  ]);
  expect(writeMarkdown(act(paragraph))).toBe('слово **жирное** и в<strong>нут</strong>ри, м<sup>2</sup>\n');
});

const letters = fc.constantFrom(...'абв XYZ019.,;:!?()-–—*_`~#+=<>[]{}|\\/&"«»№%^\u00a0');
const text = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
const anyRun: fc.Arbitrary<SourceRun> = fc.record(
  { text, strong: fc.constant(true), em: fc.constant(true), sup: fc.constant(true) },
  { requiredKeys: ['text'] },
);
const paragraph = fc
  .array(anyRun, { minLength: 1, maxLength: 5 })
  .map((runs) => tidyRuns(runs))
  .filter(
    (runs) =>
      runs.length > 0 &&
      !/^[_\-–—=*]{5,}$/.test(
        runs
          .map((run) => run.text)
          .join('')
          .replace(/\s/g, ''),
      ),
  );

test('any words come back from Markdown with their marks', () => {
  fc.assert(
    fc.property(paragraph, (runs) => {
      const { paragraphs } = readMarkdown(`${startOfBlock(markdownWords(runs))}\n`);
      expect(paragraphs.map((one) => one.runs)).toEqual([runs]);
    }),
    { numRuns: 1500 },
  );
});

test('any words come back from HTML with their marks', () => {
  fc.assert(
    fc.property(paragraph, (runs) => {
      const { paragraphs } = readHtml(`<p>${htmlWords(runs, [])}</p>`).builder;
      expect(paragraphs.map((one) => one.runs)).toEqual([runs]);
    }),
    { numRuns: 300 },
  );
});
