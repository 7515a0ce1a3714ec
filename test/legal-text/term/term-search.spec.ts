import fc from 'fast-check';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import { findDefinitions } from '../../../src/legal-text/term/term-definitions.js';
import { findTerms } from '../../../src/legal-text/term/term-search.js';
import { alignTerms } from '../../../src/legal-text/term/term.js';
import { formsOf } from '../citation/kazakh-inflector.js';
import { read } from '../structure/source-fixture.js';

/** The words that are found, each with its term where it differs. */
function found(text: string, lang: Language = 'ru', at?: string): string[] {
  const { doc } = read(text, lang, 'law');
  const texts = new Map(flattenProvisions(doc).map((one) => [one.eId, one.text]));
  return findTerms(doc, findDefinitions(doc))
    .filter((place) => at === undefined || place.at === at)
    .map((place) => texts.get(place.at)!.slice(place.start, place.end));
}

const law = (...entries: string[]) =>
  `# Статья 1. Основные понятия\n${entries.map((entry, i) => `${i + 1}) ${entry};`).join('\n')}\n# Статья 2. Сад\n`;
const zang = (...entries: string[]) =>
  `1-бап. Негізгі ұғымдар\n${entries.map((entry, i) => `${i + 1}) ${entry};`).join('\n')}\n2-бап. Бақ\n`;

describe('terms in Russian text', () => {
  it.each<[string, string[], string, string[]]>([
    [
      'every case',
      ['заявитель – лицо'],
      'Заявителя и заявителями, о заявителе; заявление.',
      ['Заявителя', 'заявителями', 'заявителе'],
    ],
    [
      'inflection within',
      ['уполномоченный орган – кто'],
      'Без уполномоченного органа и уполномоченным органам.',
      ['уполномоченного органа', 'уполномоченным органам'],
    ],
    [
      'the longest',
      ['зелёные насаждения – сад', 'реестр зелёных насаждений – книга'],
      'Ведут реестр зеленых насаждений и зелёные насаждения.',
      ['реестр зеленых насаждений', 'зелёные насаждения'],
    ],
    [
      'a hyphen',
      ['интернет-ресурс – сайт'],
      'На интернет-ресурсе и интернет ресурсе.',
      ['интернет-ресурсе', 'интернет ресурсе'],
    ],
    ['no sentence border', ['городское дерево – тополь'], 'Растёт городское. Дерево, городское, дерево.', []],
    ['no common word', ['плата – деньги'], 'Он платит и должен платить плату за плату.', ['плату', 'плату']],
    [
      'no proper name',
      ['фонд – деньги'],
      'Фонд платит. Из Фонд платит; Фонд и фонд. ФОНД.',
      ['Фонд', 'Фонд', 'фонд', 'ФОНД'],
    ],
    ['no quotation', ['сад – место'], 'Закон «О саде» и сад, "сад" и “сад”.', ['сад']],
    [
      'no organ of a field',
      ['уполномоченный орган – кто'],
      'Это уполномоченный орган в сфере вод, уполномоченный орган по делам семьи и уполномоченный орган в селе.',
      ['уполномоченный орган'],
    ],
  ])('%s', (_name, entries, text, expected) => {
    expect(found(law(...entries) + text, 'ru', 'art_2')).toEqual(expected);
  });

  it('are not marked in their own definition, but in that of others', () => {
    const text =
      '# Статья 1. Основные понятия\n1) сад – сад у дома:\nа) сад;\n2) двор – место у сада.\n# Статья 2. Сад\nСад.';
    expect(found(text)).toEqual(['сада', 'Сад']);
  });
});

