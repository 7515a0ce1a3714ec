import fc from 'fast-check';
import type { Language } from '../../../src/legal-text/language/language.js';
import { sentencesOf } from '../../../src/legal-text/text/sentences.js';

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

  it.each<[Language, string]>([
    [
      'ru',
      'ст стт п пп подп ч чч гл разд абз прил рис табл см ср напр им г гг с пос ул просп пер д кв корп стр обл р-н мкр тел т.е т.к и.о к.э.н',
    ],
    ['kk', 'т тт б бб қар мыс қ көш даң обл ауд шағын үй тел а м.а ж'],
    ['en', 'art arts para paras no nos sec ch p pp mr mrs ms dr st vs e.g i.e cf'],
  ])('%s: an abbreviation before what it belongs to closes nothing', (lang, abbreviations) => {
    for (const one of abbreviations.split(' ')) {
      expect(split(`слово ${one}. Сад открыт.`, lang)).toEqual([`слово ${one}. Сад открыт.`]);
      if (!/[.-]/.test(one)) expect(split(`слово х${one}. Сад открыт.`, lang)).toHaveLength(2);
    }
  });

  it.each([
    ['Кусты, кедры и др. Сад открыт.', ['Кусты, кедры и др.', 'Сад открыт.']],
    ['Кусты и пр. Сад открыт.', ['Кусты и пр.', 'Сад открыт.']],
    ['Кусты и т. п. Сад открыт.', ['Кусты и т. п.', 'Сад открыт.']],
    ['В 2018-2020 гг. Сад открыт.', ['В 2018-2020 гг.', 'Сад открыт.']],
    ['12345. Сад открыт.', ['12345.', 'Сад открыт.']],
    ['3-1-2. Сад открыт.', ['3-1-2. Сад открыт.']],
    ['Сад.» Двор', ['Сад.»', 'Двор']],
    ['Сад?! Двор... Вода.', ['Сад?!', 'Двор...', 'Вода.']],
    ['А. Сад. ААА. Двор.', ['А. Сад.', 'ААА.', 'Двор.']],
    ['Сад открыт! п. Двор.', ['Сад открыт! п. Двор.']],
    ['  Сад.  \n  Двор.  ', ['Сад.', 'Двор.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));

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
