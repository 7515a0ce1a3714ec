import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { STRUCTURE_CODES } from '../../../src/legal-text/structure/structure-findings.js';
import { read, source } from './source-fixture.js';
import { recogniseAct } from '../../../src/legal-text/structure/structure.js';

/** `code source eId params`, without the common prefix of the codes. */
const told = (words: string, kind: ActKind = 'rules') =>
  read(`# О дворах\n${words}`, 'ru', kind).issues.map(({ code, source: at, eId, params }) =>
    [code.replace('structure.', ''), at, eId, ...Object.values(params)].join(' '),
  );

describe('doubts about numbers', () => {
  it.each<[string, string, string[]]>([
    [
      'points run through chapters',
      'Глава 1. Сады\n1. Двор.\nГлава 2. Дома\n1. Сад.',
      ['duplicate-number 4 chp_2__para_1 1.'],
    ],
    [
      'articles run through chapters',
      'Глава 1. Сады\nСтатья 1. Двор\nСад.\nГлава 2. Дома\nСтатья 3. Лес\nЛуг.',
      ['number-gap 5 chp_2__art_3 Статья 3. Статья 1.'],
    ],
    [
      'chapters run through sections',
      'Раздел 1. Сады\nГлава 1. Двор\n1. Сад.\nРаздел 2. Дома\nГлава 3. Лес\n2. Луг.',
      ['number-gap 5 sec_2__chp_3 Глава 3. Глава 1.'],
    ],
    ['sections', 'Раздел 1. Сады\n1. Двор.\nРаздел 3. Дома\n2. Лес.', ['number-gap 3 sec_3 Раздел 3. Раздел 1.']],
    [
      'subsections begin anew',
      'Раздел 1. Сады\nПодраздел 1. Двор\n1. Сад.\nРаздел 2. Дома\nПодраздел 2. Лес\n2. Луг.',
      ['first-number 5 sec_2__subsec_2 Подраздел 2.'],
    ],
    [
      'subchapters begin anew',
      'Глава 1. Сады\nПараграф 1. Двор\n1. Сад.\nГлава 2. Дома\nПараграф 2. Лес\n2. Луг.',
      ['first-number 5 chp_2__subchp_2 Параграф 2.'],
    ],
    [
      'numbered parts of articles begin anew',
      'Статья 1. Двор\n1. Сад.\nСтатья 2. Дом\n2. Лес.',
      ['first-number 4 art_2__para_2 2.'],
    ],
    ['numbered parts of a note begin anew', '1. Двор.\nПримечание:\n1. Сад.\n2. Дом.\nПримечание:\n1. Лес.', []],
    ['points begin anew', '1. Двор:\n1) сад.\n2. Дом:\n2) лес.', ['first-number 4 para_2__point_2 2)']],
    ['points have doubles', '1. Двор:\n1) сад;\n1) дом.', ['duplicate-number 3 para_1__point_1_2 1)']],
    ['a later double is one too', '1. Двор:\n1) сад;\n2) дом;\n1) лес.', ['duplicate-number 4 para_1__point_1_2 1)']],
    ['a second list of points after a part begins anew', '1. Двор:\n1) сад.\nДом:\n1) лес;\n2) луг.', []],
    [
      'but not with a number that opens no list',
      '1. Двор:\n1) сад;\n2) дом.\nЛес:\n2) луг.',
      ['duplicate-number 5 para_1__point_2_2 2)'],
    ],
    [
      'an annex numbers anew',
      '1. Двор.\n2. Сад.\nПриложение 1\nДом\n1. Лес.\n3. Луг.',
      ['number-gap 6 annex_1__para_3 3. 1.'],
    ],
    [
      'annexes have gaps, and may begin anywhere',
      '1. Двор.\nПриложение 2\nДом\n1. Лес.\nПриложение 4\nСад\n1. Луг.',
      ['number-gap 6 annex_4 4 2'],
    ],
    ['insertions', '1. Двор.\n1-1. Сад.\n1-3. Дом.', ['number-gap 3 para_1-3 1-3. 1-1.']],
    ['a lost small figure', '9. Двор.\n91. Сад.', ['first-number 1 para_9 9.', 'lost-superscript 2 para_91 91. 9.']],
    ['a number of one figure has lost none', '1. Двор.\n3. Сад.', ['number-gap 2 para_3 3. 1.']],
    ['out of order', '1. Двор.\n2. Сад.\n3. Дом.\n1-1. Лес.', ['out-of-order 4 para_1-1 1-1. 3.']],
    ['decimals are counted in their place', '1. Двор:\n1.1. сад.\n2. Дом:\n2.1. лес.', []],
  ])('%s', (_name, words, expected) => expect(told(words)).toEqual(expected));

  it('a number with nothing after it, unless a note tells why', () => {
    expect(told('Статья 1. Двор\n1.\n2. Сад.')).toEqual(['empty-provision 2 art_1__para_1 1.']);
    expect(told('Статья 1. Двор\n1.\nСноска. Пункт 1 исключен.\n2. Сад.')).toEqual([]);
    expect(told('Статья 1. Двор\n1. Сад.\n2-4. Исключены.')).toEqual([]);
    expect(told('1. Двор.\nПриложение 1\nСад')).toEqual([]);
  });
});

