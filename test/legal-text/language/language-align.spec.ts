import { translator } from '../../../src/i18n/messages.js';
import { alignLanguages } from '../../../src/legal-text/language/language-align.js';
import { factsOf } from '../../../src/legal-text/language/language-facts.js';
import { numeralsIn } from '../../../src/legal-text/language/language-numerals.js';
import { checkLanguagePair } from '../../../src/legal-text/language/language-pair.js';
import { read } from '../structure/source-fixture.js';

describe('numerals in words', () => {
  it.each([
    ['десяти', [10]],
    ['двадцати пяти', [25]],
    ['девятнадцать', [19]],
    ['семисот', [700]],
    ['пяти тысяч', [5000]],
    ['двух тысяч пятисот', [2500]],
    ['ста двадцати трех', [123]],
    ['пяти шести', [5, 6]],
    ['двадцать тридцать', [20, 30]],
    ['трех дней четырех', [3, 4]],
    ['восемнадцатилетнего возраста', [18]],
    ['один раз, двор', []],
    ['в пятикратном размере', [5]],
    ['за трое суток двоим четверо пятерых', [3, 2, 4, 5]],
    ['трехдневный десятисуточного двухнедельных шестимесячный', [3, 10, 2, 6]],
    ['двухчасовая тридцатиминутный двадцатипроцентную', [2, 30, 20]],
    ['двадцатипятилетнего пятидесятидвухдневный сорокапятиминутный', [25, 52, 45]],
    ['десять пятилетних', [10, 5]],
    ['трехсторонний трехэтажного кратный многолетних двадцатимноголетних', []],
  ])('%s', (words, expected) => expect(numeralsIn(words.split(/[ ,]+/), 'ru')).toEqual(expected));

  it.each([
    ['он', [10]],
    ['он сегіз', [18]],
    ['жиырма бес', [25]],
    ['жеті жүз', [700]],
    ['бес мың', [5000]],
    ['екі мың бес жүз', [2500]],
    ['бес алты', [5, 6]],
    ['тоқсан сайын бір рет', []],
    ['тоқсан күннен', [90]],
    ['тоқсан жұмыс күні', [90]],
    ['тоқсан тоғыз', [99]],
    ['жүз тоқсан бес пайыз', [195]],
    ['тоқсан он сегіз', [18]],
    ['тоқсан жүз', [100]],
    ['алдыңғы тоқсан', []],
  ])('%s', (words, expected) => expect(numeralsIn(words.split(' '), 'kk')).toEqual(expected));
});

describe('every numeral', () => {
  it.each(
    `2 два две двух двум двумя
3 три трех трем тремя
4 четыре четырех четырем четырьмя
5 пять пяти пятью
6 шесть шести шестью
7 семь семи семью
8 восемь восьми восемью
9 девять девяти девятью
10 десять десяти десятью
11 одиннадцать одиннадцати одиннадцатью
12 двенадцать двенадцати
13 тринадцать тринадцати
14 четырнадцать четырнадцати
15 пятнадцать пятнадцати
16 шестнадцать шестнадцати
17 семнадцать семнадцати
18 восемнадцать восемнадцати
19 девятнадцать девятнадцати
20 двадцать двадцати двадцатью
30 тридцать тридцати тридцатью
40 сорок сорока
50 пятьдесят пятидесяти пятьюдесятью
60 шестьдесят шестидесяти
70 семьдесят семидесяти
80 восемьдесят восьмидесяти
90 девяносто девяноста
100 сто ста
200 двести двухсот двумстам
300 триста трехсот тремстам
400 четыреста четырехсот
500 пятьсот пятисот пятистам
600 шестьсот шестисот
700 семьсот семисот
800 восемьсот восьмисот
900 девятьсот девятисот
1000 тысяча тысячи тысяч тысяче тысячу`
      .split('\n')
      .map((line) => line.split(' ')),
  )('ru %s', (value, ...forms) => {
    for (const form of forms) expect(numeralsIn([form], 'ru')).toEqual([Number(value)]);
  });

  it.each(
    '2 екі 3 үш 4 төрт 5 бес 6 алты 7 жеті 8 сегіз 9 тоғыз 10 он 20 жиырма 30 отыз 40 қырық 50 елу 60 алпыс 70 жетпіс 80 сексен 100 жүз 1000 мың'
      .match(/\d+ \S+/g)!
      .map((pair) => pair.split(' ') as [string, string]),
  )('kk %s %s', (value, word) => expect(numeralsIn([word], 'kk')).toEqual([Number(value)]));

  it.each([
    ['сто сто', [100, 100]],
    ['десять десять', [10, 10]],
    ['пять десять', [5, 10]],
    ['двадцать пять шесть', [25, 6]],
    ['тысяча сто', [1100]],
    ['сто тысяч пять', [100_005]],
    ['сто двадцать тысяч', [120_000]],
    ['три дня две недели', [3, 2]],
    ['двадцатилетнего', [20]],
    ['летнего', []],
  ])('%s', (words, expected) => expect(numeralsIn(words.split(' '), 'ru')).toEqual(expected));

  it.each([
    ['жүз жиырма бес', [125]],
    ['екі жүз мың', [200_000]],
    ['мың жүз', [1100]],
    ['мың мың', [1000, 1000]],
  ])('%s', (words, expected) => expect(numeralsIn(words.split(' '), 'kk')).toEqual(expected));

  it('are not read in English', () => expect(numeralsIn(['ten'], 'en')).toEqual([]));
});

