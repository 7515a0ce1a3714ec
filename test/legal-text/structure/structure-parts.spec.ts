import { lineOf } from '../../../src/legal-text/structure/lines.js';
import { draftProvision, draftText, type DraftChild } from '../../../src/legal-text/structure/structure-draft.js';
import { placesOf } from '../../../src/legal-text/structure/structure-parts.js';
import { outline, read, source, tree } from './source-fixture.js';

/** Each line is words; `=` stands for a point, `|` for a table, a leading `- ` for a bullet. */
function places(...lines: string[]): string {
  const children = lines.map((text): DraftChild => {
    if (text === '=') return draftProvision('point');
    const line = lineOf(source(text)[0]!);
    if (text === '|') return { is: 'table', line };
    const bullet = { kind: 'indent', number: '', label: '-', length: 1, doubtful: false } as const;
    return draftText(line, 'text', text.startsWith('- ') ? bullet : null);
  });
  return placesOf(children)
    .map((place) => (place === 'other' ? '.' : place[0]))
    .join('');
}

describe('what an unmarked line is (p part, i indent, j joined, . no words)', () => {
  it.each<[string, string[], string]>([
    ['sentences', ['Двор открыт.', 'Сад закрыт.', 'Дом.'], 'ppp'],
    ['a lower-case list', ['Двор:', 'ворота;', 'забор.', 'Сад открыт.'], 'piip'],
    ['items with capitals after «:» and «;»', ['Двор:', 'Ворота;', 'Забор;', 'Сад.'], 'piii'],
    ['one with a full stop ends the list', ['Двор:', 'Ворота;', 'Забор.', 'Сад.'], 'piip'],
    ['no list without a lead-in', ['Двор.', 'Ворота;', 'Забор;'], 'ppi'],
    ['bullets, wherever they stand', ['- двор', 'Сад.', '- дом'], 'ipi'],
    ['figures after a colon', ['Двор:', '5 метров;', '7 метров.'], 'pii'],
    ['figures after a semicolon in quotes', ['Двор «сад;»', '5 метров.'], 'pi'],
    ['figures after a sentence', ['Двор.', '5 метров.'], 'pp'],
    ['figures in a list', ['Двор:', 'сад,', '5 метров.'], 'pii'],
    ['neither letters nor figures', ['Двор.', '…', '№'], 'ppp'],
    ['neither letters nor figures in a list', ['Двор:', 'сад,', '…'], 'pii'],
    ['quoted capitals', ['Двор.', '«Сад».'], 'pp'],
    ['quoted lower case', ['Двор.', '«сад».'], 'pi'],
    ['a broken sentence', ['Двор имеет', 'ворота.'], 'pj'],
    ['broken after a comma', ['Двор,', 'сад.', 'Дом.'], 'pjp'],
    ['broken after a figure', ['Длина 5', 'метров.'], 'pj'],
    ['a list line after an open one is the next item', ['Двор:', 'сад', 'дом.'], 'pii'],
    ['broken before a capital by a joining word', ['Двор и', 'Сад.'], 'pj'],
    ['broken in a list by a joining word', ['Двор:', 'сад и', 'дом.', 'лес.'], 'piji'],
    ['words that end like a joining word', ['Двор (очи)', 'Сад.'], 'pp'],
    ['short sentences after a colon', ['Состав:', 'Председатель.', 'Секретарь.'], 'pii'],
    ['one of them is no list', ['Состав:', 'Председатель.'], 'pp'],
    ['nor are they when a long one follows', ['Состав:', 'Председатель.', 'Секретарь.', 'Двор: сад.'], 'pppp'],
    ['but when a point follows', ['Состав:', 'Председатель.', 'Секретарь.', '='], 'pii.'],
    ['short sentences after a full stop', ['Состав.', 'Председатель.', 'Секретарь.'], 'ppp'],
    ['before the first words', ['=', 'Двор открыт.'], '.p'],
    ['a point begins anew', ['Двор имеет', '=', 'ворота.'], 'p.p'],
    ['a point ends a list', ['Двор:', 'сад;', '=', 'Дом;'], 'pi.p'],
    ['a table does not', ['Двор имеет', '|', 'ворота.'], 'p.j'],
  ])('%s', (_name, lines, expected) => expect(places(...lines)).toBe(expected));

  it('eighty letters are a short item, more are a sentence', () => {
    const item = (letters: number) => `А${'а'.repeat(letters)}.`;
    expect(places('Состав:', item(80), item(80))).toBe('pii');
    expect(places('Состав:', item(81), item(81))).toBe('ppp');
  });
});

