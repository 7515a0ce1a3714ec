import fc from 'fast-check';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import { findDefinitions } from '../../../src/legal-text/term/term-definitions.js';
import { meaningText, readEntry } from '../../../src/legal-text/term/term-phrases.js';
import { read } from '../structure/source-fixture.js';

const defined = (text: string, lang: Language = 'ru', kind: 'law' | 'order' = 'law') =>
  findDefinitions(read(text, lang, kind).doc);
const shown = (text: string, lang: Language = 'ru') =>
  defined(text, lang).map(({ term, at, definition }) => `${at}: ${term} = ${definition}`);

const LAW_RU = `# О садах
# Статья 1. Основные понятия, используемые в настоящем Законе
В настоящем Законе используются следующие основные понятия:
1) сад – место, где растут деревья;
2) «садовник» и «смотритель» - лицо, которое ухаживает за садом;
3) городской сад (парк) — сад в городе.
# Статья 2. Сад
1. Сад – для всех.`;

describe('the definitions of an act', () => {
  it('are read from the lines of the definitions article', () => {
    expect(shown(LAW_RU)).toEqual([
      'art_1__point_1: сад = место, где растут деревья',
      'art_1__point_2: садовник = лицо, которое ухаживает за садом',
      'art_1__point_2: смотритель = лицо, которое ухаживает за садом',
      'art_1__point_3: городской сад = сад в городе',
      'art_2__para_1: Сад = для всех',
    ]);
  });

  it('stand where they say', () => {
    const { doc } = read(LAW_RU);
    const texts = new Map(flattenProvisions(doc).map((one) => [one.eId, one.text]));
    for (const { term, at, start, end } of findDefinitions(doc)) expect(texts.get(at)!.slice(start, end)).toBe(term);
  });

  it.each<[string, Language, string]>([
    ['в пункте', 'ru', '# Статья 1. Сад\n1. В настоящем Законе применяются следующие термины:\n1) сад – место.'],
    ['по одному заголовку', 'ru', '# Статья 1. Основные понятия\n1) сад – место;\n2) двор.'],
    ['заң', 'kk', '1-бап. Негізгі ұғымдар\nОсы Заңда мынадай ұғымдар пайдаланылады:\n1) сад – орын.'],
    ['қағида', 'kk', '1-бап. Бақ\n1. Осы Заңда пайдаланылатын терминдер мен анықтамалар:\n1) сад – орын.'],
    [
      'an article',
      'en',
      'Article 1. Basic concepts\nThe following basic concepts are used in this Law:\n1) сад – a place.',
    ],
    ['indents', 'ru', '# Статья 1. Сад\n1. В настоящей статье используются понятия:\nсад – место;\nдвор'],
  ])('%s', (_name, lang, text) => {
    expect(defined(text, lang).map(({ term }) => term)).toEqual(['сад']);
  });

  it.each([
    ['no list of concepts', '# Статья 1. Сад\n1. Владелец обязан:\n1) сад – поливать.'],
    ['concepts without use', '# Статья 1. Сад\n1. Спорные понятия:\n1) сад – поливать.'],
    ['a lead-in that is no lead-in', '# Статья 1. Сад\n1. Используются понятия.\n1) сад – место.'],
    ['no dash', '# Статья 1. Основные понятия\n1) сад это место.'],
    ['a hyphen', '# Статья 1. Основные понятия\n1) сад-место.'],
    ['a dash in brackets only', '# Статья 1. Основные понятия\n1) сад (двор – сад) открыт.'],
    ['a dash in quotation marks only', '# Статья 1. Основные понятия\n1) «сад – двор» открыт.'],
    ['a sentence', '# Статья 1. Основные понятия\n1) Сад открыт. Вход – свободный.'],
    ['nothing behind the dash', '# Статья 1. Основные понятия\n1) сад – \nдвор.'],
    ['a figure', '# Статья 1. Основные понятия\n1) 5 – число.'],
    ['a line of its own subject under another heading', '# Статья 1. Двор\n1. Сад – для всех.'],
  ])('%s defines nothing', (_name, text) => expect(shown(text)).toEqual([]));

  it('counts 16 words and no more as a term', () => {
    const term = (words: number) => `${Array.from({ length: words }, () => 'слово').join(' ')} – это`;
    expect(readEntry(term(16))).not.toBeNull();
    expect(readEntry(term(17))).toBeNull();
    expect(readEntry(`${'а'.repeat(200)} – это`)).not.toBeNull();
    expect(readEntry(`${'а'.repeat(201)} – это`)).toBeNull();
  });

  it.each([
    ['строки', '1. В настоящей статье используются понятия:\nсад – место;\nдвор – земля.', ['сад', 'двор']],
    ['части', 'В настоящей статье используются понятия:\nсад – место.\nПонятия:\nдвор – земля.', ['сад']],
    ['термины', '1. Применяемые термины:\n1) сад – место.', ['сад']],
    ['определения', '1. Определения:\n1) сад – место.', ['сад']],
    ['сокращения', '1. Используются сокращения:\n1) сад – место.', ['сад']],
  ])('in %s', (_name, text, expected) => {
    expect(defined(`# Статья 1. Сад\n${text}`).map(({ term }) => term)).toEqual(expected);
  });

  it.each<[Language, string, string]>([
    ['ru', 'В настоящей статье используются понятия:', 'chp_1__art_1'],
    ['ru', 'В настоящей главе используются понятия:', 'chp_1'],
    ['ru', 'В настоящем параграфе используются понятия:', ''],
    ['ru', 'В настоящем Законе используются понятия:', ''],
    ['kk', 'Осы бапта мынадай ұғымдар пайдаланылады:', 'chp_1__art_1'],
    ['kk', 'Осы тарауда мынадай ұғымдар қолданылады:', 'chp_1'],
    ['en', 'The following terms are used in this Article:', 'chp_1__art_1'],
    ['en', 'The following terms are used in this Chapter:', 'chp_1'],
  ])('%s: %s', (lang, leadIn, scope) => {
    const head = {
      ru: '# Глава 1. Сад\n# Статья 1. Сад',
      kk: '# 1-тарау. Бақ\n1-бап. Бақ',
      en: '# Chapter 1. Garden\nArticle 1. Garden',
    }[lang];
    expect(defined(`${head}\n1. ${leadIn}\n1) сад – место.`, lang).map((one) => one.scope)).toEqual([scope]);
  });

  it('takes the items of a definition along', () => {
    const text = '# Статья 1. Основные понятия\n1) сад – место, где:\nрастут деревья;\nесть вода.';
    expect(shown(text)[0]).toBe('art_1__point_1: сад = место, где: растут деревья; есть вода');
  });
});