describe('facts of one provision', () => {
  it.each([
    ['января', 'қаңтарда', '01'],
    ['февраля', 'ақпаннан', '02'],
    ['марта', 'наурызда', '03'],
    ['апреля', 'сәуірдегі', '04'],
    ['мая', 'мамырға', '05'],
    ['июня', 'маусымға', '06'],
    ['июля', 'шілдеде', '07'],
    ['августа', 'тамызда', '08'],
    ['сентября', 'қыркүйектің', '09'],
    ['октября', 'қазанда', '10'],
    ['ноября', 'қарашадан', '11'],
    ['декабря', 'желтоқсанында', '12'],
  ])('%s = %s', (ru, kk, month) => {
    expect(factsOf(`5 ${ru}`, 'ru').dates).toEqual([`05.${month}`]);
    expect(factsOf(`5 ${kk}`, 'kk').dates).toEqual([`05.${month}`]);
    expect(factsOf(`2024 жылғы 5 ${kk}`, 'kk').dates).toEqual([`05.${month}.2024`]);
    const english = new Date(2024, Number(month) - 1).toLocaleString('en', { month: 'long' });
    expect(factsOf(`on 5 ${english} 2024`, 'en').dates).toEqual([`05.${month}.2024`]);
  });

  it.each([
    ['5 майская', [], ['5']],
    ['5 мая 2024 и 6 мая', ['05.05.2024', '06.05'], []],
    ['15.3.2024', ['15.03.2024'], []],
    ['2024.3.15', ['15.03.2024'], []],
    ['1.15.3.2024', [], ['1.15.3.2024']],
    ['15.3.20245', [], ['15.3.20245']],
    ['5 мая и 5 мая', ['05.05'], []],
    ['10 000 и 10 00', [], ['00', '10', '10000']],
    ['1 000 000', [], ['1000000']],
    ['5 и 5', [], ['5']],
    ['32,5 и 1/2', [], ['1/2', '32.5']],
    ['двумя третями, двух третей', [], ['2/3']],
    ['9 и 8', [], ['8', '9']],
    ['пять–шесть', [], ['5', '6']],
    ['трёх', [], ['3']],
  ])('%s', (text, dates, numbers) => expect(factsOf(text, 'ru')).toEqual({ dates, numbers, days: [] }));

  it.each([
    ['three working days', ['working']],
    ['three business days', ['working']],
    ['one working day', ['working']],
    ['ten calendar days', ['calendar']],
    ['working and calendar days', ['calendar']],
    ['two-thirds', []],
  ])('%s', (text, days) => expect(factsOf(text, 'en').days).toEqual(days));
  it('knows two thirds in English', () => {
    expect(factsOf('two-thirds and two thirds', 'en').numbers).toEqual(['2/3']);
  });

  it('both kinds of days may stand in one provision', () => {
    expect(factsOf('рабочих дней, календарный день', 'ru').days).toEqual(['working', 'calendar']);
  });

  it.each([
    ['от 13 декабря 2001 года', '2001 жылғы 13 желтоқсандағы', { dates: ['13.12.2001'] }],
    ['от 13.12.2001', '2001.12.13', { dates: ['13.12.2001'] }],
    ['1-2 января и 9 мая', '1-2 қаңтар мен 9 мамырда', { dates: ['01.01', '02.01', '09.05'] }],
    ['с 1 мая по 30 сентября', '1 мамырдан 30 қыркүйекке дейін', { dates: ['01.05', '30.09'] }],
    ['29 марта 2024 года', '2024 жылдың 29 наурызында', { dates: ['29.03.2024'] }],
    ['двадцать рабочих дней', 'жиырма жұмыс күні', { numbers: ['20'], days: ['working'] }],
    ['10 календарных дней', 'күнтізбелік он күн', { numbers: ['10'], days: ['calendar'] }],
    ['нерабочими днями', 'жұмыс істемейтін күндер', {}],
    ['27 х 27 мм', '27х27 мм', { numbers: ['27'] }],
    ['1,5 и 200', '200 және 1,5', { numbers: ['1.5', '200'] }],
    ['10 000 тенге', '10000 теңге', { numbers: ['10000'] }],
    ['две трети', 'үштен екісі', { numbers: ['2/3'] }],
    ['не менее 2/3', 'кемінде 2/3', { numbers: ['2/3'] }],
  ])('%s = %s', (ru, kk, expected) => {
    const whole = { numbers: [], dates: [], days: [], ...expected };
    expect(factsOf(ru, 'ru')).toEqual(whole);
    expect(factsOf(kk, 'kk')).toEqual(whole);
  });
});

