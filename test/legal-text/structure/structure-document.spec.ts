import type { Node } from 'prosemirror-model';
import { schema } from '../../../src/legal-text/act/schema.js';
import type { SourceParagraph, SourceRun } from '../../../src/legal-text/act/source.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';
import { inline, tableNode } from '../../../src/legal-text/structure/structure-document.js';
import { isStub, isStubText } from '../../../src/legal-text/structure/structure-stub.js';
import { read } from './source-fixture.js';

/** Inline content: `[strong em]слово`, `⏎` for a line break, `{1}` for the reference to a footnote. */
const shown = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.type.name === 'footnote_ref') return `{${node.attrs.number}}`;
      if (node.type.name === 'line_break') return '⏎';
      const names = node.marks.map((mark) => mark.type.name);
      return (names.length > 0 ? `[${names.join(' ')}]` : '') + node.text;
    })
    .join('');
const headings = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'heading') found.push(shown(node.children));
  });
  return found;
};
const act = (...paragraphs: Partial<SourceParagraph>[]) =>
  recogniseAct(
    paragraphs.map((one, index): SourceParagraph => ({ index, kind: 'paragraph', runs: [], ...one })),
    { lang: 'ru', kind: 'law' },
  );

describe('runs become inline content', () => {
  it.each<[string, SourceRun[], string]>([
    ['plain words', [{ text: 'двор' }], 'двор'],
    ['bold', [{ text: 'двор', strong: true }], '[strong]двор'],
    ['italic', [{ text: 'двор', em: true }], '[em]двор'],
    ['small figures above', [{ text: '1', sup: true }], '[sup]1'],
    ['below', [{ text: '1', sub: true }], '[sub]1'],
    ['both at once: above', [{ text: '1', sup: true, sub: true }], '[sup]1'],
    ['bold and italic', [{ text: 'двор', strong: true, em: true }], '[strong em]двор'],
    ['line breaks', [{ text: 'а\nб\r\n\nв', em: true }], '[em]а⏎[em]б⏎⏎[em]в'],
    ['a break at each end', [{ text: '\nа\n' }], '⏎а⏎'],
    ['nothing', [{ text: '' }], ''],
    ['a footnote', [{ text: 'а' }, { text: '', footnote: '7' }], 'а{7}'],
    ['a footnote with a long number', [{ text: '', footnote: '7'.repeat(300) }], `{${'7'.repeat(200)}}`],
  ])('%s', (_name, runs, expected) => expect(shown(inline(runs))).toBe(expected));
});

describe('headings', () => {
  it.each<[string, SourceRun[][], string]>([
    ['bold throughout is their look', [[{ text: 'Глава 1. ' }, { text: 'Двор', strong: true }]], 'Двор'],
    [
      'one bold word stays bold',
      [[{ text: 'Глава 1. ' }, { text: 'Двор', strong: true }, { text: ' и сад' }]],
      '[strong]Двор и сад',
    ],
    [
      'blanks between bold words do not count',
      [[{ text: 'Глава 1. ' }, { text: 'Двор', strong: true }, { text: ' ' }, { text: 'Сад', strong: true }]],
      'Двор Сад',
    ],
    ['lines of one heading are kept', [[{ text: 'Глава 1. Двор и' }], [{ text: 'сад' }]], 'Двор и⏎сад'],
  ])('%s', (_name, lines, expected) => {
    const { doc } = act({ runs: [{ text: 'О дворах' }], headingLevel: 1 }, ...lines.map((runs) => ({ runs })));
    expect(headings(doc)).toEqual([expected]);
  });
});

