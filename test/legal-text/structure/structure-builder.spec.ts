import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { outline, read, rolesOf, tree } from './source-fixture.js';

const eIds = (words: string, kind: ActKind = 'rules') =>
  outline(read(`# О дворах\n${words}`, 'ru', kind).doc).join(' ');
const codes = (words: string, kind: ActKind = 'rules') =>
  read(`# О дворах\n${words}`, 'ru', kind).issues.map(
    ({ code, source }) => `${code.replace('structure.', '')} ${source}`,
  );

describe('a note of the act', () => {
  it.each<[string, string, string]>([
    ['lies in the paragraph before it', '1. Двор.\nПримечание. Сад.\n2. Дом.', 'para_1 para_1__note_1 para_2'],
    [
      'with points of its own ends at the next paragraph',
      '1. Двор.\nПримечание:\n1) сад;\n2) дом.\n2. Лес.',
      'para_1 para_1__note_1 para_1__note_1__point_1 para_1__note_1__point_2 para_2',
    ],
    [
      'lies in its article, beside the paragraphs',
      'Статья 1. Двор\n1. Сад.\nПримечание. Дом.\n2. Лес.',
      'art_1 art_1__para_1 art_1__note_1 art_1__para_2',
    ],
    [
      'goes on with a list of its own',
      '1. Двор.\nПримечание:\n1. Сад.\n2. Дом.',
      'para_1 para_1__note_1 para_1__note_1__para_1 para_1__note_1__para_2',
    ],
    [
      'ends where the points before it go on',
      '1. Двор:\n1) сад.\nПримечание. Дом.\n2) лес.',
      'para_1 para_1__point_1 para_1__note_1 para_1__point_2',
    ],
    [
      'does not end where the number is another',
      '1. Двор:\n1) сад.\nПримечание. Дом.\n1) лес.',
      'para_1 para_1__point_1 para_1__note_1 para_1__note_1__point_1',
    ],
  ])('%s', (_name, words, expected) => expect(eIds(words)).toBe(expected));
});

describe('numbers of what was taken out', () => {
  it('are kept where they go on, each with its label once', () => {
    const { doc } = read('# О дворах\n1. Двор:\n1) сад;\n2), 3) исключены;\n4) дом.', 'ru', 'rules');
    const labels: string[] = [];
    doc.descendants(
      (node) => void (node.attrs.kind === 'point' && labels.push(`${node.attrs.label} ${node.textContent}`)),
    );
    expect(labels).toEqual(['1) сад;', '2), 3) исключены;', ' ', '4) дом.']);
  });

  it.each<[string, string, string]>([
    ['do not fit: words', '1. Двор:\n1) сад;\n5), 6) исключены.', 'para_1 para_1__point_1 para_1__point_5'],
    ['before any number: words', '2-3. Исключены\n4. Дом.', 'para_2-3 para_4'],
    ['in the title of an annex: words', '1. Двор.\nПриложение 1\n2, 3 исключены', 'para_1 annex_1'],
  ])('%s', (_name, words, expected) => expect(eIds(words)).toBe(expected));

  it('take no heading from the next line', () => {
    expect(eIds('Статья 1. Двор\nСад.\nСтатьи 2-3 исключены\nДом', 'law')).toBe('art_1 art_2 art_3');
  });
});

