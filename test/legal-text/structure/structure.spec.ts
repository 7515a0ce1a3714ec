import { recogniseAct } from '../../../src/legal-text/structure/structure.js';
import { outline, read, rolesOf, source } from './source-fixture.js';

describe('a law', () => {
  const law = `
    # О дворовых площадках
    Настоящий Закон определяет порядок содержания дворовых площадок.
    # Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ
    # Статья 1. Понятия
    1. В настоящем Законе используются понятия:
    1) площадка – место для игр;
    1-1) двор – место у дома.
    2. Дворы открыты для всех.
    Ночью дворы освещаются.
    # Статья 2. Дни уборки
    Уборка проводится в дни:
    первая суббота мая;
    первая суббота октября.
    Сноска. Статья 2 с изменениями.
    # Статья 3. Введение в действие
    Настоящий Закон вводится в действие с 1 июля.
    ПрезидентРеспублики Казахстан
    А. СЕРИКОВ`;

  it('becomes a tree with addresses', () => {
    expect(outline(read(law).doc)).toEqual([
      'preamble',
      'chp_1',
      'chp_1__art_1',
      'chp_1__art_1__para_1',
      'chp_1__art_1__para_1__point_1',
      'chp_1__art_1__para_1__point_1-1',
      'chp_1__art_1__para_2',
      'chp_1__art_1__para_2__subpara_1',
      'chp_1__art_1__para_2__subpara_2',
      'chp_1__art_2',
      'chp_1__art_2__indent_2',
      'chp_1__art_2__indent_3',
      'chp_1__art_3',
    ]);
  });

  it('keeps title, signature and notes apart', () => {
    const { doc, notes, issues } = read(law);
    expect(rolesOf(doc)).toEqual([
      'title: О дворовых площадках',
      'signature: ПрезидентРеспублики Казахстан',
      'signature: А. СЕРИКОВ',
    ]);
    expect(notes).toEqual([{ text: 'Сноска. Статья 2 с изменениями.', source: 13, after: 'chp_1__art_2' }]);
    expect(issues).toEqual([]);
  });

  it('reads a Kazakh signature whose state stands on a line of its own', () => {
    const { doc } = read(
      `# Аула туралы
      1-бап. Аула
      Аула ашық.
      Қазақстан Республикасының
      Президенті
      Қ. СЕРІКОВ`,
      'kk',
    );
    expect(outline(doc)).toEqual(['art_1']);
    expect(rolesOf(doc)).toEqual([
      'title: Аула туралы',
      'signature: Қазақстан Республикасының',
      'signature: Президенті',
      'signature: Қ. СЕРІКОВ',
    ]);
    const words = read('# Аула туралы\n1-бап. Аула\nАула ашық.\nҚазақстан Республикасының\nАуласы', 'kk').doc;
    expect(rolesOf(words)).toEqual(['title: Аула туралы']);
  });

  it('reads the same law in Kazakh', () => {
    const kk = `
      # Аула алаңдары туралы
      Осы Заң аула алаңдарын күтіп ұстау тәртібін айқындайды.
      # 1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР
      1-бап. Ұғымдар
      1. Осы Заңда мынадай ұғымдар пайдаланылады:
      1) алаң – ойын орны;
      1-1) аула – үй жанындағы орын.
      2. Аулалар баршаға ашық.
      Түнде аулалар жарықтандырылады.
      2-бапЖинау күндері
      Жинау мына күндері өткізіледі:
      2 мамыр – көктемгі жинау;
      5 қазан – күзгі жинау.
      Ескерту. 2-бапқа өзгеріс енгізілді.
      3 бап
      Осы Заң 1 шілдеден бастап қолданысқа енгізіледі.
      Қазақстан РеспубликасыныңПрезиденті`;
    expect(outline(read(kk, 'kk').doc)).toEqual(outline(read(law).doc));
    expect(read(kk, 'kk').issues.map((issue) => [issue.code, issue.eId])).toEqual([
      ['structure.no-heading', 'chp_1__art_3'],
    ]);
  });
});

