import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { isStub, isStubText } from '../../../src/legal-text/structure/structure-stub.js';
import { outline, read, rolesOf } from './source-fixture.js';

const eIds = (words: string, lang: Language = 'ru', kind: ActKind = 'rules') => outline(read(words, lang, kind).doc);
const codes = (words: string, lang: Language = 'ru', kind: ActKind = 'rules') =>
  read(words, lang, kind).issues.map((issue) => `${issue.code} ${issue.source}`);

describe('names of divisions', () => {
  it.each<[string, Language, string, string[]]>([
    [
      'ordinals in words',
      'ru',
      'Раздел первый\nСады\nГлава вторая. Двор\n1. Двор.',
      ['sec_1', 'sec_1__chp_2', 'sec_1__chp_2__para_1'],
    ],
    ['compound ordinals', 'ru', 'РАЗДЕЛ ДВАДЦАТЬ ПЕРВЫЙ. САДЫ\n1. Двор.', ['sec_21', 'sec_21__para_1']],
    [
      'Kazakh ordinals',
      'kk',
      'БІРІНШІ БӨЛІМ\nБАҚТАР\nЕкінші кіші бөлім. Аула\n1. Аула.',
      ['sec_1', 'sec_1__subsec_2', 'sec_1__subsec_2__para_1'],
    ],
    [
      'parts by name',
      'ru',
      'ОБЩАЯ ЧАСТЬ\nПодраздел 1. Сады\n§ 2. Двор\n1. Двор.',
      ['part_1', 'part_1__subsec_1', 'part_1__subsec_1__subchp_2', 'part_1__subsec_1__subchp_2__para_1'],
    ],
    [
      'Kazakh figures',
      'kk',
      '1-бөлім. Бақтар\n2-кіші бөлім. Аула\n3-параграф. Қақпа\n1. Аула.',
      ['sec_1', 'sec_1__subsec_2', 'sec_1__subsec_2__subchp_3', 'sec_1__subsec_2__subchp_3__para_1'],
    ],
    [
      'Roman numerals alone',
      'ru',
      'I. Общие положения\n1. Двор.\nII. Порядок\n2. Сад.',
      ['sec_I', 'sec_I__para_1', 'sec_II', 'sec_II__para_2'],
    ],
  ])('%s', (_name, lang, words, expected) => expect(eIds(`# О дворах\n${words}`, lang)).toEqual(expected));

  it('does not take an initial for a numeral', () => {
    expect(eIds('# О дворах\n1. Двор.\nI. Общий\n2. Сад.')).toEqual([
      'para_1',
      'para_1__subpara_1',
      'para_1__subpara_2',
      'para_2',
    ]);
  });

  it('reads a heading over two lines', () => {
    const { doc } = read('# О дворах\nГлава 1. Порядок содержания дворов\nи садов\n1. Двор.', 'ru', 'rules');
    expect(flattenProvisions(doc)[0]!.heading).toBe('Порядок содержания дворов и садов');
    const capitals = read('# О дворах\nГлава 1. ПОРЯДОК\nСОДЕРЖАНИЯ\nДвор открыт.', 'ru', 'rules');
    expect(flattenProvisions(capitals.doc)[0]!.heading).toBe('ПОРЯДОК СОДЕРЖАНИЯ');
  });
});

describe('decimal numbers', () => {
  it('nest by depth', () => {
    const words =
      '1. Общие положения\n1.1. Двор открыт.\n1.1.1. Ворота.\n1.1.2. Забор.\n1.2. Сад.\n2. Порядок\n2.1. Уборка.';
    expect(eIds(`# О дворах\n${words}`)).toEqual([
      'chp_1',
      'chp_1__para_1.1',
      'chp_1__para_1.1__point_1.1.1',
      'chp_1__para_1.1__point_1.1.2',
      'chp_1__para_1.2',
      'chp_2',
      'chp_2__para_2.1',
    ]);
    expect(codes(`# О дворах\n${words}`)).toEqual([]);
  });

  it('lie in the point whose number they begin with', () => {
    expect(eIds('# О дворах\n1. Двор имеет:\n1.1. ворота;\n1.2. забор.\n2. Сад.')).toEqual([
      'para_1',
      'para_1__point_1.1',
      'para_1__point_1.2',
      'para_2',
    ]);
  });

  it('are words where they do not fit', () => {
    expect(eIds('# О дворах\n1. Двор:\n2.5 процента площади;\n01.02.24 года.')).toEqual([
      'para_1',
      'para_1__indent_2',
      'para_1__indent_3',
    ]);
  });
});

