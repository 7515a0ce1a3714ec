import { outline, read, tree } from './source-fixture.js';

describe('an amending law', () => {
  const law = `
    # О внесении изменений в Закон «О дворах»
    Статья 1. Внести в Закон «О дворах» следующие изменения и дополнения:
    1) в статье 5:
    пункт 1 изложить в следующей редакции:
    «1. Двор – место у дома.
    Двор «открытого» вида открыт.»;
    дополнить пунктом 1-1 следующего содержания:
    «1-1. Ворота – «калитка» – закрываются.»;
    2) дополнить главой 3-1 следующего содержания:
    «Глава 3-1. Сады
    Статья 12-1. Сад
    1. Сад – часть двора:
    1) с деревьями;
    2) с кустами.
    Статья 12-2. Огород
    Огород не сад.».
    3) статью 7 исключить.
    Статья 2. Настоящий Закон вводится в действие с 1 июля.`;

  it('keeps the quoted text of another act apart', () => {
    const { doc, issues } = read(law, 'ru', 'amending-law');
    expect(tree(doc)).toEqual([
      'article 1',
      '  point 1',
      '    indent',
      '      quoted',
      '        para 1',
      '          subpara',
      '          subpara',
      '    indent',
      '      quoted',
      '        para 1-1',
      '  point 2',
      '    quoted',
      '      chapter 3-1',
      '        article 12-1',
      '          para 1',
      '            point 1',
      '            point 2',
      '        article 12-2',
      '  point 3',
      'article 2',
    ]);
    expect(outline(doc)).toEqual([
      'art_1',
      'art_1__point_1',
      'art_1__point_1__indent_2',
      'art_1__point_1__indent_3',
      'art_1__point_2',
      'art_1__point_3',
      'art_2',
    ]);
    expect(issues).toEqual([]);
  });

  it('does not take a Kazakh command for an article', () => {
    const { doc } = read(
      `1-бап. «Аулалар туралы» Заңға мынадай толықтыру енгізілсін:
      3-бап мынадай мазмұндағы алтыншы абзацпен толықтырылсын:
      «7 мамыр – ауланы жинау күні;».
      2-бап. Осы Заң қолданысқа енгізіледі.`,
      'kk',
      'amending-law',
    );
    expect(tree(doc)).toEqual(['article 1', '  indent', '    quoted', '      indent', 'article 2']);
  });

  it('does not take an order about a point of another act for the next point', () => {
    const { doc, issues } = read(
      `# Өзгерістер енгізу туралы
      1-бап. «Аулалар туралы» Заңға мынадай өзгерістер енгізілсін:
      1) 4-бапта:
      2) тармақша алып тасталсын;
      2) 5-бапта:
      3-тармақ алып тасталсын.
      2-бап. Осы Заң қолданысқа енгізіледі.`,
      'kk',
      'amending-law',
    );
    expect(tree(doc)).toEqual(['article 1', '  point 1', '    indent', '  point 2', '    indent', 'article 2']);
    expect(issues).toEqual([]);
    const list = read('# Ауланы күту\n1. Аула:\n1) таза;\n2) тармақша алып тасталсын;\n3) кең.', 'kk', 'rules');
    expect(tree(list.doc)).toEqual(['para 1', '  point 1', '  point 2', '  point 3']);
  });

  it('stops an unclosed quotation at the next command', () => {
    const { doc, issues } = read(
      `# О внесении изменений
      Статья 1. Внести в Закон следующие изменения:
      1) статью 3 изложить в следующей редакции:
      «Статья 3. Двор
      Двор – место у дома.
      2) статью 4 исключить.
      Статья 2. Настоящий Закон вводится в действие.`,
      'ru',
      'amending-law',
    );
    expect(tree(doc)).toEqual(['article 1', '  point 1', '    quoted', '      article 3', '  point 2', 'article 2']);
    expect(issues.map((issue) => [issue.code, issue.source, issue.eId])).toEqual([
      ['structure.unclosed-quote', 3, 'art_1__point_1'],
    ]);
  });
});