describe('short names in Russian text', () => {
  const introduce = (name: string, text: string) =>
    found(`# Статья 1. Сад\n1. Это городской орган (далее – ${name}). ${text}`, 'ru');

  it.each<[string, string, string, string[]]>([
    ['with a capital', 'Комиссия', 'Решение Комиссии и комиссии.', ['Комиссии']],
    ['of small letters', 'заявитель', 'Для заявителя. Заявитель.', ['заявителя', 'Заявитель']],
    ['abbreviated', 'АПК', 'По АПК и по апк.', ['АПК']],
    ['not of this act', 'Правила', 'По Правилам, а не по настоящим Правилам.', ['Правилам']],
    ['not of another', 'Закон', 'По Закону, Закону о воде, Закону «О воде», Закону № 5.', ['Закону']],
    [
      'not qualified',
      'Министерство',
      'Министерства финансов и Министерство решает, Министерства участвующего.',
      ['Министерство', 'Министерства'],
    ],
  ])('%s', (_name, name, text, expected) => expect(introduce(name, text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['Закон', 'Закон. По Закону об охране, Закону от 5 мая, Закону при суде, Закону «О саде».', ['Закон']],
    ['Закон', 'По Закону. Об охране.', ['Закону']],
    ['Комитет', 'Комитет финансов, Комитет решил, Комитет и суд, Комитет, суда.', ['Комитет', 'Комитет', 'Комитет']],
    ['Комитет', 'Комитет акима и Комитет дня.', ['Комитет']],
    ['Сад', 'В Сад города, настоящий Сад.', ['Сад', 'Сад']],
    ['Городской сад', 'В Городской сад города.', ['Городской сад']],
    ['ГС', 'В ГС, гС, Гс.', ['ГС']],
    ['орган', 'Это орган в сфере вод, орган по вопросам вод, орган иностранного сада, орган в селе.', ['орган']],
    ['Орган', 'Это Орган в сфере вод.', ['Орган']],
  ])('%s: %s', (name, text, expected) => expect(introduce(name, text)).toEqual(expected));

  it('hold from where they are said', () => {
    const text = '# Статья 1. Сад\n1. Комиссия решает. Это орган (далее – Комиссия). Комиссия тут.\n2. В Комиссию.';
    const { doc } = read(text);
    const places = findTerms(doc, findDefinitions(doc)).map(({ at, start }) => [at, start]);
    expect(places).toEqual([
      ['art_1__para_1', 47],
      ['art_1__para_2', 2],
    ]);
  });
});

describe('terms in Kazakh text', () => {
  it.each<[string, string[], string, string[]]>([
    [
      'every case',
      ['жабдық – құрал'],
      'Жабдықтың, жабдығы, жабдыққа және жабдықтарды.',
      ['Жабдықтың', 'жабдығы', 'жабдыққа', 'жабдықтарды'],
    ],
    [
      'of several words',
      ['уәкілетті орган – кім'],
      'Уәкiлеттi органның және уәкілетті органдарға; уәкіл орган.',
      ['Уәкiлеттi органның', 'уәкілетті органдарға'],
    ],
    ['no verb', ['тексеру – іс'], 'Тексеру, тексерудің, тексереді, тексерген, тексеруші.', ['Тексеру', 'тексерудің']],
    [
      'no organ of a field',
      ['уәкілетті орган – кім'],
      'Су саласындағы уәкілетті орган, бірақ уәкілетті орган.',
      ['уәкілетті орган'],
    ],
    [
      'no owner of another thing',
      ['иесі – кім'],
      'Пәтер иелерінің, ал, иесінің, үйде иесі, күтіп иесі.',
      ['иесінің', 'иесі', 'иесі'],
    ],
  ])('%s', (_name, entries, text, expected) => {
    expect(found(zang(...entries) + text, 'kk', 'art_2')).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'Комиссия',
      'Комиссиясы. Сот Комиссиясы. Сот Комиссия. Сот, Комиссиясы.',
      ['Комиссиясы', 'Комиссия', 'Комиссиясы'],
    ],
    ['Заң', 'Осы Заң, су Заңы, су Заңның.', ['Заңның']],
    ['Бақ', 'Осы Бақ, су Бағы.', ['Бақ', 'Бағы']],
    ['орган', 'Су аясындағы орган, су жөніндегі орган, су бойынша орган, су туралы орган, ол орган.', ['орган']],
  ])('%s: %s', (name, text, expected) => {
    expect(found(`1-бап. Бақ\n1. Қалалық мекеме (бұдан әрі – ${name}). ${text}`, 'kk')).toEqual(expected);
  });

  it.each(['үйде', 'үйден', 'үймен', 'үйге', 'үйдегі', 'күтіп'])('%s иесі is not owned by it', (before) => {
    expect(found(`${zang('иесі – кім')}Ол ${before} иесі.`, 'kk', 'art_2')).toEqual(['иесі']);
  });

  it.each(['пәтер', 'үйдің', 'оның'])('%s иесі is', (before) => {
    expect(found(`${zang('иесі – кім')}Ол ${before} иесі.`, 'kk', 'art_2')).toEqual([]);
  });

  it('knows a name by its capital, and not as somebody else’s', () => {
    const text =
      '1-бап. Бақ\n1. Қалалық орган (бұдан әрі – Комиссия). Комиссияның ісі, Сот Комиссиясы, комиссия, осы Комиссия, Комиссиясы.';
    expect(found(text, 'kk')).toEqual(['Комиссияның', 'Комиссиясы']);
  });

  it('finds every form that the grammar makes', () => {
    const forms = formsOf({ word: 'жабдық' });
    expect(found(`${zang('жабдық – құрал')}${forms.join(', ')}.`, 'kk', 'art_2')).toEqual(forms);
  });
});

