import fc from 'fast-check';
import type { Language } from '../../../src/legal-text/language/language.js';
import { LONG_SENTENCE, readability, readabilityOf } from '../../../src/legal-text/readability/readability.js';
import { read } from '../structure/source-fixture.js';

const sentence = (word: string, count: number) => `${Array.from({ length: count }, () => word).join(' ')}.`;
const chains = (text: string, lang: Language) =>
  readability(text, lang)
    .findings.filter(({ kind }) => kind === 'genitive-chain')
    .map(({ start, end, params }) => `${params.count}: ${text.slice(start, end)}`);

describe('the index', () => {
  it.each<[Language, string, number]>([
    // two sentences of two words; five syllables in four words
    ['ru', 'Вот сад. Вот вода.', 206.835 - 1.3 * 2 - 60.1 * (5 / 4)],
    ['kk', 'Міне бақ. Бұл су.', 206.835 - 1.36 * 2 - 58 * (5 / 4)],
    ['en', 'The tree is tall. A garden.', 206.835 - 1.015 * 3 - 84.6 * (7 / 6)],
  ])('%s', (lang, text, expected) => expect(readability(text, lang).index).toBeCloseTo(expected, 6));

  it('counts words, sentences and syllables', () => {
    expect(readability('Сад открыт с 8 до 22 часов; вход – свободный.\nМин. сад.', 'ru')).toMatchObject({
      words: 9,
      sentences: 2,
      wordsPerSentence: 4.5,
      syllablesPerWord: 13 / 9,
      longest: { start: 0, end: 45, words: 7 },
    });
    expect(readability('азық-түлік', 'kk')).toMatchObject({ words: 1, syllablesPerWord: 4 });
  });

  it('is defined without words', () => {
    expect(readability('… 5', 'ru')).toMatchObject({
      words: 0,
      sentences: 0,
      wordsPerSentence: 0,
      longest: null,
      level: 'easy',
    });
  });

  it.each<Language>(['kk', 'ru', 'en'])('%s: falls with longer sentences and with longer words', (lang) => {
    const [short, long] = lang === 'en' ? ['garden', 'gardenagarden'] : ['садба', 'садбасадба'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, more) => {
        const index = readability(sentence(short!, count), lang).index;
        expect(readability(sentence(short!, count + more), lang).index).toBeLessThan(index);
        expect(readability(sentence(long!, count), lang).index).toBeLessThan(index);
      }),
    );
  });
});

describe('the level', () => {
  it.each([
    ['место', 10, 'easy'],
    ['дерево', 9, 'easy'],
    ['дерево', 10, 'medium'],
    ['насаждение', 10, 'hard'],
  ])('%s × %i: %s', (word, count, level) => expect(readability(sentence(word, count), 'ru').level).toBe(level));

  it('is hard where one sentence is long, however short the others are', () => {
    const text = `${'Сад. '.repeat(60)}${sentence('сад', 41)}`;
    expect(readability(text, 'ru')).toMatchObject({ level: 'hard', findings: [{ kind: 'long-sentence' }] });
  });
});

describe('long sentences', () => {
  it('begin at 41 words', () => {
    expect(LONG_SENTENCE).toBe(40);
    expect(readability(sentence('сад', 40), 'ru').findings).toEqual([]);
    expect(readability(`Сад. ${sentence('Сад', 41)}`, 'ru').findings).toEqual([
      { kind: 'long-sentence', start: 5, end: 169, params: { count: 41 } },
    ]);
  });

  it('are one beside another, the first of the longest named', () => {
    const text = `${sentence('Сад', 41)} ${sentence('Сад', 41)}`;
    expect(readability(text, 'ru').findings.map(({ start }) => start)).toEqual([0, 165]);
    expect(readability(text, 'ru').longest).toEqual({ start: 0, end: 164, words: 41 });
  });
});