describe('tables and footnotes', () => {
  const cell = { paragraphs: [[{ text: 'а' }], [{ text: 'б', em: true }]], colspan: 2, rowspan: 3, header: false };

  it('keep spans, heads and paragraphs; a cell without any gets an empty one', () => {
    const table = tableNode([[{ ...cell, header: true }], [cell, { ...cell, paragraphs: [], colspan: 1, rowspan: 1 }]]);
    table.check();
    const cells = table.children.flatMap((row) => row.children);
    expect(cells.map(({ type, attrs }) => [type.name, attrs.colspan, attrs.rowspan])).toEqual([
      ['table_header', 2, 3],
      ['table_cell', 2, 3],
      ['table_cell', 1, 1],
    ]);
    expect(cells.map((one) => one.children.map((paragraph) => shown(paragraph.children)))).toEqual([
      ['а', '[em]б'],
      ['а', '[em]б'],
      [''],
    ]);
  });

  it('a table without rows is left out and named, one with rows is in the act', () => {
    const title = { runs: [{ text: 'О дворах' }], headingLevel: 1 };
    const article = { runs: [{ text: 'Статья 1. Двор' }] };
    const { doc, issues, fates } = act(title, article, { kind: 'table', rows: [] }, { kind: 'table', rows: [[cell]] });
    expect(issues.map(({ code, source }) => [code, source])).toEqual([['structure.left-out', 2]]);
    expect(fates.slice(2)).toEqual([
      { source: 2, fate: 'issue', eId: null },
      { source: 3, fate: 'act', eId: 'art_1' },
    ]);
    expect(doc.lastChild!.lastChild!.type.name).toBe('table');
  });

  it('numbers and labels of files are cut to two hundred characters', () => {
    const { doc } = act(
      { runs: [{ text: 'О дворах' }], headingLevel: 1 },
      { runs: [{ text: `Статья 1${' '.repeat(250)}. Двор` }] },
      { kind: 'footnote', number: '9'.repeat(300), runs: [{ text: 'к двору' }] },
    );
    expect(doc.lastChild!.attrs.number).toBe('9'.repeat(200));
    doc.check();
  });
});

describe('fates', () => {
  it('name the provision of every source, quoted text counting as the command’s', () => {
    const { fates } = read(
      `# О дворах
      Настоящий Закон о дворах.
      # Глава 1. Двор
      # Статья 1. Сад
      Изложить в следующей редакции:
      «Статья 5. Дом
      1. Дом.».
      Министр`,
      'ru',
      'amending-law',
    );
    expect(fates.map(({ fate, eId }) => `${fate} ${eId}`)).toEqual([
      'act null',
      'act preamble',
      'act chp_1',
      'act chp_1__art_1',
      'act chp_1__art_1',
      'act chp_1__art_1',
      'act chp_1__art_1',
      'act null',
    ]);
  });

  it('of an editor’s note is the provision before it, or none', () => {
    const { notes, fates } = read('# О дворах\nСноска. Закон\n1. Двор.\nСноска. Пункт 1', 'ru', 'rules');
    expect(notes).toEqual([
      { text: 'Сноска. Закон', source: 1, after: null },
      { text: 'Сноска. Пункт 1', source: 3, after: 'para_1' },
    ]);
    expect(fates.filter(({ fate }) => fate === 'note').map(({ source, eId }) => [source, eId])).toEqual([
      [1, null],
      [3, 'para_1'],
    ]);
  });
});

describe('a provision that keeps its number only', () => {
  const { nodes } = schema;
  const paragraph = (text: string) => nodes.paragraph.create(null, text ? schema.text(text) : null);
  const provision = (number: string, ...content: Node[]) => nodes.provision.create({ kind: 'para', number }, content);
  const table = tableNode([[{ paragraphs: [], colspan: 1, rowspan: 1, header: false }]]);

  it.each<[string, Node, boolean]>([
    ['words of its end', provision('2', paragraph('Исключен Законом')), true],
    ['its number', provision('2'), true],
    ['words of its end as a heading', provision('2', nodes.heading.create(null, schema.text('Исключен'))), true],
    ['words', provision('2', paragraph('Двор')), false],
    [
      'words under such a heading',
      provision('2', nodes.heading.create(null, schema.text('Исключен')), paragraph('Двор')),
      false,
    ],
    ['no number', provision('', paragraph('Исключен Законом')), false],
    ['a provision inside', provision('2', paragraph('Исключен Законом'), provision('1')), false],
    ['a table inside', provision('2', paragraph('Исключен Законом'), table), false],
  ])('%s: %p', (_name, node, expected) => expect(isStub(node)).toBe(expected));

  it('has six hundred characters of words at most, outer blanks apart', () => {
    const words = (length: number) => 'Исключен Законом '.padEnd(length, 'а');
    expect([isStubText(words(600)), isStubText(words(601)), isStubText(' Исключен ')]).toEqual([true, false, true]);
    expect(isStubText('Excluded by the law')).toBe(true);
  });
});