describe('headings', () => {
  const heading = (words: string): (string | null)[] => {
    const found: (string | null)[] = [];
    read(`# О дворах\n${words}`, 'ru', 'law').doc.descendants((node) => {
      if (node.type.name === 'provision')
        found.push(node.firstChild?.type.name === 'heading' ? node.firstChild.textContent : null);
    });
    return found;
  };

  it.each<[string, string, (string | null)[]]>([
    ['of an article on its line', 'Статья 1. Двор\nСад.', ['Двор']],
    ['of an article on the next line', 'Статья 1.\nДвор\nСад.', ['Двор']],
    ['a sentence on its line is no heading', 'Статья 1. Двор открыт.\nСад.', [null, null, null]],
    ['words that lead in are none', 'Статья 1. Изложить:\nсад;\nдом.', [null, null, null]],
    ['with a style it may end like a sentence', '# Статья 1. Двор открыт.\nСад.', ['Двор открыт.']],
    ['words of an end are none', 'Статья 1. исключена Законом\nСтатья 2. Двор\nСад.', [null, 'Двор']],
    ['of a chapter may end like a sentence', 'Глава 1. Двор открыт.\nСтатья 1. Сад\nДом.', ['Двор открыт.', 'Сад']],
    ['none after the first words', 'Статья 1.\nДвор открыт.\nСад', [null, null, null]],
    ['none after a table', 'Статья 1.\n| двор\nСад', [null]],
    ['a lower-case line is none', 'Статья 1.\nдвор', [null]],
    ['a centred one is', 'Статья 1.\n^ двор открыт.\nСад.', ['двор открыт.']],
    ['goes on in lower case', 'Глава 1. Двор\nи сад\nСтатья 1. Дом\nЛес.', ['Двори сад', 'Дом']],
    ['goes on after a joining word', 'Глава 1. Двор и\nСад\nСтатья 1. Дом\nЛес.', ['Двор иСад', 'Дом']],
    ['goes on after a comma', 'Глава 1. Двор,\nСад\nСтатья 1. Дом\nЛес.', ['Двор,Сад', 'Дом']],
    ['goes on in capitals', 'Глава 1. ДВОР\nСАД\nСтатья 1. Дом\nЛес.', ['ДВОРСАД', 'Дом']],
    ['does not go on with one capital', 'Глава 1. ДВОР\nС\nСтатья 1. Дом\nЛес.', ['ДВОР', null, 'Дом']],
    ['does not go on with a sentence', 'Глава 1. Двор\nСад открыт.\nСтатья 1. Дом\nЛес.', ['Двор', null, 'Дом']],
    ['does not go on after an end', 'Глава 1. Двор.\nсад\nСтатья 1. Дом\nЛес.', ['Двор.', null, 'Дом']],
  ])('%s', (_name, words, expected) => expect(heading(words)).toEqual(expected));

  it('four hundred letters are one, more are a sentence', () => {
    const long = (letters: number) => heading(`Статья 1.\n${'А'.repeat(letters)}\nСад.`)[0];
    expect([long(400)?.length, long(401)]).toEqual([400, null]);
  });

  it('without number are chapters, after a signature annexes', () => {
    expect(eIds('1. Двор.\n# Сады\n2. Сад.')).toBe('para_1 chp_1 chp_1__para_2');
    expect(eIds('1. Двор.\nМинистр\n# Сады\nСад открыт.\n# Дома\nДом.')).toMatch(/^para_1 annex_1/);
    expect(codes('1. Двор.\nМинистр\n# Сады\nСад открыт.')).toEqual(['annex-without-mark 3']);
  });
});