describe('provisions that were taken out', () => {
  it.each<[string, Language, string, string[]]>([
    [
      'a point of rules',
      'ru',
      '1. Двор.\n2. Исключен – Законом от 05.05.2020.\n3. Сад.',
      ['para_1', 'para_2', 'para_3'],
    ],
    [
      'an article without dot',
      'ru',
      'Статья 1. Двор\nДвор.\nСтатья 2 исключена\nСтатья 3. Сад\nСад.',
      ['art_1', 'art_2', 'art_3'],
    ],
    ['a point, printed with ё', 'ru', '1. Двор.\nПункт 2 исключён.\n3. Сад.', ['para_1', 'para_2', 'para_3']],
    [
      'several points',
      'ru',
      '1. Двор:\n1) а;\n2) – 4) исключены;\n5) б.',
      ['para_1', ...[1, 2, 3, 4, 5].map((n) => `para_1__point_${n}`)],
    ],
    [
      'a list of points',
      'ru',
      '1. Двор:\n1) а;\n2), 3) и 4) исключены;\n5) б.',
      ['para_1', ...[1, 2, 3, 4, 5].map((n) => `para_1__point_${n}`)],
    ],
    [
      'several articles',
      'ru',
      'Статья 1. Двор\nДвор.\nСтатьи 2-4 исключены.\nСтатья 5. Сад\nСад.',
      [1, 2, 3, 4, 5].map((n) => `art_${n}`),
    ],
    ['a Kazakh point', 'kk', '1. Аула.\n2-тармақ алып тасталды.\n3. Бақ.', ['para_1', 'para_2', 'para_3']],
    [
      'Kazakh articles',
      'kk',
      '1-бап. Аула\nАула.\n2, 3-баптар алып тасталды.\n4-бап. Бақ\nБақ.',
      [1, 2, 3, 4].map((n) => `art_${n}`),
    ],
    [
      'an inserted range',
      'ru',
      '1. Двор:\n1) а;\n1-1) – 1-3) исключены;\n2) б.',
      ['para_1', ...['1', '1-1', '1-2', '1-3', '2'].map((n) => `para_1__point_${n}`)],
    ],
  ])('%s', (_name, lang, words, expected) => expect(eIds(`# О дворах\n${words}`, lang, 'law')).toEqual(expected));

  it('are stubs, and ordinary words are not', () => {
    const { doc, issues } = read('# О дворах\n1. Двор:\n1) а;\n2) – 3) исключены Законом от 01.01.2020;\n4) б.');
    const stubs: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'provision' && isStub(node)) stubs.push(node.attrs.eId as string);
    });
    expect(stubs).toEqual(['para_1__point_2', 'para_1__point_3']);
    expect(issues).toEqual([]);
  });

  it.each([
    ['Исключен – Законом РК от 05.05.2020.', true],
    ['алып тасталды – ҚР 05.05.2020 Заңымен;', true],
    ['Утратила силу.', true],
    ['', true],
    ['Исключение составляют сады.', false],
    ['Исключены из списка дворы без ворот.', false],
    ['Двор исключен.', false],
  ])('%j: %s', (words, expected) => expect(isStubText(words)).toBe(expected));
});

describe('words beside the numbered provisions', () => {
  it('are parts under a chapter and an annex', () => {
    expect(eIds('# О дворах\nГлава 1. Двор\nДвор открыт.\n1. Сад.')).toEqual([
      'chp_1',
      'chp_1__subpara_1',
      'chp_1__para_1',
    ]);
    const annex = '# О дворах\n1. Двор.\nПриложение 1\nСостав\nДвор открыт.\nСад закрыт.';
    expect(eIds(annex)).toEqual(['para_1', 'annex_1', 'annex_1__subpara_1', 'annex_1__subpara_2']);
  });

  it('are the own words of an annex where they are all', () => {
    expect(eIds('# О дворах\n1. Двор.\nПриложение 1\nСостав\nДвор открыт.')).toEqual(['para_1', 'annex_1']);
  });

  it('are a list when they are short and stand after a colon', () => {
    expect(eIds('# О дворах\n1. Состав:\nПредседатель.\nСекретарь.')).toEqual([
      'para_1',
      'para_1__indent_2',
      'para_1__indent_3',
    ]);
  });

  it('puts a note into its point, and the next number after it', () => {
    expect(eIds('# О дворах\n1. Двор:\n1) а;\n2) б.\nПримечание. Днём.\n2. Сад.')).toEqual([
      'para_1',
      'para_1__point_1',
      'para_1__point_2',
      'para_1__note_1',
      'para_2',
    ]);
  });
});

