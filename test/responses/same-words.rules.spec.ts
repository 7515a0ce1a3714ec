import fc from 'fast-check';
import { comparedWords, SAME_FROM, sameWords, sameWordsKeys } from '../../src/responses/same-words.rules';

const LONG =
  'Порядок проверки воды уже описан в действующих правилах, поэтому отдельная норма в проекте не нужна, а сроки проверки устанавливает местный орган';
const LONG_KK =
  'Суды тексеру тәртібі қолданыстағы қағидаларда жазылған, сондықтан жобада бөлек норма қажет емес, ал тексеру мерзімін жергілікті орган белгілейді';
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => `слово${letters(n + from)}`).join(' ');
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));
const same = (a: string, b: string, values: string[] = []) =>
  sameWords(comparedWords(a, values), comparedWords(b, values));

describe('answers with the same words', () => {
  it.each([
    ['ВОДА,  чистая; Ёлка!', 'вода чистая елка'],
    ['Пункт 3 статьи 12-1, до 30.12.2026', 'пункт статьи до'],
    ['Су — тіршілік көзі.', 'су тіршілік көзі'],
    ['', ''],
    ['й = и\u0306', 'й й'],
  ])('%j is compared as %j', (text, read) => expect(comparedWords(text)).toBe(read));

  it('values of placeholders do not count, the longest first', () => {
    const values = ['Айгүл', 'пункт 1', 'пункт 1 статьи 3', 'х', ''];
    expect(comparedWords('Айгүл, пункт 1 статьи 3 и пункт 1 изменим (х).', values)).toBe('и изменим х');
    expect(comparedWords('Правило (a+b) здесь', ['(a+b)'])).toBe('правило здесь');
  });

  it.each([
    ['the same', LONG, LONG, true],
    ['case, marks and figures', LONG, `${LONG.toUpperCase()}! 15`, true],
    ['a greeting before', LONG, `Уважаемая Айгүл Сейткали, здравствуйте! ${LONG}`, true],
    ['a word changed', LONG, LONG.replace('местный', 'районный'), true],
    ['in Kazakh', LONG_KK, `Құрметті Айгүл! ${LONG_KK}`, true],
    ['half of it other', LONG, `${LONG.slice(0, 70)} мы согласны с вами и внесём отдельную статью о проверках`, false],
    [
      'the same law, other reasons',
      LONG,
      'Норма о проверке воды войдёт в проект: действующие правила её не описывают',
      false,
    ],
    ['short and equal', 'Принято, спасибо.', 'принято спасибо', true],
    ['short and near', 'Принято, большое спасибо', 'Принято, спасибо', false],
  ])('%s', (_name, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });

  it('the bound is exact: pairs in common over all pairs', () => {
    // of 11 words 10 pairs; 5 words changed at the end leave 5 of 15, one 9 of 11
    const base = words(17);
    expect(SAME_FROM).toBe(0.6);
    expect(sameWords(base, `${words(13)} ${words(4, 100)}`)).toBe(true); // 12 of 20
    expect(sameWords(base, `${words(12)} ${words(5, 100)}`)).toBe(false); // 11 of 21
    expect(sameWords(words(8), `${words(7)} x`)).toBe(true); // 6 of 8, and eight words are enough
    expect(sameWords(words(7), `${words(6)} x`)).toBe(false);
  });

  it('keys of equal texts are equal, those of near ones meet, those of others do not', () => {
    const keys = new Set(sameWordsKeys(comparedWords(LONG)));
    expect(keys.size).toBe(12);
    for (const key of keys) expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
    const meet = (text: string) => sameWordsKeys(comparedWords(text)).filter((key) => keys.has(key)).length;
    expect(meet(LONG)).toBe(12);
    expect(meet(`Уважаемая Айгүл! ${LONG}`)).toBeGreaterThan(0);
    expect(meet(LONG_KK)).toBe(0);
    expect(sameWordsKeys('')).toHaveLength(12);
  });

  it('nearly all texts that are the same share a key', () => {
    let missed = 0;
    let pairs = 0;
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 0, max: 400 }), (length, from) => {
        const text = words(length, from);
        const list = text.split(' ');
        list[Math.floor(length / 2)] = 'другое';
        list[2] = 'иное';
        const near = list.join(' ');
        expect(sameWords(text, near)).toBe(true);
        const keys = new Set(sameWordsKeys(text));
        pairs++;
        if (!sameWordsKeys(near).some((key) => keys.has(key))) missed++;
      }),
      { numRuns: 200 },
    );
    expect(missed / pairs).toBeLessThan(0.05);
  });
});