describe('blocks around the provisions', () => {
  it.each<[string, string, string[]]>([
    ['a signature at the end', '1. Двор.\nМинистр\nА. Оразов', ['signature', 'signature']],
    ['with words that go on', '1. Двор.\nМинистр\nРеспублики Казахстан', ['signature', 'signature']],
    ['ended by a sentence', '1. Двор.\nМинистр\nДвор открыт.\nА. Оразов', ['signature', 'signature']],
    ['an office that numbers follow is none', '1. Двор.\nМинистр\n2. Сад.', []],
    ['list lines may follow', '1. Двор.\nМинистр\n- сад', ['signature']],
    ['a table ends the look for numbers', '1. Двор.\nМинистр\n| сад\n2. Дом.', ['signature']],
    ['a block ends it too', '1. Двор.\nМинистр\nПриложение 1\nСад\n1. Дом.', ['signature', 'annexmark']],
    ['no signature before the first provision', 'Министр.\nМинистр\n1. Двор.', []],
    ['none by a heading style', '1. Двор.\n# Министр', []],
    ['an agreement', '1. Двор.\nМинистр\n~ Согласован', ['signature', 'agreed']],
    ['a form only with a mark', '1. Двор.\nФорма\n2. Сад.', []],
  ])('%s', (_name, words, expected) =>
    expect(
      rolesOf(read(`# О дворах\n${words}`, 'ru', 'rules').doc)
        .map((role) => role.split(':')[0])
        .filter((role) => role !== 'title'),
    ).toEqual(expected),
  );

  it.each<[string, string, string]>([
    ['two marks, two annexes', '1. Двор.\nПриложение 1\nПриложение 2\nСад', 'para_1 annex_1 annex_2'],
    ['one number twice, one annex', '1. Двор.\nПриложение 1\nПриложение 1\nСад', 'para_1 annex_1'],
    ['a mark before a table', '1. Двор.\nПриложение 1\n| Сад', 'para_1 annex_1'],
    ['a mark before a number', '1. Двор.\nПриложение 3\n1. Сад.', 'para_1 annex_3 annex_3__para_1'],
    [
      'to approved rules',
      '1. Двор.\nПриложение 1\nПравила\n1. Сад.\nПриложение 1 к Правилам\nДом\n1. Лес.',
      'para_1 annex_1 annex_1__para_1 annex_1__annex_1 annex_1__annex_1__para_1',
    ],
    [
      'to the act, after them',
      '1. Двор.\nПриложение 1\nПравила\n1. Сад.\nПриложение 2 к приказу\nДом\n1. Лес.',
      'para_1 annex_1 annex_1__para_1 annex_2 annex_2__para_1',
    ],
  ])('annexes: %s', (_name, words, expected) => expect(eIds(words)).toBe(expected));

  it('an annex without title is a doubt, at its mark', () => {
    expect(codes('1. Двор.\nПриложение 1\n1. Сад.')).toEqual(['annex-without-title 2']);
    expect(codes('1. Двор.\nПриложение 1\nПриложение 2\nСад')).toEqual(['annex-without-title 2']);
  });

  it('an office is looked past for sixty lines', () => {
    const words = (lines: number) => `1. Двор.\nМинистр\n${Array(lines).fill('Сад открыт.').join('\n')}\n2. Дом.`;
    const signed = (lines: number) => rolesOf(read(`# О дворах\n${words(lines)}`).doc).length - 1;
    expect([signed(58), signed(59)]).toEqual([0, 1]);
  });
});