describe('parts and indents', () => {
  const article = (words: string) => outline(read(`# О дворах\n# Статья 1. Двор\n${words}`).doc).slice(1);

  it.each([
    ['one unmarked line is the words of the article', 'Двор открыт.', []],
    ['two are parts', 'Двор открыт.\nСад закрыт.', ['subpara_1', 'subpara_2']],
    [
      'a lower-case list is indents, the lead-in is the first',
      'Двор имеет:\nворота;\nзабор.',
      ['indent_2', 'indent_3'],
    ],
    ['a list may have capitals', 'Дни:\nНовый год;\nНаурыз.', ['indent_2', 'indent_3']],
    ['dashes and stars are indents', 'Двор имеет:\n- ворота;\n* забор.', ['indent_2', 'indent_3']],
    [
      'words after the last point close the list',
      '1. Двор имеет:\n1) ворота;\n2) забор.\nДвор открыт.',
      ['para_1', 'para_1__subpara_1', 'para_1__point_1', 'para_1__point_2', 'para_1__subpara_2'],
    ],
    [
      'words after earlier points belong to them, and so after the last',
      '1. Вид:\n1) ворота.\nОни красные.\n2) забор.\nОн синий.',
      [
        'para_1',
        'para_1__point_1',
        'para_1__point_1__subpara_1',
        'para_1__point_1__subpara_2',
        'para_1__point_2',
        'para_1__point_2__subpara_1',
        'para_1__point_2__subpara_2',
      ],
    ],
    [
      'two lists in one paragraph',
      '1. Первое:\n1) ворота.\nВторое:\n1) забор.',
      ['para_1', 'para_1__subpara_1', 'para_1__point_1', 'para_1__subpara_2', 'para_1__point_1_2'],
    ],
  ])('%s', (_name, words, expected) => {
    expect(article(words)).toEqual(expected.map((step) => `art_1__${step}`));
  });

  it('joins a broken sentence and says so', () => {
    const { doc, issues } = read('# О дворах\n# Статья 1. Двор\nДвор имеет длину 5 метров\nи ширину 3 метра.');
    expect(outline(doc)).toEqual(['art_1']);
    expect(issues.map((issue) => [issue.code, issue.source])).toEqual([['structure.broken-sentence', 3]]);
  });
});

