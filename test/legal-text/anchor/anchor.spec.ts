import fc from 'fast-check';
import { anchorOf, findAnchor, verified } from '../../../src/legal-text/anchor/anchor.js';

/** The phrase between <a> and <b> in a marked text, and the text without the marks. */
const marked = (source: string) => {
  const start = source.indexOf('<a>');
  const end = source.indexOf('<b>') - 3;
  const text = source.replace('<a>', '').replace('<b>', '');
  return { text, anchor: anchorOf(text, start, end) };
};
const found = (text: string, place: { start: number; end: number }) => text.slice(place.start, place.end);

const OLD =
  'Заявление рассматривается <a>в течение пятнадцати рабочих дней<b> со дня поступления. Срок продлевается один раз.';

describe('anchorOf', () => {
  it('remembers the phrase and 32 characters on each side', () => {
    const { anchor } = marked(OLD);
    expect(anchor.exact).toBe('в течение пятнадцати рабочих дней');
    expect(anchor.prefix).toBe('Заявление рассматривается ');
    expect(anchor.suffix).toBe(' со дня поступления. Срок продле');
  });

  it('refuses what is not a phrase of the text', () => {
    for (const [start, end] of [
      [-1, 2],
      [0, 99],
      [3, 3],
      [4, 2],
      [0.5, 2],
    ])
      expect(() => anchorOf('слова', start!, end!)).toThrow(RangeError);
  });

  it('does not cut a pair of surrogates', () => {
    const text = `${'😀'.repeat(20)}а${'😀'.repeat(20)}`;
    expect(/\p{Surrogate}/u.test(anchorOf(text, 40, 41).prefix)).toBe(false);
    expect(/\p{Surrogate}/u.test(anchorOf(`я${text}`, 41, 42).suffix)).toBe(false);
  });
});

