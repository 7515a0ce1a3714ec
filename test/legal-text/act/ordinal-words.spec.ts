import { CITATION_CASES } from '../../../src/legal-text/citation/citation-case.js';
import type { Language } from '../../../src/legal-text/language/language.js';
import {
  englishNumberWord,
  isBackVowelled,
  kazakhOrdinal,
  ordinalNumber,
  russianOrdinal,
  type RussianGender,
} from '../../../src/legal-text/act/ordinal-words.js';

describe('Russian ordinals', () => {
  it.each<[number, RussianGender, string]>([
    [1, 'feminine', 'первая первой первой первую первой первой первой'],
    [1, 'masculine', 'первый первого первому первый первым первом первого'],
    [2, 'masculine', 'второй второго второму второй вторым втором второго'],
    [3, 'feminine', 'третья третьей третьей третью третьей третьей третьей'],
    [3, 'masculine', 'третий третьего третьему третий третьим третьем третьего'],
  ])('%i %s in every case', (number, gender, forms) => {
    const order = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative', 'ablative'] as const;
    expect([...order].sort()).toEqual([...CITATION_CASES].sort());
    expect(order.map((form) => russianOrdinal(number, gender, form))).toEqual(forms.split(' '));
  });

  it.each<[number, string | null]>([
    [4, 'четвертый'],
    [5, 'пятый'],
    [6, 'шестой'],
    [7, 'седьмой'],
    [8, 'восьмой'],
    [9, 'девятый'],
    [10, 'десятый'],
    [11, 'одиннадцатый'],
    [12, 'двенадцатый'],
    [19, 'девятнадцатый'],
    [20, 'двадцатый'],
    [21, 'двадцать первый'],
    [33, 'тридцать третий'],
    [40, 'сороковой'],
    [42, 'сорок второй'],
    [50, 'пятидесятый'],
    [56, 'пятьдесят шестой'],
    [67, 'шестьдесят седьмой'],
    [78, 'семьдесят восьмой'],
    [80, 'восьмидесятый'],
    [90, 'девяностый'],
    [99, 'девяносто девятый'],
    [100, null],
    [0, null],
    [1.5, null],
  ])('%d is %s', (number, word) => expect(russianOrdinal(number, 'masculine', 'nominative')).toBe(word));
});

describe('Kazakh ordinals', () => {
  it.each<[number, string | null]>([
    [1, 'бірінші'],
    [2, 'екінші'],
    [3, 'үшінші'],
    [4, 'төртінші'],
    [5, 'бесінші'],
    [6, 'алтыншы'],
    [7, 'жетінші'],
    [8, 'сегізінші'],
    [9, 'тоғызыншы'],
    [10, 'оныншы'],
    [11, 'он бірінші'],
    [20, 'жиырмасыншы'],
    [26, 'жиырма алтыншы'],
    [30, 'отызыншы'],
    [40, 'қырқыншы'],
    [50, 'елуінші'],
    [60, 'алпысыншы'],
    [70, 'жетпісінші'],
    [80, 'сексенінші'],
    [90, 'тоқсаныншы'],
    [99, 'тоқсан тоғызыншы'],
    [100, null],
    [0, null],
    [2.5, null],
  ])('%d is %s', (number, word) => expect(kazakhOrdinal(number)).toBe(word));

  it.each([
    ['бала', true],
    ['қала әкімдігі', false],
    ['ҚАҒИДА', true],
    ['ереже', false],
    ['м', true],
  ])('the last vowel of %s decides: back %s', (word, back) => expect(isBackVowelled(word)).toBe(back));
});

describe('English numbers', () => {
  it.each<[number, string | null]>([
    [1, 'one'],
    [9, 'nine'],
    [19, 'nineteen'],
    [20, 'twenty'],
    [21, 'twenty-one'],
    [40, 'forty'],
    [98, 'ninety-eight'],
    [99, 'ninety-nine'],
    [100, null],
    [0, null],
    [0.5, null],
  ])('%d is %s', (number, word) => expect(englishNumberWord(number)).toBe(word));
});

describe('ordinals read back', () => {
  it.each<[string, Language, number | null]>([
    ['первый', 'ru', 1],
    ['двадцать  вторая', 'ru', 22],
    ['девяносто девятый', 'ru', 99],
    ['первого', 'ru', null],
    ['алтыншы', 'kk', 6],
    ['алтыншы', 'ru', null],
    ['thirty-three', 'en', 33],
    ['hundred', 'en', null],
  ])('%s (%s) is %s', (words, lang, number) => expect(ordinalNumber(words, lang)).toBe(number));

  it.each<Language>(['ru', 'kk', 'en'])('every %s ordinal up to 99 is read', (lang) => {
    const word = (number: number) =>
      ({
        ru: russianOrdinal(number, 'feminine', 'nominative'),
        kk: kazakhOrdinal(number),
        en: englishNumberWord(number),
      })[lang]!;
    for (let number = 1; number < 100; number++) expect(ordinalNumber(word(number), lang)).toBe(number);
  });
});