describe('an order with rules', () => {
  const order = `
    ^ ПРИКАЗ
    ^ МИНИСТРА КУЛЬТУРЫ
    от 5 мая 2025 года № 12
    ^ Об утверждении Правил ведения летописи двора
    В соответствии с Законом «О культуре»
    ПРИКАЗЫВАЮ:
    [1.] Утвердить прилагаемые Правила.
    [2.] Департаменту обеспечить:
    [1)] регистрацию приказа;
    [2)] его размещение.
    Министр
    А. Оразов
    > «СОГЛАСОВАН» Министерство финансов
    ~ Утверждены
    ~ приказом Министра культуры
    ^ Правила ведения
    ^ летописи двора
    ^ Глава 1.
    ^ Общие положения
    [1.] Летопись ведут ежедневно.
    [2.] Летописец – житель:
    а) старше 18 лет;
    б) умеющий писать.
    ^ Глава 2. Порядок
    [3.] Записи нумеруют.
    ~ Приложение 1
    ~ к Правилам ведения
    ~ Форма
    ^ Журнал событий
    | Дата
    Примечание: заполняется чернилами.
    ~ Приложение 2
    ~ к приказу Министра
    ^ Состав комиссии
    1. Председатель.
    --`;

  it('numbers the points of the rules through their chapters', () => {
    expect(outline(read(order, 'ru', 'order').doc)).toEqual([
      'preamble',
      'para_1',
      'para_2',
      'para_2__point_1',
      'para_2__point_2',
      'annex_1',
      'annex_1__chp_1',
      'annex_1__chp_1__para_1',
      'annex_1__chp_1__para_2',
      'annex_1__chp_1__para_2__indent_2',
      'annex_1__chp_1__para_2__indent_3',
      'annex_1__chp_2',
      'annex_1__chp_2__para_3',
      'annex_1__annex_1',
      'annex_1__annex_1__note_1',
      'annex_2',
      'annex_2__para_1',
    ]);
  });

  it('keeps the blocks around it by role', () => {
    const { doc, issues, fates } = read(order, 'ru', 'order');
    expect(rolesOf(doc)).toEqual([
      'title: ПРИКАЗ',
      'title: МИНИСТРА КУЛЬТУРЫ',
      'date: от 5 мая 2025 года № 12',
      'title: Об утверждении Правил ведения летописи двора',
      'enacting: ПРИКАЗЫВАЮ:',
      'signature: Министр',
      'signature: А. Оразов',
      'agreed: «СОГЛАСОВАН» Министерство финансов',
      'approval: Утверждены',
      'approval: приказом Министра культуры',
      'annexmark: Приложение 1',
      'annexmark: к Правилам ведения',
      'form: Форма',
      'annexmark: Приложение 2',
      'annexmark: к приказу Министра',
    ]);
    expect(issues.map((issue) => issue.code)).toEqual(['structure.left-out']);
    expect(fates.at(-1)).toEqual({ source: 35, fate: 'issue', eId: null });
  });

  it('reads Kazakh blocks, whose telling word comes last', () => {
    const { doc } = read(
      `Аула шежіресін жүргізу қағидаларын бекіту туралы
      «Мәдениет туралы» Заңның 5-бабына сәйкес БҰЙЫРАМЫН:
      1. Қоса беріліп отырған қағидалар бекітілсін.
      Министр
      ~ Қазақстан Республикасы
      ~ Мәдениет министрінің
      ~ № 12 бұйрығымен
      ~ бекітілген
      ^ Аула шежіресін жүргізу қағидалары
      ^ 1-тарау. Жалпы ережелер
      1. Осы Қағидалар тәртіпті айқындайды.
      ~ Аула шежіресін жүргізу
      ~ қағидаларына
      ~ 1-қосымша
      ^ Журнал
      1. Бірінші жазба.`,
      'kk',
      'order',
    );
    expect(outline(doc)).toEqual([
      'preamble',
      'para_1',
      'annex_1',
      'annex_1__chp_1',
      'annex_1__chp_1__para_1',
      'annex_1__annex_1',
      'annex_1__annex_1__para_1',
    ]);
    expect(rolesOf(doc).filter((role) => role.startsWith('approval'))).toHaveLength(4);
  });

  it('reads plain text, which shows neither corners nor headings', () => {
    const { doc, issues } = read(
      `Об утверждении Регламента собрания двора
      Аульный маслихат РЕШИЛ:
      1. Утвердить Регламент согласно приложению к настоящему решению.
      2. Решение вводится в действие.
      Секретарь маслихата А. Оразов
      Приложение к решению маслихата
      от 5 мая 2025 года № 3
      Регламент собрания двора
      1. Общие положения
      1. Собрание ведёт председатель.
      2. Собрание открыто.
      2. Порядок
      3. Слово дают по очереди.`,
      'ru',
      'decision',
    );
    expect(outline(doc)).toEqual([
      'preamble',
      'para_1',
      'para_2',
      'annex_1',
      'annex_1__chp_1',
      'annex_1__chp_1__para_1',
      'annex_1__chp_1__para_2',
      'annex_1__chp_2',
      'annex_1__chp_2__para_3',
    ]);
    expect(issues).toEqual([]);
  });

  it('finds the lines inside a paragraph with line breaks', () => {
    const text = '1. Двор имеет:\n1) ворота\nиз дерева;\n2) забор.';
    const { doc, fates } = recogniseAct([{ index: 0, kind: 'paragraph', runs: [{ text }] }], {
      lang: 'ru',
      kind: 'rules',
    });
    expect(outline(doc)).toEqual(['para_1', 'para_1__point_1', 'para_1__point_2']);
    expect(fates).toEqual([{ source: 0, fate: 'act', eId: 'para_1' }]);
  });

  it('reads a signature and an annex mark that a table lays out', () => {
    const cell = (...texts: string[]) => ({
      ...{ paragraphs: texts.map((text) => [{ text }]), colspan: 1, rowspan: 1, header: false },
    });
    const table = (index: number, ...cells: ReturnType<typeof cell>[]) => ({
      index,
      kind: 'table' as const,
      runs: [],
      rows: [cells],
    });
    const { doc } = recogniseAct(
      [
        ...source('О дворах\n1. Двор.'),
        table(2, cell('Министр'), cell('А. Оразов')),
        table(3, cell(''), cell('Приложение 1', 'к приказу Министра')),
        ...source('Правила\n1. Двор.').map((one) => ({ ...one, index: one.index + 4 })),
      ],
      { lang: 'ru', kind: 'order' },
    );
    expect(outline(doc)).toEqual(['para_1', 'annex_1', 'annex_1__para_1']);
    expect(rolesOf(doc)).toHaveLength(3);
  });

  it('takes "1. Общие положения" as a heading for a chapter', () => {
    const { doc } = read(
      '# О порядке\n# 1. Общие положения\n1. Двор открыт.\n# 2. Порядок\n2. Сад закрыт.',
      'ru',
      'rules',
    );
    expect(outline(doc)).toEqual(['chp_1', 'chp_1__para_1', 'chp_2', 'chp_2__para_2']);
  });
});