describe('two languages side by side', () => {
  const align = (ru: string, kk: string) =>
    alignLanguages(read(`# О дворах\n${ru}`).doc, read(`# Аулалар туралы\n${kk}`, 'kk').doc);
  const differences = (ru: string, kk: string) =>
    align(`# Статья 1. Двор\n${ru}`, `# 1-бап. Аула\n${kk}`).differences.map(({ code, a, params }) => [
      code,
      a,
      params.own,
      params.other,
    ]);

  it('are laid by number, whatever the order of the words', () => {
    const { pairs, differences: found } = align(
      '# Статья 1. Двор\n1. Двор.\n2. Сад:\n1) яблоня.\n# Статья 2. Сад',
      '# 1-бап. Аула\n1. Аула.\n3. Қақпа.\n# 3-бап. Бақ',
    );
    expect(pairs.map(({ a, b, outcome }) => `${a} ${b} ${outcome}`)).toEqual([
      'art_1 art_1 aligned',
      'art_1__para_1 art_1__para_1 aligned',
      'art_1__para_2 null only-a',
      'art_1__para_2__point_1 null only-a',
      'null art_1__para_3 only-b',
      'art_2 null only-a',
      'null art_3 only-b',
    ]);
    expect(found).toEqual([]);
  });

  it('an article under another chapter is out of step', () => {
    const { pairs, differences: found } = align(
      '# Глава 1. Двор\n# Статья 1. Двор\nДвор.',
      '# 1-тарау. Аула\n# 2-тарау. Бақ\n# 1-бап. Аула\nАула.',
    );
    expect(pairs).toContainEqual({ a: 'chp_1__art_1', b: 'chp_2__art_1', outcome: 'out-of-step' });
    expect(found.map(({ code }) => code)).toEqual(['order']);
  });

  it.each([
    ['numbers', '1. Срок 10 дней.', '1. Мерзімі он екі күн.', '10', '12'],
    ['dates', '1. С 1 мая 2024 года.', '1. 2024 жылғы 2 мамырдан.', '01.05.2024', '02.05.2024'],
    ['days', '1. Три рабочих дня.', '1. Күнтізбелік үш күн.', 'working', 'calendar'],
    ['days', '1. Три рабочих дня.', '1. Үш күн.', 'working', ''],
    [
      'citations',
      '1. По пункту 2 статьи 9 и статье 3.',
      '1. 9-баптың 2-тармағы және 4-бап бойынша.',
      'статье 3',
      '4-бап',
    ],
    ['citations', '1. По пункту 2 статьи 9.', '1. Бап бойынша.', 'пункту 2 статьи 9', ''],
  ])('differ in %s', (code, ru, kk, own, other) => {
    expect(differences(ru, kk)).toEqual([[code, 'art_1__para_1', own, other]]);
  });

  it('say the same in other words', () => {
    expect(
      differences(
        '1. В течение 5 (пяти) рабочих дней по подпункту 1) пункта 2 настоящей статьи.',
        '1. Осы баптың 2-тармағының 1) тармақшасы бойынша бес жұмыс күні ішінде.',
      ),
    ).toEqual([]);
  });

  it.each([
    ['order', '1) двор;\n2) сад.', '1. Аула.\n2. Бақ.'],
    ['order', '1. Двор.\n2. Сад.', '1) аула;\n2) бақ.'],
  ])('the same numbers as another kind of element are out of step', (code, ru, kk) => {
    expect(differences(ru, kk).map(([found]) => found)).toEqual([code, code]);
  });

  it('a text without unmarked parts has no fewer of them', () => {
    expect(differences('1. Двор.', '1. Аула.\nБақ.')).toEqual([]);
  });

  describe('definitions under the numbers of each other', () => {
    const RU = [
      '1) инвестор – лицо, которое вкладывает деньги в двор',
      '2) проект – чертёж двора по стандарту ISO',
      '3) регламент – порядок ухода за садом',
      '4) забор – ограда',
    ];
    const KK = [
      '1) инвестор – аулаға ақша салатын тұлға',
      '2) жоба – ISO стандарты бойынша ауланың сызбасы',
      '3) регламент – бақты күту тәртібі',
      '4) қоршау – дуал',
    ];
    const list = (lines: readonly string[], order: string) =>
      [...order].map((from, i) => `${i + 1}) ${lines[Number(from) - 1]!.slice(3)};`).join('\n');
    const order = (ru: string, kk: string) =>
      differences(`1. Понятия:\n${list(RU, ru)}`, `1. Ұғымдар:\n${list(KK, kk)}`);
    const said = (kk: string) => order('1234', kk).map(([, at, own, other]) => `${at!.slice(-7)} ${own} ${other}`);

    it('are out of step', () => {
      expect(said('1234')).toEqual([]);
      expect(said('3214')).toEqual(['point_1 1) 3)', 'point_3 3) 1)']);
      expect(said('2314')).toEqual(['point_1 1) 3)', 'point_2 2) 1)', 'point_3 3) 2)']);
      expect(order('2134', '2134')).toEqual([]);
    });

    it('in the pairs, too, and their children are compared', () => {
      const { pairs } = align(
        '# Статья 1. Сад\n1. Инвестор.\n# Статья 2. Регламент',
        '# 1-бап. Регламент\n1. Аула.\n# 2-бап. Инвестор',
      );
      expect(pairs).toEqual([
        { a: 'art_1', b: 'art_1', outcome: 'out-of-step' },
        { a: 'art_1__para_1', b: 'art_1__para_1', outcome: 'aligned' },
        { a: 'art_2', b: 'art_2', outcome: 'out-of-step' },
      ]);
    });

    it.each([
      ['nothing tells that both are', '1. Инвестор.\n2. Сад.', '1. Бақ.\n2. Инвестор.'],
      ['one of them shares a word with its own number', '1. Инвестор ISO.\n2. Регламент.', '1. Регламент ISO.\n2. Инвестор.'],
      ['a word stands under two numbers', '1. Инвестор.\n2. Регламент.\n3. Инвестор.', '1. Регламент.\n2. Инвестор.\n3. Бақ.'],
      ['a word leads to two numbers', '1. Инвестор, паспорт.\n2. Регламент.\n3. Сад.', '1. Регламент.\n2. Инвестор.\n3. Паспорт.'],
      ['the words are short', '1. Закон.\n2. Архив.', '1. Архив.\n2. Закон.'],
    ])('are not told where %s', (_, ru, kk) => expect(differences(ru, kk)).toEqual([])); // prettier-ignore

    it('a number alone is a number that differs', () => {
      expect(differences('1. 10 дней.\n2. 20 дней.', '1. 20 күн.\n2. 10 күн.').map(([code]) => code)).toEqual([
        'numbers',
        'numbers',
      ]);
      expect(
        differences('1. 10 дней, 11 часов.\n2. 20 дней, 21 час.', '1. 20 күн, 21 сағат.\n2. 10 күн, 11 сағат.'),
      ).toEqual([
        ['order', 'art_1__para_1', '1.', '2.'],
        ['order', 'art_1__para_2', '2.', '1.'],
      ]);
    });
  });

  it('stand in the order of the first text, with all that differs in one', () => {
    expect(differences('1. Срок 10 дней.\n2. Срок 5 и 7 дней, статьи 8 и 9.', '1. 11 күн.\n2. 6 күн.')).toEqual([
      ['numbers', 'art_1__para_1', '10', '11'],
      ['numbers', 'art_1__para_2', '5, 7', '6'],
      ['citations', 'art_1__para_2', 'статьи 8; 9', ''],
    ]);
  });

  it('a citation said twice is missed once', () => {
    expect(differences('1. По статье 8 и по статье 8.', '1. 8-бап бойынша.')).toEqual([
      ['citations', 'art_1__para_1', 'статье 8', ''],
    ]);
  });

  it('lengths are compared from eight provisions and from 250 letters on', () => {
    const act = (count: number, usual: number, long: number) =>
      Array.from({ length: count }, (_, i) => `${i + 1}. ${'а'.repeat(i === 1 ? long : usual)}`).join('\n');
    const apart = (count: number, long: number, usual = 200) =>
      differences(act(count, usual, usual), act(count, usual, long)).map(([code]) => code);
    expect([apart(7, 300), apart(8, 300)]).toEqual([[], ['length']]);
    expect([apart(8, 249), apart(8, 250)]).toEqual([[], ['length']]);
    expect([apart(8, 499, 400), apart(8, 500, 400)]).toEqual([[], ['length']]);
  });

  it('an article of an annex is not the one of the act', () => {
    const text = (annex: string) =>
      read(`# О дворах\n# Статья 1. Двор\nДвор.\n> Приложение 1\n# Правила\n# Статья ${annex}. Сад\nСад.`).doc;
    const outcomes = (a: string, b: string) => alignLanguages(text(a), text(b)).pairs.map((one) => one.outcome);
    expect(outcomes('1', '1')).toEqual(['aligned', 'aligned', 'aligned']);
    expect(outcomes('1', '2')).toEqual(['aligned', 'aligned', 'only-a', 'only-b']);
  });

  it('unmarked parts of which one has more are not compared one by one', () => {
    expect(differences('Двор 1.\nСад 2.', 'Аула 1.\nҚақпа 7.\nБақ 2.')).toEqual([['parts', 'art_1', '2', '3']]);
  });

  it('a provision much longer than the rest stands out, a point of a list does not', () => {
    const articles = (long: number) =>
      Array.from({ length: 9 }, (_, i) => `${i + 1}. ${'а'.repeat(i === 4 ? long : 200)}.`).join('\n');
    expect(differences(articles(200), articles(200))).toEqual([]);
    expect(differences(articles(200), articles(300))).toEqual([['length', 'art_1__para_5', '201', '301']]);
    expect(differences(articles(300), articles(200))).toEqual([['length', 'art_1__para_5', '301', '201']]);
    expect(differences(articles(200), articles(240))).toEqual([]);
    const points = (text: string) => `1. Двор:\n${text.replace(/\. /g, ') ').replace(/\.$/gm, ';')}`;
    expect(differences(points(articles(200)), points(articles(300)))).toEqual([]);
  });

  it('is said to the publisher in his language', () => {
    const ru = read('# О дворах\n# Статья 1. Двор\n1. Три рабочих дня.\n2. Сад.\n3. Сад.').doc;
    const kk = read('# Аулалар туралы\n# 1-бап. Аула\n1. Күнтізбелік бес күн.', 'kk').doc;
    const issues = checkLanguagePair(ru, kk);
    expect(issues.map(({ code, severity, eId }) => [code, severity, eId])).toEqual([
      ['structure.pair-missing', 'warning', 'art_1__para_2'],
      ['structure.pair-numbers', 'warning', 'art_1__para_1'],
      ['structure.pair-days', 'warning', 'art_1__para_1'],
    ]);
    const say = (i: number, lang: 'ru' | 'kk' | 'en') =>
      translator(lang)(issues[i]!.code as 'structure.pair-days', issues[i]!.params as never);
    expect(say(0, 'ru')).toBe('В тексте на казахском языке нет: пункты 2 и 3 статьи 1.');
    expect(say(1, 'ru')).toBe('Числа в языках расходятся: только здесь – 3, только в тексте на казахском языке – 5.');
    expect(say(2, 'ru')).toContain('только здесь – рабочие дни, только в тексте на казахском языке – календарные дни');
    expect(say(2, 'en')).toContain('only here – working days, only in the Kazakh text – calendar days');
  });
});
