import { outermost, quotedRanges, touches } from '../../../src/legal-text/citation/citation-find-quotes.js';
import { findCitations } from '../../../src/legal-text/citation/citation-find.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import { ACT_KINDS, type ActKind } from '../../../src/legal-text/act/provision.js';
import { read } from '../structure/source-fixture.js';

const answers = (text: string, lang: Language, kind: ActKind) =>
  findCitations(read(text, lang, kind).doc).map((one) => `${one.text} > ${one.target ?? one.reason}`);
const first = (text: string, lang: Language, kind: ActKind) =>
  findCitations(read(text, lang, kind).doc)[0]?.target ?? null;

describe('the name by which an act speaks of itself', () => {
  const OWN: Record<ActKind, [Language, string][]> = {
    law: [
      ['ru', 'настоящего Закона'],
      ['ru', 'настоящей Конституции'],
      ['kk', 'осы Заңның'],
      ['en', 'this Law'],
      ['en', 'this Constitution'],
      ['en', 'this Act'],
    ],
    code: [
      ['ru', 'настоящего Кодекса'],
      ['kk', 'осы Кодекстің'],
      ['en', 'this Code'],
    ],
    'amending-law': [
      ['ru', 'настоящего Закона'],
      ['kk', 'осы Заңның'],
      ['en', 'this Law'],
      ['en', 'this Act'],
    ],
    decree: [
      ['ru', 'настоящего Указа'],
      ['kk', 'осы Жарлықтың'],
      ['en', 'this Decree'],
    ],
    resolution: [
      ['ru', 'настоящего Постановления'],
      ['kk', 'осы Қаулының'],
      ['en', 'this Resolution'],
    ],
    order: [
      ['ru', 'настоящего Приказа'],
      ['kk', 'осы Бұйрықтың'],
      ['en', 'this Order'],
    ],
    rules: [],
    decision: [
      ['ru', 'настоящего Решения'],
      ['ru', 'настоящего Распоряжения'],
      ['kk', 'осы Шешімнің'],
      ['kk', 'осы Өкімнің'],
      ['en', 'this Decision'],
      ['en', 'this Order'],
    ],
  };
  const NAMES = [...new Map(Object.values(OWN).flatMap((list) => list.map((one) => [one.join(' '), one]))).values()];
  const owners = (lang: Language, name: string) =>
    ACT_KINDS.filter((kind) => OWN[kind].some(([language, own]) => language === lang && own === name));

  it.each(NAMES)('%s: %s', (lang, name) => {
    const found = ACT_KINDS.filter((kind) => {
      const text = {
        ru: `# О дворах\n# Статья 1. Двор\nДвор.\n# Статья 2. Сад\nПо статье 1 ${name}.`,
        kk: `# Аулалар туралы\n1-бап. Аула\nАула.\n2-бап. Бақ\nБақ ${name} 1-бабы.`,
        en: `# Yards\nArticle 1. Yard\nOpen.\nArticle 2. Garden\nSee Article 1 of ${name}.`,
      }[lang];
      return first(text, lang, kind) === 'art_1';
    });
    expect(found).toEqual(owners(lang, name));
  });

  it('may be that of rules without an act around them, and is then no law', () => {
    const rules = (name: string) =>
      answers(`# Правила дворов\n1. Двор.\n2. По пункту 1 настоящ${name}.`, 'ru', 'rules').map(
        (one) => one.split(' > ')[1],
      );
    expect(rules('их Правил')).toEqual(['para_1']);
    expect(rules('его Положения')).toEqual(['para_1']);
    expect(rules('его Закона')).toEqual(['unclear']);
  });
});

describe('a list begins anew in its element', () => {
  const law = (sentence: string) => `# О дворах
    # Статья 1. Двор
    1. Двор имеет:
    1) ворота;
    2) ${sentence}
    2. Сад.
    # Статья 2. Сад
    1) яблоня;
    2) груша.`;
  it.each([
    ['по подпункту 1)', 'art_1__para_1__point_1'],
    ['по пункту 2', 'art_1__para_2'],
    ['по подпункту 1) пункта 2', 'no-such-provision'],
    ['по подпункту 1) статьи 2', 'art_2__point_1'],
    ['по настоящему подпункту', 'art_1__para_1__point_2'],
    ['по части первой', 'no-such-provision'],
    ['по абзацу первому', 'no-such-provision'],
    ['по параграфу 1', 'unclear'],
    ['по подразделу 1', 'unclear'],
    ['по главе 1', 'no-such-provision'],
    ['по настоящей главе', 'unclear'],
    ['по подпункту 1) настоящей части', 'unclear'],
  ])('%s', (sentence, target) => {
    expect(answers(law(sentence), 'ru', 'law').map((one) => one.split(' > ')[1])).toEqual([target]);
  });

  it('a point that stands outside of the articles is not the one of a number alone', () => {
    const law = '# О дворах\nПо пункту 1 и статье 1.\n# Статья 1. Двор\n1. Двор.';
    expect(answers(law, 'ru', 'law')).toEqual(['пункту 1 > unclear', 'статье 1 > art_1']);
  });
});