describe('blocks', () => {
  it('restarts the points in each approved document', () => {
    const words =
      '1. Утвердить.\nМинистр\nА. Оразов\n~ Утверждены\n~ приказом № 1\n^ Правила\n1. Двор.\n~ Утверждено\n~ приказом № 1\n^ Положение\n1. Сад.';
    expect(eIds(`# О дворах\n${words}`)).toEqual([
      'para_1',
      'annex_1',
      'annex_1__para_1',
      'annex_2',
      'annex_2__para_1',
    ]);
  });

  it('tells a Kazakh approval from the agreement before it', () => {
    const block = [
      'КЕЛІСІЛДІ',
      'Қазақстан Республикасы',
      'Сад министрлігі',
      'Қазақстан Республикасы',
      'Аула министрінің',
      '№ 5 бұйрығымен',
      'бекітілген',
    ];
    const expected = [
      'signature',
      'signature',
      'agreed',
      'agreed',
      'agreed',
      'approval',
      'approval',
      'approval',
      'approval',
    ];
    const rolesIn = (sign: string) =>
      rolesOf(
        read(
          `Аула туралы\n1. Бекітілсін.\nМинистр\nА. Оразов\n${block.map((line) => sign + line).join('\n')}\nҚағидалар\n1. Аула.`,
          'kk',
          'order',
        ).doc,
      )
        .filter((role) => !role.startsWith('title'))
        .map((role) => role.split(':')[0]);
    expect(rolesIn('~ ')).toEqual(expected);
    expect(rolesIn('')).toEqual(expected);
  });

  it.each([
    'Сноска. Статья 1',
    'Cноскa. Двор',
    'СноскаСтатья 1',
    '(Сноска. Двор)',
    'Примечание ИЗПИ!',
    'ПримечаниеРЦПИ. Двор',
    'Порядок введения в действие пункта 2 см. статью 5.',
    '(В редакции приказа № 5)',
  ])('%s is no law', (line) => expect(read(`# О дворах\n1. Двор.\n${line}\n2. Сад.`).notes).toHaveLength(1));

  it("goes on with an editor's note over lines", () => {
    const { notes } = read('# О дворах\n1. Двор.\nСноска. Пункт 1 в редакции Закона\nот 05.05.2020 № 5.\n2. Сад.');
    expect(notes.map((note) => note.source)).toEqual([2, 3]);
  });
});

describe('doubts', () => {
  it.each<[string, string, ActKind, string[]]>([
    ['a number that no provision has', '1. Двор.\n99999999999-1-1-1. Сад.', 'rules', ['structure.odd-number 2']],
    ['one that stands first', 'Статья 99999-1. Двор\n1. Сад.', 'law', ['structure.odd-number 1']],
    ['an article that none has', 'Статья 1. Двор\nСад.\nСтатья 99999-1. Лес', 'law', ['structure.odd-number 3']],
    ['an article of ten thousands', 'Статья 1. Двор\nСад.\nЛес 99999-1. Луг', 'law', []],
    [
      'a lost superscript',
      '66. Двор.\n67. Двор.\n671. Сад.\n68. Дом.',
      'rules',
      ['structure.first-number 1', 'structure.lost-superscript 3', 'structure.out-of-order 4'],
    ],
    [
      'an article without heading',
      'Статья 1. Двор\nДвор открыт.\nСтатья 2.\nСад закрыт.',
      'law',
      ['structure.no-heading 3'],
    ],
    [
      'an act without headings',
      'Статья 1.\nДвор открыт.\nСтатья 2.\nСад закрыт.',
      'law',
      ['structure.no-headings null'],
    ],
    [
      'a point without paragraph',
      'Глава 1. Двор\n1) ворота;\n2) забор.',
      'rules',
      ['structure.level 2', 'structure.level 3'],
    ],
    ['Latin letters', '1. Двор oткрыт.', 'rules', ['structure.mixed-letters 1']],
    ['glued words', '1. Двор открытДля всех.', 'rules', ['structure.glued-words 1']],
    ['a mark without pair', '1. Двор «открыт.', 'rules', ['structure.unpaired-quote 1']],
  ])('%s', (_name, words, kind, expected) => expect(codes(`# О дворах\n${words}`, 'ru', kind)).toEqual(expected));

  it('are counted beyond five hundred of one sort', () => {
    const words = Array.from({ length: 503 }, () => '1. Двор «открыт.').join('\n');
    const { issues } = read(`# О дворах\n${words}`);
    expect(issues.filter((issue) => issue.code === 'structure.unpaired-quote')).toHaveLength(500);
    expect(issues.at(-1)).toEqual({
      code: 'structure.more',
      severity: 'warning',
      source: null,
      eId: null,
      params: { count: 5 },
    });
  });
});