describe('words in the tree', () => {
  const shape = (words: string) => tree(read(`# О дворах\n${words}`, 'ru', 'rules').doc).map((line) => line.trim());
  const eIds = (words: string) => outline(read(`# О дворах\n${words}`, 'ru', 'rules').doc);

  it.each(['Раздел 1. Двор', 'Подраздел 1. Двор', 'Глава 1. Двор', 'Параграф 1. Двор', 'Часть первая. Двор'])(
    'before the numbers of %s are a part',
    (heading) => expect(shape(`${heading}\nДвор открыт.\n1. Сад.`).slice(1)).toEqual(['subpara', 'para 1']),
  );

  it.each([
    ['a note keeps its sentences together', '1. Двор.\nПримечание. Двор.\nСад.', ['para_1', 'para_1__note_1']],
    [
      'a note has indents',
      '1. Двор.\nПримечание:\nсад;\nдом.',
      ['para_1', 'para_1__note_1', 'para_1__note_1__indent_2', 'para_1__note_1__indent_3'],
    ],
    [
      'words after the last point are a part, where no point before has parts',
      '1. Двор:\n1) сад.\nДом.\n2) лес.\nЛуг.',
      [
        ...['para_1', 'para_1__point_1', 'para_1__point_1__subpara_1', 'para_1__point_1__subpara_2'],
        ...['para_1__point_2', 'para_1__point_2__subpara_1', 'para_1__point_2__subpara_2'],
      ],
    ],
    [
      'a list after them has the same numbers',
      '1. Двор:\n1) сад;\n2) дом.\nЛес:\n1) луг.',
      [
        ...['para_1', 'para_1__subpara_1', 'para_1__point_1', 'para_1__point_2'],
        ...['para_1__subpara_2', 'para_1__point_1_2'],
      ],
    ],
    [
      'the same number after no colon is no new list',
      '1. Двор:\n1) сад.\nДом.\n1) лес.',
      [
        ...['para_1', 'para_1__point_1', 'para_1__point_1__subpara_1', 'para_1__point_1__subpara_2'],
        'para_1__point_1_2',
      ],
    ],
  ])('%s', (_name, words, expected) => expect(eIds(words)).toEqual(expected));

  it('a table stays with its indent’s part, not in the indent', () => {
    expect(shape('1. Двор:\nсад;\n| дом')).toEqual(['para 1', 'indent', 'table']);
    expect(shape('1. Двор.\nСад.\n| дом')).toEqual(['para 1', 'subpara', 'subpara', 'table']);
  });

  it('a mark of a list line is its label, a number only where it is a letter or stars', () => {
    const labels: string[][] = [];
    read('# О дворах\n1. Двор:\n- сад;\nа) дом;\n** *** лес.').doc.descendants((node) => {
      const { kind, number, label } = node.attrs;
      if (kind === 'indent') labels.push([number as string, label as string, node.textContent]);
    });
    expect(labels).toEqual([
      ['', '-', 'сад;'],
      ['а', 'а)', 'дом;'],
      ['***', '***', 'лес.'],
    ]);
  });

  it('a broken sentence is a doubt, but not in the form of an annex', () => {
    const doubts = (words: string) => read(`# О дворах\n${words}`).issues.map(({ code, eId }) => `${code} ${eId}`);
    expect(doubts('1. Двор имеет\nворота.')).toEqual(['structure.broken-sentence para_1']);
    expect(doubts('1. Двор.\nСад имеет\nворота.')).toEqual(['structure.broken-sentence para_1__subpara_2']);
    expect(doubts('1. Двор.\nПриложение 1\nЖурнал\nДвор имеет\nворота.')).toEqual([]);
  });
});