describe('dirty text', () => {
  const found = (words: string, lang: 'ru' | 'kk' | 'en' = 'ru') => {
    const { doc, issues } = read(`# О дворах\n${words}`, lang);
    return [outline(doc), issues.map((issue) => `${issue.code} ${issue.severity} ${issue.source}`)];
  };

  it.each([
    ['no blank after the number', 'Статья 1.Двор\n1.Двор открыт.', ['art_1', 'art_1__para_1'], []],
    ['Latin look-alikes', 'Cтaтья 1. Двор\n1. Двор открыт.', ['art_1', 'art_1__para_1'], []],
    ['no-break spaces', 'Статья\u00a01.\u00a0Двор\n1.\u00a0Двор открыт.', ['art_1', 'art_1__para_1'], []],
    ['escaped brackets', 'Статья 1. Двор\n1\\) ворота;', ['art_1', 'art_1__point_1'], []],
    ['superscript digits', 'Статья 1. Двор\nСтатья 1¹. Сад', ['art_1', 'art_1-1'], []],
    ['an article without a dot', 'Статья 1 Двор\nДвор открыт.', ['art_1'], []],
    [
      'a lost bracket',
      'Статья 1. Двор\n1) ворота;\n2 Забор;\n3) сад.',
      ['art_1', 'art_1__point_1', 'art_1__point_2', 'art_1__point_3'],
      ['structure.lost-mark warning 3'],
    ],
    [
      'a double number',
      '1. Двор открыт.\n1. Сад закрыт.',
      ['para_1', 'para_1_2'],
      ['structure.duplicate-number error 2'],
    ],
    ['a gap', '1. Двор открыт.\n3. Сад закрыт.', ['para_1', 'para_3'], ['structure.number-gap warning 2']],
    [
      'wrong order',
      '1. Двор.\n2. Сад.\n4. Дом.\n3. Лес.',
      ['para_1', 'para_2', 'para_4', 'para_3'],
      ['structure.number-gap warning 3', 'structure.out-of-order warning 4'],
    ],
    [
      'a reference at the start of a line',
      '1. Двор.\nСтатья 5 Закона не применяется.',
      ['para_1', 'para_1__subpara_1', 'para_1__subpara_2'],
      ['structure.doubtful-mark warning 2'],
    ],
    [
      'a number with nothing',
      'Статья 1. Двор\n1.\n2. Сад.',
      ['art_1', 'art_1__para_1', 'art_1__para_2'],
      ['structure.empty-provision warning 2'],
    ],
  ])('%s', (_name, words, eIds, issues) => expect(found(words)).toEqual([eIds, issues]));

  it('keeps the original letters', () => {
    const { doc } = read('# О дворах\nCтaтья 1. Двop\n1. Двор\u00a0открыт.');
    expect(doc.textContent).toBe('О дворахДвopДвор\u00a0открыт.');
  });

  it('tells an empty file from a text without provisions', () => {
    expect(read('').issues).toEqual([
      { code: 'structure.empty', severity: 'error', source: null, eId: null, params: {} },
    ]);
    expect(read('Просто текст.').issues.map((issue) => issue.code)).toEqual(['structure.no-provisions']);
  });

  it('reads a table of contents as notes', () => {
    const { doc, notes } = read(
      'СОДЕРЖАНИЕ\nСтатья 1. Двор\nСтатья 2. Сад\n# О дворах\nСтатья 1. Двор\nДвор открыт.\nСтатья 2. Сад\nСад закрыт.',
    );
    expect(notes.map((note) => note.source)).toEqual([0, 1, 2]);
    expect(outline(doc)).toEqual(['art_1', 'art_2']);
  });

  it('reads an English constitution', () => {
    const { doc, notes } = read(
      `Constitution of the Yard
      We, the people of the yard,
      adopt this Constitution.
      Section I
      General Provisions
      Article 1
      1.The yard is open.
      3-1. The gate is shut.
      Footnote. Article 1 as amended.
      Article 2
      Footnote. Article 2 is excluded.
      Section IX. Final provisions
      Article 3
      The yard has an owner.`,
      'en',
    );
    expect(outline(doc)).toEqual([
      'preamble',
      'sec_I',
      'sec_I__art_1',
      'sec_I__art_1__para_1',
      'sec_I__art_1__para_3-1',
      'sec_I__art_2',
      'sec_IX',
      'sec_IX__art_3',
    ]);
    expect(notes.map((note) => note.after)).toEqual(['sec_I__art_1__para_3-1', 'sec_I__art_2']);
  });
});