it('finds terms in English', () => {
  const text =
    'Article 1. Definitions\n1) city tree – a poplar;\nArticle 2. Trees\nCity trees grow. The tree of a city.';
  expect(found(text, 'en', 'art_2')).toEqual(['City trees']);
});

describe('where a term holds', () => {
  const ORDER = `# О садах
ПРИКАЗЫВАЮ:
1. Утвердить правила садов у акимата (далее – Акимат).
2. Сад и Акимат.
> Утверждены приказом
# Правила садов
1. В настоящих Правилах используются понятия:
1) сад – место.
2. Сад и Акимат.`;

  it('keeps the terms of rules inside them, and those of the order outside', () => {
    const { doc } = read(ORDER, 'ru', 'order');
    const texts = new Map(flattenProvisions(doc).map((one) => [one.eId, one.text]));
    const places = findTerms(doc, findDefinitions(doc));
    expect(places.map(({ at, start, end }) => `${at} ${texts.get(at)!.slice(start, end)}`)).toEqual([
      'para_2 Акимат',
      'annex_1__para_2 Сад',
    ]);
  });

  it('finds nothing in the words of another act', () => {
    const text =
      '# Статья 1. Основные понятия\n1) сад – место.\n# Статья 2. Сад\n1. Сад\nв статье 3:\nдополнить словами:\n«Сад открыт.';
    expect(found(text, 'ru', 'art_1__point_1')).toEqual([]);
  });

  it('hides the quoted lines of a point, and only those', () => {
    const text = `# О садах
      # Статья 1. Основные понятия
      1) сад – место.
      # Статья 2
      Внести изменения:
      1) статью 3 сада изложить так:
      «Статья 3. Двор
      1. Сад открыт.»;
      2) сад закрыть, «сад» и сад.`;
    expect(found(text, 'ru', 'art_2__point_1')).toEqual(['сада']);
    expect(found(text, 'ru', 'art_2__point_2')).toEqual(['сад', 'сад']);
  });

  it('keeps the terms of a chapter inside it', () => {
    const text = `# О садах
      # Глава 1. Сад
      # Статья 1. Сад
      1. В настоящей главе используются понятия:
      1) сад – место.
      2. Сад.
      # Статья 2. Вода
      В саду.
      # Глава 2. Двор
      # Статья 3. Двор
      Сад.`;
    expect(found(text)).toEqual(['Сад', 'саду']);
  });

  it('finds nothing without definitions', () => {
    expect(findTerms(read('# Статья 1. Сад\nСад.').doc, [])).toEqual([]);
  });
});

describe('terms of two languages', () => {
  it('are paired by number, not by alphabet', () => {
    const kk = findDefinitions(read(zang('сад – орын', 'аула – жер', 'бақ – орын'), 'kk').doc);
    const ru = findDefinitions(read(law('место – сад', 'двор – земля')).doc);
    expect(alignTerms(kk, ru).map((pair) => [pair.first?.term, pair.second?.term])).toEqual([
      ['сад', 'место'],
      ['аула', 'двор'],
      ['бақ', undefined],
    ]);
  });

  it('count several of one place, and keep what only the second has', () => {
    const one = '# Статья 1. Сад\n1. Сад (далее – А) и двор (далее – Б).';
    const first = findDefinitions(read(one.replace(' (далее – Б)', '')).doc);
    const second = findDefinitions(read(one).doc);
    expect(alignTerms(first, second).map((pair) => [pair.at, pair.first?.term, pair.second?.term])).toEqual([
      ['art_1__para_1', 'А', 'А'],
      ['art_1__para_1', undefined, 'Б'],
    ]);
  });
});

it('marks whole words in order, without overlap, whatever the text', () => {
  const word = fc.constantFrom('сад', 'сада', 'городской', 'городского', '.', ',', '«', '»', '-', 'Сад', '(');
  const prelude = law('сад – место', 'городской сад – место');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const { doc } = read(`${prelude}${words.join(' ')}`);
      const texts = new Map(flattenProvisions(doc).map((one) => [one.eId, one.text]));
      let last = { at: '', end: 0 };
      for (const { at, start, end } of findTerms(doc, findDefinitions(doc))) {
        expect(texts.get(at)!.slice(start, end)).toMatch(/^(?:городско\p{L}+[ -]+ ?-? ?)?сада?$/iu);
        if (last.at === at) expect(start).toBeGreaterThanOrEqual(last.end);
        last = { at, end };
      }
    }),
    { numRuns: 60 },
  );
});
