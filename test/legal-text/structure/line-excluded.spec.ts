import type { Language } from '../../../src/legal-text/language/language.js';
import { isExcluded, isOrderedOut, readStubs } from '../../../src/legal-text/structure/line-excluded.js';
import { lineOf } from '../../../src/legal-text/structure/lines.js';
import { source } from './source-fixture.js';

const stubs = (words: string, lang: Language = 'ru') => {
  const found = readStubs(lineOf(source(words)[0]!), lang);
  return found && [found.kind, found.numbers.join(' '), found.label, words.slice(found.length).trim()];
};

describe('numbers that one line takes out', () => {
  it.each<[string, Language, string[] | null]>([
    ['8) – 10) исключены Законом', 'ru', ['point', '8 9 10', '8) – 10)', 'исключены Законом']],
    ['2), 3) и 5) исключены', 'ru', ['point', '2 3 5', '2), 3) и 5)', 'исключены']],
    ['5, 7-9. Исключены', 'ru', ['para', '5 7 8 9', '5, 7-9.', 'Исключены']],
    ['Статьи 2-4 исключены', 'ru', ['article', '2 3 4', 'Статьи 2-4', 'исключены']],
    ['Пункты 2 и 3 утратили силу', 'ru', ['para', '2 3', 'Пункты 2 и 3', 'утратили силу']],
    ['Подпункты 2) и 3) исключены', 'ru', ['point', '2 3', 'Подпункты 2) и 3)', 'исключены']],
    ['2, 3-баптар алып тасталды', 'kk', ['article', '2 3', '2, 3-баптар', 'алып тасталды']],
    ['2 және 3-тармақтар алып тасталды', 'kk', ['para', '2 3', '2 және 3-тармақтар', 'алып тасталды']],
    ['2) және 3) тармақшалар алып тасталды', 'kk', ['point', '2 3', '2) және 3) тармақшалар', 'алып тасталды']],
    ['Articles 2 and 3 are repealed', 'en', ['article', '2 3', 'Articles 2 and 3', 'are repealed']],
    ['Paragraphs 2, 3 deleted', 'en', ['para', '2 3', 'Paragraphs 2, 3', 'deleted']],
    // insertions keep their base
    ['1-1) – 1-3) исключены', 'ru', ['point', '1-1 1-2 1-3', '1-1) – 1-3)', 'исключены']],
    // one number is an ordinary mark
    ['8) исключен', 'ru', null],
    ['Двор исключен', 'ru', null],
    ['8) – 10) исключены из списка', 'ru', null],
    ['8) – 10) двор', 'ru', null],
    // misprints: numbers that fall, of another depth
    ['10) – 8) исключены', 'ru', null],
    ['8) – 9-1) исключены', 'ru', null],
    ['1), 2), 8) – 9-1) исключены', 'ru', null],
  ])('%s', (words, lang, expected) => expect(stubs(words, lang)).toEqual(expected));

  it('are two hundred at most', () => {
    expect(stubs('1) – 200) исключены')?.[1]!.split(' ')).toHaveLength(200);
    expect(stubs('1) – 201) исключены')).toBeNull();
    expect(stubs('1) – 150), 160) – 240) исключены')).toBeNull();
  });
});

describe('words of what was taken out', () => {
  it.each([
    ['исключен', true],
    ['– исключена законом', true],
    ['(исключено)', true],
    ['утратило силу', true],
    ['күші жойылды - қр 01.01.2020 заңымен', true],
    ['is repealed by the law', true],
    ['исключение', false],
    ['исключены лица', false],
    ['двор исключен', false],
  ])('%s: %s', (words, expected) => expect(isExcluded(words)).toBe(expected));

  it.each([
    ['алып тасталсын;', true],
    ['исключить', true],
    ['исключить слова', false],
  ])('the command %s: %s', (words, expected) => expect(isOrderedOut(words)).toBe(expected));
});