describe('chains of genitives', () => {
  it.each([
    [
      'Обеспечение проведения проверки достоверности списков членов партии.',
      ['6: Обеспечение проведения проверки достоверности списков членов'],
    ],
    ['Порядок осуществления контроля качества воды.', ['4: Порядок осуществления контроля качества воды']],
    [
      'Акимат ведёт учёт результатов проверки состояния городских деревьев.',
      ['4: учёт результатов проверки состояния городских деревьев'],
    ],
  ])('ru: %s', (text, expected) =>
    expect(chains(text, 'ru').map((one) => one.replace(/ партии$/, ''))).toEqual(expected),
  );

  it.each([
    'До истечения срока действия удостоверения.',
    'По окончании срока ухода саженцы принимаются.',
    'Осмотр площадки, оборудования, качелей, ворот и забора.',
    'Согласие жителей и владельцев квартиры.',
    'В соответствии с подпунктом 2) пункта 3 статьи 15 Закона.',
    'По правилам абзаца части статьи пункта главы.',
    'Она решила, установила и проверила правила.',
    'Прав.\nПроверки.\nСписков.\nЧленов.\nПартии.',
  ])('ru: none in «%s»', (text) => expect(chains(text, 'ru')).toEqual([]));

  it.each([
    ['Министрліктің комитетінің жұмыс органының функциялары.', ['3: Министрліктің комитетінің жұмыс органының']],
    ['Қаланың аудандарының мектептерінің оқушыларының саны.', ['4: Қаланың аудандарының мектептерінің оқушыларының']],
  ])('kk: %s', (text, expected) => expect(chains(text, 'kk')).toEqual(expected));

  it.each([
    'Осы Заңның 15-бабының 3-тармағының 2) тармақшасы.',
    'Заңның бабының тармағының тармақшасының күші.',
    'Комиссияның жұмыс органының функциялары Министрліктің басқармасына жүктеледі.',
    'Қаланың, ауданның, ауылдың әкімі.',
    'Министрліктің және комитетінің және органының ісі.',
    'Министрліктің жаңа үлкен алқалы жұмыс комитетінің кеңсесінің ісі.',
  ])('kk: none in «%s»', (text) => expect(chains(text, 'kk')).toEqual([]));

  it.each([
    ['порядок проведения проверки списков членов', '4: порядок проведения проверки списков членов'],
    ['порядок проведения проверки списков', ''],
    ['проведения проверки списков членов', ''],
    ['проведения проверки списков членов партии', '4: проведения проверки списков членов партии'],
    ['для проведения проверки списков членов', ''],
    ['для проведения проверки списков членов партии', '4: проведения проверки списков членов партии'],
    ['решает проведения проверки списков членов', ''],
    ['раз проведения проверки списков членов', ''],
    ['указ проведения проверки списков членов', '4: указ проведения проверки списков членов'],
    ['5 проведения проверки списков членов', ''],
    ['порядок проведения и проверки списков членов', ''],
    ['порядок проведения проверки пункта статьи списков', ''],
    ['порядок   проведения проверки списков членов', '4: порядок   проведения проверки списков членов'],
    ['порядок    проведения проверки списков членов', ''],
    [
      'новый порядок нового проведения полной проверки старых списков членов',
      '4: порядок нового проведения полной проверки старых списков членов',
    ],
    ['новый нового проведения проверки списков членов', ''],
  ])('ru: counts in «%s»', (text, expected) => expect(chains(text, 'ru').join(' | ')).toBe(expected));

  it.each([
    ['қаланың мектебінің оқушысының саны', '3: қаланың мектебінің оқушысының'],
    ['қаланың мектебінің саны', ''],
    ['қаланың жаңа үлкен мектебінің оқушысының', '3: қаланың жаңа үлкен мектебінің оқушысының'],
    ['қаланың жаңа үлкен ақ мектебінің оқушысының', ''],
    ['мектебінің оқушысының ісінің', '3: мектебінің оқушысының ісінің'],
    ['қаланың ауданның мектебінің оқушысының', '3: ауданның мектебінің оқушысының'],
    ['қаланың мектебі оқушысының ісінің', ''],
    ['қаланың мектебінің\nоқушысының', ''],
    ['саны қаланың мектебінің оқушысының ісінің', '4: қаланың мектебінің оқушысының ісінің'],
  ])('kk: counts in «%s»', (text, expected) => expect(chains(text, 'kk').join(' | ')).toBe(expected));

  it('stand in the order of the text among the long sentences', () => {
    const chain = 'Порядок проведения проверки списков членов.';
    const text = `${sentence('Сад', 41)} ${chain} ${sentence('Сад', 41)}`;
    expect(readability(text, 'ru').findings.map(({ kind }) => kind)).toEqual([
      'long-sentence',
      'genitive-chain',
      'long-sentence',
    ]);
  });

  it('are not looked for in English', () => expect(chains('The end of the term of the law.', 'en')).toEqual([]));
});

it('judges each provision with words of its own', () => {
  const { doc } = read('# Статья 1. Сад\n1. Сад открыт.\n2. Владелец:\n1) поливает деревья.');
  const found = readabilityOf(doc);
  expect([...found.keys()]).toEqual(['art_1__para_1', 'art_1__para_2', 'art_1__para_2__point_1']);
  expect(found.get('art_1__para_1')!.words).toBe(2);
});

it('points into the text, in order, whatever it is', () => {
  const piece = fc.constantFrom('проверки', 'списков', 'членов', 'партии', 'сад', '. ', ' ', ' и ', 'Сад', '\n', ',');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of readability(text, 'ru').findings) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
  );
});
