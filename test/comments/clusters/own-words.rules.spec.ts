import { ownWords } from '../../../src/comments/clusters/own-words.rules';
import { Leaders } from '../../../src/comments/clusters/leaders.rules';
import { sketchOf } from '../../../src/comments/clusters/sketch.rules';
import { OTHER_RU, OWN_RU } from './letters';

const squeezed = (text: string) => ownWords(text).replace(/\s+/g, ' ').trim();

describe('own words of a comment', () => {
  it.each([
    ['address', 'Смотрите https://voda.example/a/b?c=1#d здесь', 'Смотрите здесь'],
    ['address in capitals', 'Қараңыз HTTP://EXAMPLE.KZ/su осында', 'Қараңыз осында'],
    ['address without scheme', 'Смотрите www.example.kz и это', 'Смотрите и это'],
    ['host with a path', 'Қараңыз su.example.kz/tarif-2026/ осында', 'Қараңыз осында'],
    ['quoted lines', 'Да.\n> вода платная\n  > и дорогая\nНет.', 'Да. Нет.'],
    ['citation in Russian', 'Цитата: «вода станет платной» Я не согласен.', 'Я не согласен.'],
    ['citation in Kazakh', 'Дәйексөз: "су ақылы болады" Келіспеймін.', 'Келіспеймін.'],
    ['citation to the end of the line', 'Цитата: вода станет платной\nЯ против.', 'Я против.'],
  ])('are without: %s', (_, text, own) => expect(squeezed(text)).toBe(own));

  it.each([
    'Вода и/или газ, 24/7, 5 > 3',
    'Изложить так: «вода бесплатна»',
    'Осылай жазылсын: «су тегін»',
    'В статье 3.1/2 и п. 4.5 опечатка',
    'Автоцитата: «вода»',
  ])('are all of: %s', (text) => expect(squeezed(text)).toBe(text));

  it('are found in time linear in the text', () => {
    for (const piece of ['a.', 'a-', 'цитата:', 'цитата: «\n', '\r', '> ', 'a+', 'www', ':// ']) {
      const text = `/>:${piece.repeat(20_000)}`;
      expect(ownWords(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('likeness', () => {
  const together = (a: string, b: string, lang: 'ru' | 'kk' = 'ru') => {
    const leaders = new Leaders();
    const said = (text: string) => sketchOf({ text, lang, proposed: null, target: 'w1' });
    leaders.place(1, said(a));
    return leaders.place(2, said(b)).leader === 1;
  };
  const link = 'https://example.kz/consultations/zakon-o-vode/stati/kachestvo-vody-v-pole-i-na-vypase-letom-2026';

  it.each([
    ['ru', 'Подробнее о том же', 'Лучше изложено у соседей'],
    ['kk', 'Толығырақ осында жазылған', 'Көршілер жақсырақ айтқан'],
  ] as const)('is not in a link that both name (%s)', (lang, one, other) => {
    const [a, b] = [`${OWN_RU[0]} ${one}: ${link}`, `${OWN_RU[1]} ${other}: ${link}`];
    expect(together(a, b, lang)).toBe(false);
    expect(together(a, `${a} www.example.kz/more`, lang)).toBe(true);
  });

  it.each(['ru', 'kk'] as const)('is not in the words of whom it answers (%s)', (lang) => {
    const mark = lang === 'ru' ? 'Цитата' : 'Дәйексөз';
    const against = OWN_RU.slice(0, 2).join(' ');
    expect(together(OTHER_RU, `${mark}: «${OTHER_RU}» ${against}`, lang)).toBe(false);
    expect(together(OTHER_RU, `> ${OTHER_RU}\n${against}`, lang)).toBe(false);
    expect(together(OTHER_RU, `${OTHER_RU} ${against}`, lang)).toBe(true);
  });

  it('is in a link that is all there is', () => {
    expect(together(link, link)).toBe(true);
    expect(together(link, link.replace('pole', 'dome'))).toBe(false);
    expect(together(`Читайте ${link}`, `Читайте ${link.replace('2026', '2025')}`)).toBe(false);
    expect(together(`> ${OWN_RU[0]}`, `> ${OWN_RU[1]}`)).toBe(false);
  });
});