describe('findAnchor', () => {
  const { text, anchor } = marked(OLD);

  it('finds a phrase in its place', () => {
    expect(findAnchor(text, anchor)).toEqual({ outcome: 'kept', start: anchor.start, end: anchor.end });
  });

  it('finds it behind words that were put before it', () => {
    const newer = `По общему правилу ${text}`;
    const place = findAnchor(newer, anchor);
    expect(place.outcome).toBe('moved');
    expect(found(newer, place)).toBe(anchor.exact);
  });

  it('tells repeated words apart by what stands around them', () => {
    const many = marked(
      'Орган принимает заявление. Заявитель получает талон. <a>Орган<b> выдаёт решение. Орган хранит дело.',
    );
    const newer = 'Орган хранит дело. Орган принимает заявление. Заявитель получает талон. Орган выдаёт решение.';
    const place = findAnchor(newer, many.anchor);
    expect(place).toMatchObject({ outcome: 'moved', start: newer.lastIndexOf('Орган') });
  });

  it('does not choose between equal places', () => {
    const one = marked('а б в <a>суд<b> г д е');
    expect(findAnchor('ж суд з, ж суд з', one.anchor).outcome).toBe('not-found');
  });

  it('finds a phrase with small changes, as whole words', () => {
    const newer = text.replace('пятнадцати рабочих', 'пятнадцати календарных');
    const place = findAnchor(newer, anchor);
    expect(place.outcome).toBe('changed');
    expect(found(newer, place)).toBe('в течение пятнадцати календарных дней');
  });

  it.each([
    ['by the words before', 'Один два <a>орган<b>.', 'Три орган. Один два орган.', 'moved', 20],
    ['by the last letters before', 'Вот один два <a>орган<b>.', 'Ноль два орган. Два пять орган.', 'moved', 9],
    ['by the words after', 'Вот <a>орган<b> ведёт дело.', 'Вот орган был. Вот орган ведёт дело.', 'moved', 19],
    ['by the beginning of the text', '<a>Орган<b> ведёт.', 'Орган ведёт, Орган ведёт.', 'kept', 0],
    ['by the end of the text', 'Ведёт <a>орган<b>', 'ведёт орган, ведёт орган', 'moved', 19],
    ['by a quarter of what stood around', 'а б <a>суд<b> гдеж', 'яяяб суд.', 'moved', 5],
    ['not by less than a quarter', 'а б <a>суд<b> гдежз', 'яяяя суд.', 'not-found', 0],
    ['by its place among equals', 'а <a>суд<b> б', 'в суд г, д суд е', 'kept', 2],
    ['no part of a word', '<a>суд<b> города', 'судья города', 'not-found', 0],
    ['no end of a word', 'города <a>суд<b>', 'города правосуд', 'not-found', 0],
    ['a part of a word in a part of a word', 'пра<a>во<b>суд', 'правосуд, во', 'kept', 3],
  ])('is told apart %s', (_, source, newer, outcome, start) => {
    expect(findAnchor(newer, marked(source).anchor)).toMatchObject({ outcome, start });
  });

  it('takes whole words at the edges of the text, too', () => {
    const place = (source: string, newer: string) => {
      const { start, end } = findAnchor(newer, marked(source).anchor);
      return [start, end];
    };
    const newer = 'Пятнадцати рабочих дня';
    expect(place('<a>Пятнадцати рабочих дней<b> со дня', newer)).toEqual([0, newer.length]);
    expect(place('Срок <a>пятнадцати рабочих дней<b>', newer)).toEqual([0, newer.length]);
    expect(place('Срок <a>пятнадцати рабочих дней<b> дан', 'Ровно семнадцати рабочих дней.')).toEqual([6, 29]);
  });

  it.each([
    ['а б в', 'а б г', true],
    ['а б', 'а г', false],
    ['а б в г д', 'а б в е ж', true],
    ['а а', 'а', true],
    ['а', 'а а а', false],
    ['', 'а', false],
    ['а', '–', false],
    ['А, б', '«а» – Б', true],
  ])('the words of %j are those of %j: %s', (quote, found, expected) => expect(verified(quote, found)).toBe(expected));

  it('remembers 32 characters and no more on each side', () => {
    const { prefix, suffix } = anchorOf('а'.repeat(40) + 'б' + 'в'.repeat(40), 40, 41);
    expect([prefix, suffix]).toEqual(['а'.repeat(32), 'в'.repeat(32)]);
  });

  it('leaves a phrase whose words are gone unfound', () => {
    expect(findAnchor('Решение обжалуется в суде.', anchor).outcome).toBe('not-found');
    expect(findAnchor('', anchor).outcome).toBe('not-found');
    const small = marked('право <a>на<b> отказ');
    expect(findAnchor('Сведения передаются в орган на хранение.', small.anchor).outcome).toBe('not-found');
  });

  it('is at home in Kazakh', () => {
    const kk = marked('Өтініш <a>он бес жұмыс күні ішінде<b> қаралады.');
    const newer = 'Өтініш келіп түскен күннен бастап он бес жұмыс күні ішінде қаралады.';
    expect(found(newer, findAnchor(newer, kk.anchor))).toBe('он бес жұмыс күні ішінде');
  });

  it('never points outside the text, and keeps a phrase of an unchanged text', () => {
    const words = fc.array(fc.constantFrom('орган', 'срок', 'и', 'не', '😀', 'өтініш', '\n', 'день,'), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (before, after, from, size) => {
        const older = before.join(' ');
        const newer = after.join(' ');
        const start = from % older.length;
        const one = anchorOf(older, start, Math.min(older.length, start + 1 + (size % 60)));
        expect(findAnchor(older, one)).toEqual({ outcome: 'kept', start: one.start, end: one.end });
        const place = findAnchor(newer, one);
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(newer.length);
        if (place.outcome === 'not-found') expect(place.end).toBe(0);
        else expect(place.end).toBeGreaterThan(place.start);
        if (place.outcome === 'kept' || place.outcome === 'moved') expect(found(newer, place)).toBe(one.exact);
      }),
    );
  });
});