describe('doubts about levels and headings', () => {
  it.each<[string, ActKind, string, string[]]>([
    ['a point in a chapter', 'rules', 'Глава 1. Двор\n1) сад.', ['level 2 chp_1__point_1 1)']],
    ['a point in an article', 'law', 'Статья 1. Двор\n1) сад.', []],
    ['a point in an annex', 'rules', '1. Двор.\nПриложение 1\nСад\n1) дом.', []],
    ['a point in a note', 'rules', '1. Двор.\nПримечание:\n1) дом.', []],
    ['a subsection in a section', 'rules', 'Раздел 1. Двор\nПодраздел 1. Сад\n1. Дом.', []],
    ['a subsection in a part', 'rules', 'Часть первая. Двор\nПодраздел 1. Сад\n1. Дом.', []],
    ['a subsection in nothing', 'rules', 'Подраздел 1. Сад\n1. Дом.', ['level 1 subsec_1 Подраздел 1.']],
    [
      'a subchapter in a section',
      'rules',
      'Раздел 1. Двор\nПараграф 1. Сад\n1. Дом.',
      ['level 2 sec_1__subchp_1 Параграф 1.'],
    ],
    ['headings of a law', 'law', 'Статья 1. Двор\nСад.\nСтатья 2.\nДом.', ['no-heading 3 art_2 Статья 2.']],
    ['headings of a code', 'code', 'Статья 1. Двор\nСад.\nСтатья 2.\nДом.', ['no-heading 3 art_2 Статья 2.']],
    ['none in a decree', 'decree', 'Статья 1. Двор\nСад.\nСтатья 2.\nДом.', []],
    ['as many with as without', 'law', 'Глава 1. Двор\nСтатья 1.\nСад.', ['no-heading 2 chp_1__art_1 Статья 1.']],
    ['more without than with', 'law', 'Глава 1.\nСтатья 1.\nСад.\nСтатья 2. Лес\nДом.', ['no-headings   2']],
    ['an article that is gone', 'law', 'Статья 1. Двор\nСад.\nСтатья 2.\nИсключена Законом.', []],
  ])('%s', (_name, kind, words, expected) => expect(told(words, kind)).toEqual(expected));
});

describe('doubts about words', () => {
  it.each<[string, string, string[]]>([
    ['a Latin letter in a word', '1. Сад-двoр открыт.', ['mixed-letters 1 para_1 Сад-двoр']],
    ['Latin words', '1. Сад yard.', []],
    ['glued words', '1. Сад открытДля всех.', ['glued-words 1 para_1 открытДля']],
    ['a quotation that is not closed', '1. Сад «двор.', ['unpaired-quote 1 para_1']],
    ['one closed twice', '1. Сад «двор»».', ['unpaired-quote 1 para_1']],
    ['one that is closed', '1. Сад «двор» и «дом».', []],
    ['in a heading', 'Глава 1. Двoр\n1. Сад.', ['mixed-letters 1 chp_1 Двoр']],
    ['in a title', '# Двoр\n1. Сад.', []],
  ])('%s', (_name, words, expected) => expect(told(words)).toEqual(expected));

  it('name a word of forty letters on each side at most', () => {
    const [word] = read(`# О дворах\n1. ${'а'.repeat(60)}b${'а'.repeat(60)}.`).issues.map(({ params }) => params.word);
    expect(word).toBe(`${'а'.repeat(41)}b${'а'.repeat(38)}`);
  });
});

describe('doubts about the whole', () => {
  it.each<[string, string, string[]]>([
    ['no title', '1. Двор.', ['structure.no-title null']],
    ['an annex without title', '# О дворах\n1. Двор.\nПриложение 1', ['structure.annex-without-title 2']],
    ['a heading without number', '# О дворах\n1. Двор.\n# Сады\n2. Сад.', ['structure.unnumbered-heading 2']],
    ['an annex without mark', '# О дворах\n1. Двор.\nМинистр\n# Сады\nСад открыт.', ['structure.annex-without-mark 3']],
  ])('%s', (_name, words, expected) =>
    expect(read(words, 'ru', 'rules').issues.map(({ code, source: at }) => `${code} ${at}`)).toEqual(expected),
  );

  it('a line that is left out is named by its first sixty letters, as often as there are such', () => {
    const line = '_'.repeat(70);
    const { issues } = read(`# О дворах\n1. Двор.\n${Array(600).fill(line).join('\n')}`);
    expect(issues).toHaveLength(600);
    expect(issues.at(-1)).toEqual({
      ...{ code: 'structure.left-out', severity: 'warning', source: 601, eId: null, params: { text: '_'.repeat(60) } },
    });
  });

  it('are of these kinds, and every kind arises', () => {
    const acts = [
      '',
      'Двор.',
      '1. Двор.\n1. Сад «.\n9. Дoм.\n8. лесЛуг открытДля.\n81. Д.\n1) а\nи б;\n2 Сад',
      '# О дворах\n5. Двор:\n1) а;\n2 Сад\n3)\nСтатья 5 Закона\n99999. Дом.\n____',
      '# О дворах\nСтатья 1. Двор\nДвор.\nСтатья 2.\nСад.',
      '# О дворах\nСтатья 1.\nДвор.\nСтатья 2.\nСад.',
      '# О дворах\nГлава 1. Двор\n1) сад;\nПриложение 1',
      '# О дворах\n1. Двор.\n# Сады\n2. Сад.\nМинистр\n# Дома\nДом.',
      '# О дворах\nСтатья 1. Двор\n1.\n2. Сад.',
      '# О дворах\n1. Двор:\n«2. Сад\n1. Дом.',
      `# О дворах\n${Array(502).fill('1. Двор.').join('\n')}`,
    ];
    const codes = acts.flatMap((words) => recogniseAct(source(words), { lang: 'ru', kind: 'law' }).issues);
    expect([...new Set(codes.map(({ code }) => code))].sort()).toEqual([...STRUCTURE_CODES].sort());
  });
});
