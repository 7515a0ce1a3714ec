import fc from 'fast-check';
import type { Language } from '../../src/legal-text/language.js';
import { sentencesOf } from '../../src/legal-text/sentences.js';

const split = (text: string, lang: Language = 'ru') =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, Language, string[]]>([
    [
      'Сад открыт. Вход свободный!  Куда идти? Прямо…',
      'ru',
      ['Сад открыт.', 'Вход свободный!', 'Куда идти?', 'Прямо…'],
    ],
    ['См. ст. 5 п. 3 и пп. 2) гл. 4 Закона.', 'ru', ['См. ст. 5 п. 3 и пп. 2) гл. 4 Закона.']],
    ['В г. Алматы и обл. Абай. Сад открыт.', 'ru', ['В г. Алматы и обл. Абай.', 'Сад открыт.']],
    ['Принят в 2018 г. Сад открыт.', 'ru', ['Принят в 2018 г.', 'Сад открыт.']],
    [
      'Деревья, кусты и т.д. Сад открыт и т.д. для всех.',
      'ru',
      ['Деревья, кусты и т.д.', 'Сад открыт и т.д. для всех.'],
    ],
    ['Министр А. Б. Серикова. Сад.', 'ru', ['Министр А. Б. Серикова.', 'Сад.']],
    ['1. Сад открыт. 2. Вход свободный.', 'ru', ['1. Сад открыт.', '2. Вход свободный.']],
    ['раз;\nдва', 'ru', ['раз;', 'два']],
    ['Он сказал «Сад открыт.» Вход свободный.', 'ru', ['Он сказал «Сад открыт.»', 'Вход свободный.']],
    ['Высота 1.5 метра. Ширина 2 метра.', 'ru', ['Высота 1.5 метра.', 'Ширина 2 метра.']],
    ['сад открыт. вход свободный.', 'ru', ['сад открыт. вход свободный.']],
    ['Сад открыт. «Вход» свободный. (Всегда.) – Да.', 'ru', ['Сад открыт.', '«Вход» свободный.', '(Всегда.)', '– Да.']],
    ['Алматы қ. Абай көш. 5 үйде. Бақ ашық.', 'kk', ['Алматы қ. Абай көш. 5 үйде.', 'Бақ ашық.']],
    ['2018 ж. Бақ ашық. Ағаштар т.б. Бұталар.', 'kk', ['2018 ж.', 'Бақ ашық.', 'Ағаштар т.б.', 'Бұталар.']],
    ['See Art. 5 and No. 3. The garden is open.', 'en', ['See Art. 5 and No. 3.', 'The garden is open.']],
    ['… – .', 'ru', []],
    ['', 'ru', []],
  ])('%s', (text, lang, expected) => expect(split(text, lang)).toEqual(expected));

  it('lose no word and never overlap', () => {
    const piece = fc.constantFrom('ст', '.', ' ', 'Сад', 'сад', '\n', '!', '»', '5', 'г', '(', 'А');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const found = sentencesOf(text, 'ru');
        const inside = found.map(({ start, end }) => text.slice(start, end)).join('');
        expect(inside.match(/[\p{L}\p{N}]/gu)?.join('')).toBe(text.match(/[\p{L}\p{N}]/gu)?.join(''));
        found.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        });
      }),
    );
  });
});
