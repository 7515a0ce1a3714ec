import { parseInline } from '../../src/formats/markdown/inline.js';
import { readSource, type ReadSource } from '../../src/formats/read-source.js';
import { tidyRuns } from '../../src/formats/runs.js';

const read = (source: string): Promise<ReadSource> =>
  readSource({ name: 'a.md', bytes: new TextEncoder().encode(source) });
const texts = async (source: string) =>
  (await read(source)).paragraphs.map((block) => block.runs.map((run) => run.text).join(''));

describe('inline signs', () => {
  it.each<[string, ReturnType<typeof parseInline>]>([
    ['**жирно** и *курсив*', [{ text: 'жирно', strong: true }, { text: ' и ' }, { text: 'курсив', em: true }]],
    ['***оба***', [{ text: 'оба', strong: true, em: true }]],
    ['***13-тармақта', [{ text: '***13-тармақта' }]],
    ['* за услуги (рыбы)*', [{ text: '* за услуги (рыбы)*' }]],
    ['1\\) первое \\*', [{ text: '1) первое *' }]],
    ['____ (подпись) ____', [{ text: '____ (подпись) ____' }]],
    ['имя_файла_х и 5*6*7', [{ text: 'имя_файла_х и 5*6*7' }]],
    [
      'м<sup>2</sup>, H<sub>2</sub>O',
      [{ text: 'м' }, { text: '2', sup: true }, { text: ', H' }, { text: '2', sub: true }, { text: 'O' }],
    ],
    ['менее <50 кг & более', [{ text: 'менее <50 кг & более' }]],
    ['слово[^1]', [{ text: 'слово' }, { text: '', footnote: '1' }]],
    ['[закон](http://a.kz/x_(1)) [](x)[]{#n12}п', [{ text: 'закон п' }]],
    ['&laquo;а&raquo; &#8212; &unknown;', [{ text: '«а» — &unknown;' }]],
    ['а<br>б', [{ text: 'а\nб' }]],
  ])('%s', (source, runs) => {
    expect(tidyRuns(parseInline(source))).toEqual(runs);
  });
});

describe('blocks of Markdown', () => {
  it('leaves typed numbers, dashes and stars as they are', async () => {
    expect(await texts('# Закон\n\n1. Первый\n\n   1) под\n\n    2\\) под\n\n- дефис\n\n* звезда')).toEqual([
      'Закон', '1. Первый', '1) под', '2) под', '- дефис', '* звезда',
    ]); // prettier-ignore
  });

  it('opens a paragraph at a numbered line, joins lines that were only wrapped', async () => {
    expect(await texts('2. Обеспечить:\n1) первое;\n2) второе,\nкоторое длится:\n- и это;\n- и то.')).toEqual([
      '2. Обеспечить:', '1) первое;', '2) второе, которое длится:', '- и это;', '- и то.',
    ]); // prettier-ignore
  });

  it('opens a paragraph at a number right under a heading that has no mark, of any size', async () => {
    expect(await texts('Статья 2. Иное\n1. Текст.\n\n**3-бап. Өзге**\n99999999999-1. Мәтін')).toEqual([
      'Статья 2. Иное',
      '1. Текст.',
      '3-бап. Өзге',
      '99999999999-1. Мәтін',
    ]);
    expect(await texts('Статья 2. О пунктах\n5. и 6. закона')).toEqual(['Статья 2. О пунктах 5. и 6. закона']);
    expect(await texts('По пункту\n5. Закона')).toEqual(['По пункту 5. Закона']);
  });

  it('reads a corner block as one paragraph with its lines', async () => {
    const { paragraphs } = await read('> *Утверждены*  \n> *приказом*\n\n> *Форма*\n\nтекст');
    expect(paragraphs.map(({ corner, runs }) => [corner, runs.map((run) => run.text).join('')])).toEqual([
      [true, 'Утверждены\nприказом'],
      [true, 'Форма'],
      [undefined, 'текст'],
    ]);
  });

  it('puts the block of settings aside with a warning, and knows a rule', async () => {
    const { paragraphs, issues } = await read(
      '---\nsource: https://example.kz/1\n---\n\n# Приказ\n\nтекст\n\n---\n\n_________',
    );
    expect(paragraphs.map((block) => block.kind)).toEqual(['rule', 'paragraph', 'paragraph', 'rule', 'rule']);
    expect(issues).toEqual([expect.objectContaining({ code: 'format.front-matter', source: 0 })]);
  });

  it('reads an HTML table over many lines, each line of a cell a paragraph', async () => {
    const { paragraphs } = await read(
      'до\n\n<table>\n<tr>\n<td rowspan="2">12</td>\n<td>\nУслуги:\n1. Съёмка\n</td>\n</tr>\n<tr><td>м<sup>2</sup></td></tr>\n</table>\n\n* сноска',
    );
    expect(paragraphs[1]!.rows!.map((row) => row.map((cell) => [cell.rowspan, cell.paragraphs.map((runs) => runs.map((run) => run.text).join('|'))]))).toEqual([
      [[2, ['12']], [1, ['Услуги:', '1. Съёмка']]],
      [[1, ['м|2']]],
    ]); // prettier-ignore
    expect(paragraphs.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('reads a pipe table with its header', async () => {
    const { paragraphs } = await read('| № | Имя |\n|---|:--:|\n| 1 | **а** \\| б |\n| 2 |');
    expect(paragraphs[0]!.rows!.map((row) => row.map((cell) => [cell.header, cell.paragraphs.flat().map((run) => run.text).join('')]))).toEqual([
      [[true, '№'], [true, 'Имя']],
      [[false, '1'], [false, 'а | б']],
      [[false, '2'], [false, '']],
    ]); // prettier-ignore
  });

  it('moves a footnote behind its paragraph, warns of one that is missing', async () => {
    const { paragraphs, issues } = await read('# З\n\nслово[^1] и[^2]\n\nдалее\n\n[^1]: пояснение');
    expect(paragraphs.map((block) => [block.index, block.kind])).toEqual([
      [0, 'paragraph'], [1, 'paragraph'], [2, 'footnote'], [3, 'paragraph'],
    ]); // prettier-ignore
    expect(issues).toEqual([
      expect.objectContaining({ code: 'format.footnote-missing', source: 1, params: { number: '2' } }),
    ]);
  });

  it('gives heading levels and the title', async () => {
    const { paragraphs, title } = await read('Заголовок\n===\n\n### Глава 1. Общее ###\n\nтекст');
    expect(paragraphs.map((block) => block.headingLevel)).toEqual([1, 3, undefined]);
    expect(title).toBe('Заголовок');
  });
});