describe('annexes of annexes', () => {
  const order = (sentence: string) => `# О дворах
    1. Утвердить.
    Министр
    > Приложение 1 к приказу
    # Правила содержания дворов
    1. ${sentence}
    2. Двор.
    > Приложение 2 к приказу
    # Положение о садах
    1. Сад.`;
  it.each([
    ['по пункту 1 приложения 2', 'annex_2__para_1'],
    ['по пункту 2 настоящих Правил', 'annex_1__para_2'],
    ['по пункту 2 настоящего Положения', 'annex_1__para_2'],
    ['по пункту 2 настоящей Инструкции', 'annex_1__para_2'],
    ['по пункту 2 Правил', 'other-act'],
    ['по пункту 1 настоящего приказа', 'para_1'],
    ['по пункту 1 приказа', 'other-act'],
    ['по пункту 1 настоящего закона', 'unclear'],
    ['по приложению 2 к настоящему приказу', 'annex_2'],
    ['по приложению 3', 'no-such-provision'],
  ])('%s', (sentence, target) => {
    expect(answers(order(sentence), 'ru', 'order').map((one) => one.split(' > ')[1])).toEqual([target]);
  });
});

describe('an annex without its number', () => {
  const order = (...annexes: string[]) =>
    ['# О дворах\n1. Форма согласно приложению к настоящему приказу и пункт 1 приложения.\nМинистр', ...annexes].join(
      '\n',
    );
  const targets = (...annexes: string[]) => answers(order(...annexes), 'ru', 'order').map((one) => one.split(' > ')[1]);
  it('is the only one there is', () => {
    expect(targets('> Приложение 1 к приказу\n# Форма\n1. Имя.')).toEqual(['annex_1', 'annex_1__para_1']);
    expect(targets('> Приложение к приказу\n# Форма\n1. Имя.')).toEqual(['annex_1', 'annex_1__para_1']);
  });
  it('is none of several', () => {
    const none = ['no-such-provision', 'no-such-provision'];
    expect(targets('> Приложение 1 к приказу\n# А\n1. Имя.', '> Приложение 2 к приказу\n# Б\n1. Имя.')).toEqual(none);
    expect(targets()).toEqual(none);
  });
});

describe('unmarked parts and lines', () => {
  const law = (sentence: string) => `# О дворах
    # Статья 1. Двор
    1. Двор имеет:
    ворота;
    забор.
    2. ${sentence}
    Сад чист.
    # Статья 2. Сад
    Сад открыт:
    яблоня;
    груша.`;
  it.each([
    ['По абзацу второму пункта 1.', 'art_1__para_1__indent_2'],
    ['По абзацу третьему пункта 1.', 'art_1__para_1__indent_3'],
    ['По абзацу первому пункта 1.', 'no-such-provision'],
    ['По абзацу второму статьи 2.', 'art_2__indent_2'],
    ['По части второй.', 'art_1__para_2__subpara_2'],
  ])('%s', (sentence, target) => {
    const [found] = answers(law(sentence), 'ru', 'law').map((one) => one.split(' > ')[1]);
    expect(found).toBe(target);
  });
});

describe('quoted words', () => {
  const quoted = (text: string) => quotedRanges(text).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['«один» и «два»', ['один', 'два']],
    ['„один” “два”', ['один', 'два']],
    ['"один" и "два"', ['один', 'два']],
    ['«один «два» три»', ['один «два» три']],
    ['«один «два» три', ['два']],
    ['один» «два»', ['два']],
    ['"один', []],
    ['«один\nдва»', []],
    ['«один»\n«два»', ['один', 'два']],
    ['«»', ['']],
    ['', []],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));

  it('keeps the outermost ranges, in order', () => {
    const range = (start: number, end: number) => ({ start, end });
    expect(outermost([range(5, 8), range(0, 3), range(6, 7), range(5, 6), range(0, 3)])).toEqual([
      range(0, 3),
      range(5, 8),
    ]);
    expect(outermost([range(0, 3), range(2, 5)])).toEqual([range(0, 3), range(2, 5)]);
  });

  it('touches what shares a character with one of them', () => {
    const ranges = [
      { start: 2, end: 4 },
      { start: 6, end: 7 },
      { start: 10, end: 20 },
    ];
    const inside = Array.from({ length: 22 }, (_, start) => start).filter((start) =>
      touches(ranges, { start, end: start + 1 }),
    );
    expect(inside).toEqual([2, 3, 6, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(touches(ranges, { start: 4, end: 6 })).toBe(false);
    expect(touches(ranges, { start: 4, end: 7 })).toBe(true);
    expect(touches([], { start: 0, end: 9 })).toBe(false);
  });
});

describe('whose provision it is', () => {
  const scopes = (sentence: string) =>
    findCitations(read(`# О дворах\n# Статья 1. Двор\n1. ${sentence}\n2. Двор.`, 'ru', 'law').doc).map(
      ({ scope, reason, act }) => [scope, reason, act],
    );
  it.each([
    ['По пункту 2.', 'this-act', null, null],
    ['По статье 9.', 'this-act', 'no-such-provision', null],
    ['По пункту 2 Закона «О садах».', 'other-act', 'other-act', 'Закона «О садах»'],
    ['По пункту 2 настоящих Правил.', 'this-act', 'unclear', 'настоящих Правил'],
    ['По пункту 2 подпункта.', 'unknown', 'unclear', null],
    ['По пункту 1 статей 1 и 2.', 'unknown', 'unclear', null],
    ['Слова «пункт 2».', 'other-act', 'quoted', null],
    ['В пункте 2 слова «двор» исключить.', 'other-act', 'command', null],
  ])('%s', (sentence, scope, reason, act) => expect(scopes(sentence)).toEqual([[scope, reason, act]]));
});