describe('short names', () => {
  it.each<[Language, string, string, string]>([
    [
      'ru',
      'Заявление подаётся в городскую комиссию по садам (далее – Комиссия).',
      'Комиссия',
      'городскую комиссию по садам',
    ],
    ['ru', 'Органы, ведущие учёт деревьев (в дальнейшем - ОУД), отвечают.', 'ОУД', 'ведущие учёт деревьев'],
    [
      'ru',
      'По Закону «О садах, дворах» (далее – Закон о садах) сад открыт.',
      'Закон о садах',
      'Закону «О садах, дворах»',
    ],
    ['ru', 'Сад (далее именуемый «парк») открыт.', 'парк', 'Сад'],
    ['ru', 'Есть правила. Сад у дома (далее по тексту: двор) открыт.', 'двор', 'Сад у дома'],
    [
      'kk',
      'Осы Заң қалалық бақтар, саябақтар жөніндегі комиссияның (бұдан әрі – Комиссия) ісіне қатысты.',
      'Комиссия',
      'Осы Заң қалалық бақтар, саябақтар жөніндегі комиссияның',
    ],
    ['kk', 'Бақты уәкiлеттi орган – қала әкімдігі (бұдан әрi - Әкімдік) күтеді.', 'Әкімдік', 'қала әкімдігі'],
    [
      'en',
      'It is sent to the city garden commission (hereinafter referred to as the Commission).',
      'Commission',
      'commission',
    ],
  ])('%s: %s', (lang, text, term, meaning) => {
    const [heading] = { ru: ['# Статья 1. Сад'], kk: ['1-бап. Бақ'], en: ['Article 1. Garden'] }[lang];
    const found = defined(`${heading}\n1. ${text}`, lang);
    expect(found.map((one) => [one.kind, one.term, one.definition])).toEqual([['short-name', term, meaning]]);
  });

  it.each([
    'Сад (далее двор) открыт.',
    'Сад (см. далее – двор) открыт.',
    'Сад (далее – 5) открыт.',
    'Сад (далее – раз; два) открыт.',
    'Сад (далее – один два три четыре пять шесть семь восемь девять) открыт.',
  ])('%s: none', (text) => expect(shown(`# Статья 1. Сад\n1. ${text}`)).toEqual([]));

  it('within a defined term share its meaning', () => {
    const text =
      '# Статья 1. Основные понятия\n1) городская комиссия (далее – Комиссия) – орган при акимате (далее – Акимат).';
    expect(shown(text)).toEqual([
      'art_1__point_1: городская комиссия = орган при акимате (далее – Акимат)',
      'art_1__point_1: Комиссия = орган при акимате (далее – Акимат)',
      'art_1__point_1: Акимат = акимате',
    ]);
  });
});

describe('the scope of a definition', () => {
  const ORDER = `# О садах
ПРИКАЗЫВАЮ:
1. Утвердить правила.
> Утверждены приказом
# Правила садов
# Глава 1. Общие положения
1. В настоящих Правилах используются следующие понятия:
1) сад – место.
# Глава 2. Вода
2. В настоящей главе используются следующие понятия:
1) вода – жидкость.`;

  it('is the annex, or the part that the lead-in names', () => {
    expect(defined(ORDER, 'ru', 'order').map(({ term, scope }) => [term, scope])).toEqual([
      ['сад', 'annex_1'],
      ['вода', 'annex_1__chp_2'],
    ]);
  });

  it('is the act where it is defined in its body', () => {
    expect(defined(LAW_RU)[0]!.scope).toBe('');
  });

  it('keeps the first of two meanings', () => {
    const text = '# Статья 1. Основные понятия\n1) сад – место;\n2) сад – двор.';
    expect(shown(text)).toEqual(['art_1__point_1: сад = место']);
  });
});

describe('a meaning', () => {
  it('is one line without its closing mark', () => {
    expect(meaningText(' один\n два ;', 50)).toBe('один два');
  });

  it('is cut at a word', () => {
    expect(meaningText('один два три', 12)).toBe('один два три');
    expect(meaningText('один два три', 11)).toBe('один два…');
    expect(meaningText('одиндватри', 5)).toBe('один…');
  });
});

it('reads anything', () => {
  const piece = fc.constantFrom('(далее – ', ')', '«', '»', ' – ', 'сад', '\n', 'понятия:', ';', '(', '–');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      for (const { terms, meaning } of [readEntry(text)].filter((one) => one !== null)) {
        expect(text.slice(meaning.start, meaning.end).trim()).not.toBe('');
        for (const term of terms) expect(term.end).toBeLessThan(meaning.start);
      }
    }),
  );
});