describe('which numbers open provisions', () => {
  it.each<[string, string, string]>([
    ['decimals go on in their point', '1. Двор:\n1.1. сад;\n1.2. дом.', 'para_1 para_1__point_1.1 para_1__point_1.2'],
    [
      'not backwards',
      '1. Двор:\n1.1. сад;\n1.3. дом;\n1.2. лес.',
      'para_1 para_1__point_1.1 para_1__point_1.3 para_1__point_1.3__indent_2',
    ],
    ['not before the first', '1. Двор:\n1.2. сад.', 'para_1 para_1__indent_2'],
    ['decimals of a chapter', 'Глава 1. Двор\n1.1. Сад.\n1.2. Дом.', 'chp_1 chp_1__para_1.1 chp_1__para_1.2'],
    ['decimals of a section', 'Раздел 1. Двор\n1.1. Сад.', 'sec_1 sec_1__para_1.1'],
    ['decimals of a subchapter, none', 'Глава 2. Двор\nПараграф 1. Дом\n3.1. Сад.', 'chp_2 chp_2__subchp_1'],
    ['decimals of an annex', '1. Двор.\nПриложение 1\nСад\n1.1. Дом.', 'para_1 annex_1 annex_1__para_1.1'],
    [
      'decimals alone',
      '1. Двор.\nПриложение 5\nСад\n1.1. Дом.\n1.2. Лес.\n2.1. Луг.',
      'para_1 annex_5 annex_5__para_1.1 annex_5__para_1.2 annex_5__para_2.1',
    ],
    [
      'no gap between them',
      '1. Двор.\nПриложение 5\nСад\n1.1. Дом.\n3.1. Луг.',
      'para_1 annex_5 annex_5__para_1.1 annex_5__para_1.1__subpara_1 annex_5__para_1.1__subpara_2',
    ],
    ['a bold number is a chapter', '** 1. Двор\n1. Сад.', 'chp_1 chp_1__para_1'],
    [
      'but not where chapters have their word',
      'Глава 1. Двор\n** 1. Сад\nДом.',
      'chp_1 chp_1__para_1 chp_1__para_1__subpara_1 chp_1__para_1__subpara_2',
    ],
    [
      'nor in an article',
      'Статья 1. Двор\n** 1. Сад\nДом.',
      'art_1 art_1__para_1 art_1__para_1__subpara_1 art_1__para_1__subpara_2',
    ],
    [
      'a short number before the same number',
      '1. Двор\n1. Сад.\n2. Дом\n2. Лес.',
      'chp_1 chp_1__para_1 chp_2 chp_2__para_2',
    ],
    ['not one that ends like a sentence', '1. Двор.\n1. Сад.', 'para_1 para_1_2'],
    ['not in an article', 'Статья 1. Лес\n1. Двор\n1.1. Сад.', 'art_1 art_1__para_1 art_1__para_1__point_1.1'],
    ['a lost bracket after a semicolon', '1. Двор:\n1) сад;\n2 Дом.', 'para_1 para_1__point_1 para_1__point_2'],
    [
      'not after a full stop',
      '1. Двор:\n1) сад.\n2 Дом.',
      'para_1 para_1__subpara_1 para_1__point_1 para_1__subpara_2',
    ],
    ['not before lower case', '1. Двор:\n1) сад;\n2 дома.', 'para_1 para_1__point_1 para_1__point_1__indent_2'],
    ['not out of order', '1. Двор:\n1) сад;\n3 Дом.', 'para_1 para_1__point_1 para_1__point_1__indent_2'],
  ])('%s', (_name, words, expected) => expect(eIds(words)).toBe(expected));

  it('a doubtful mark is named, unless it says that something else was taken out', () => {
    expect(codes('1. Двор.\nСтатья 5 Закона.')).toEqual(['doubtful-mark 2']);
    expect(codes('1. Двор.\nПункт 7 исключен.')).toEqual([]);
  });
});

describe('quoted text', () => {
  const shape = (words: string) =>
    tree(read(`# О дворах\n${words}`, 'ru', 'amending-law').doc).map((line) => line.trim());

  it.each<[string, string, string[]]>([
    ['after a colon', '1. Изложить:\n«2. Сад.».', ['para 1', 'quoted', 'para 2']],
    ['not after a full stop', '1. Двор.\n«2. Сад.».', ['para 1', 'para 2']],
    ['one after another', '1. Изложить:\n«2. Сад.»;\n«3. Дом.».', ['para 1', 'quoted', 'para 2', 'quoted', 'para 3']],
    [
      'without roles, stubs or signatures of its own',
      '1. Изложить:\n«2. Сад.\nМинистр\nПриложение 1\nДом.».',
      [...['para 1', 'quoted', 'para 2', 'subpara', 'subpara', 'subpara', 'subpara']],
    ],
    ['bare list lines', '1. Изложить:\n«7 мая – сад;».', ['para 1', 'quoted', 'indent']],
    ['bare words', '1. Изложить:\n«Сад открыт.».', ['para 1', 'quoted']],
    [
      'ends before the command goes on',
      '1. Изложить:\n«5. Сад\nлес\n2. Исключить.',
      ['para 1', 'quoted', 'para 5', 'para 2'],
    ],
  ])('%s', (_name, words, expected) => expect(shape(words)).toEqual(expected));
});
