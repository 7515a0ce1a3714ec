import type { Node } from 'prosemirror-model';
import { lineOf } from '../../../src/legal-text/structure/lines.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import type { SourceParagraph, SourceRun } from '../../../src/legal-text/act/source.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';
import { withoutFootnotes } from '../../../src/legal-text/structure/structure-footnotes.js';

/** `слово{1} и` refers to footnote 1; `{1}: пояснение` is that footnote; `| ` a table of one cell. */
function source(...lines: string[]): SourceParagraph[] {
  return lines.map((line, index) => {
    const [, number, words] = /^\{([^}]+)\}: (.*)$/.exec(line) ?? [];
    if (number !== undefined) return { index, kind: 'footnote', number, runs: [{ text: words! }] };
    const runs = runsOf(line.replace(/^\| /, ''));
    if (!line.startsWith('| ')) return { index, kind: 'paragraph', runs };
    const rows = [[{ paragraphs: [runs], colspan: 1, rowspan: 1, header: false }]];
    return { index, kind: 'table', runs: [], rows };
  });
}

const runsOf = (line: string): SourceRun[] =>
  line
    .split(/(\{[^}]+\})/)
    .filter(Boolean)
    .map((part) => (part.startsWith('{') ? { text: '', footnote: part.slice(1, -1) } : { text: part }));

/** The act as lines: `article 1 > Заголовок{1}`, `1 ← пояснение` for footnotes, deeper lines indented. */
function shown(node: Node, depth = 0): string[] {
  const lines: string[] = [];
  node.forEach((child) => {
    const indent = '  '.repeat(depth);
    const { name } = child.type;
    if (name === 'footnote') lines.push(`${indent}${child.attrs.number} ← ${child.textContent}`);
    else if (name === 'provision') {
      lines.push(`${indent}${`${child.attrs.kind} ${child.attrs.number}`.trim()}`, ...shown(child, depth + 1));
    } else if (name === 'quoted') lines.push(`${indent}quoted`, ...shown(child, depth + 1));
    else lines.push(`${indent}${wordsOf(child)}`);
  });
  return lines;
}

const wordsOf = (node: Node): string => {
  let words = '';
  node.descendants((inner) => {
    if (inner.isText) words += inner.text;
    if (inner.type.name === 'footnote_ref') words += `{${inner.attrs.number}}`;
  });
  return words;
};

const read = (lines: string[], kind: ActKind = 'law', lang: Language = 'ru') =>
  recogniseAct(source(...lines), { lang, kind });

describe('footnotes of an act', () => {
  it('stand behind the paragraph that refers to them, at every level', () => {
    const { doc } = read([
      'О талқы{1}',
      '{1}: к заголовку',
      'Статья 1. Предмет{2}',
      '{2}: к статье',
      '1. Закон{3} регулирует:',
      '{3}: к пункту',
      '1) первое{4};',
      '{4}: к подпункту',
      '2) второе.',
      'Статья 2. Сфера',
      'Первая часть.',
      'Вторая часть{5}.',
      '{5}: к части',
    ]);
    expect(shown(doc)).toEqual([
      'О талқы{1}',
      '1 ← к заголовку',
      'article 1',
      '  Предмет{2}',
      '  2 ← к статье',
      '  para 1',
      '    Закон{3} регулирует:',
      '    3 ← к пункту',
      '    point 1',
      '      первое{4};',
      '      4 ← к подпункту',
      '    point 2',
      '      второе.',
      'article 2',
      '  Сфера',
      '  subpara',
      '    Первая часть.',
      '  subpara',
      '    Вторая часть{5}.',
      '    5 ← к части',
    ]);
  });

  it('keep the reference that stands inside a number', () => {
    const { doc } = read(['Закон', 'Статья 1{1}. Предмет', '{1}: к номеру', 'Статья 2{2}.', '{2}: ещё', 'Сфера']);
    expect(shown(doc)).toEqual([
      'Закон',
      'article 1',
      '  {1}Предмет',
      '  1 ← к номеру',
      'article 2',
      '  {2}Сфера',
      '  2 ← ещё',
    ]);
  });

  it('come back to the nearest reference before them where a number repeats', () => {
    const lines = ['Закон', '1. Один{1}.', '{1}: первая', '2. Два{1}.', '3. Три.', '{1}: вторая', '4. Четыре{1}.'];
    const { doc } = read(lines, 'order');
    expect(shown(doc).slice(1)).toEqual([
      'para 1', '  Один{1}.', '  1 ← первая', 'para 2', '  Два{1}.', '  1 ← вторая', 'para 3', '  Три.', 'para 4', '  Четыре{1}.',
    ]); // prettier-ignore
  });

  it('keep their order where one paragraph refers to several, behind a table and in quoted text', () => {
    const { doc } = read(
      [
        'О внесении изменений',
        '1. Таблица:',
        '| ставка{1}{2}',
        '{1}: а',
        '{2}: б',
        '2. Изложить:',
        '«3. Новый пункт{3}.».',
        '{3}: в',
      ],
      'order',
    );
    expect(shown(doc).slice(1)).toEqual([
      'para 1', '  Таблица:', '  ставка{1}{2}', '  1 ← а', '  2 ← б',
      'para 2', '  Изложить:', '  quoted', '    para 3', '      Новый пункт{3}.».', '      3 ← в',
    ]); // prettier-ignore
  });

  it('end the act when nothing refers to them, and change nothing around them', () => {
    const plain = ['Закон', 'Статья 1. Предмет', '1. Первый.', '2. Второй.'];
    const { doc, fates } = read([plain[0]!, '{9}: сирота', ...plain.slice(1, 3), '{8}: другая', plain[3]!]);
    expect(shown(doc)).toEqual([...shown(read(plain).doc), '9 ← сирота', '8 ← другая']);
    expect(fates.map(({ fate }) => fate)).toEqual(Array(6).fill('act'));
  });

  it('belong to the address of their reference', () => {
    const { fates } = read(['Закон', 'Статья 1. Предмет', '1. Слово{1}.', '{1}: пояснение']);
    expect(fates[3]).toEqual({ source: 3, fate: 'act', eId: fates[2]!.eId });
    expect(fates[3]!.eId).toBe('art_1__para_1');
  });
});

it('lines and footnotes are told apart without losing any', () => {
  const lines = source('а', '{1}: б', '| в{1}', '{2}: г').map(lineOf);
  const { words, footnotes } = withoutFootnotes(lines);
  expect([words, footnotes]).toEqual([
    [lines[0], lines[2]],
    [lines[1], lines[3]],
  ]);
});
