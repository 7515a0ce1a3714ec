import fc from 'fast-check';
import { foldSpace, looseKey, stemOf, wordsOf } from '../../../src/legal-text/text/tokens.js';

/** What `looseKey` means, said slowly. */
const LOOKALIKES: Record<string, string> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', h: 'һ', ё: 'е' },
};
const slowly = (text: string) =>
  [...text.normalize('NFC').toLowerCase()]
    .map((char) => LOOKALIKES[char] ?? (/[\p{L}\p{M}\p{N}]/u.test(char) ? char : ' '))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

describe('foldSpace', () => {
  it.each([
    ['а  б\u00a0в\n\tг ', 'а б в г'],
    ['й', 'й'],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(foldSpace(text)).toBe(folded));
});

describe('looseKey', () => {
  it.each([
    ['«Бұйрық» – күші: ЖОЙЫЛДЫ;', 'бұйрық күші жойылды'],
    ['Еще ещё', 'еще еще'],
    ['тiзiм (Latin i)', 'тізім lаtіn і'],
    ['Cтaтья 3-1', 'статья 3 1'],
    ['№ 5 — §2', '5 2'],
    ['й и\u0306', 'й й'],
    ['ΟΔΟΣ', 'οδος'],
    ['İ', 'і\u0307'],
    ['слово\u2116слово', 'слово слово'],
    ['法律 第1条', '法律 第1条'],
    ['', ''],
    [' — ', ''],
  ])('%j → %j', (text, key) => expect(looseKey(text)).toBe(key));

  it('says the same of short and long texts, in every script', () => {
    const letters = fc.constantFrom(...'аяёіғһiIcC .-—«»№5\n\u00a0\u0301\u0306éßΣσİ法𐐀', 'word ', 'сөз');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(looseKey(text)).toBe(slowly(text));
        const long = `${text} `.repeat(Math.ceil(5000 / (text.length + 1)));
        expect(looseKey(long)).toBe(slowly(long));
      }),
      { numRuns: 200 },
    );
  });

  it('folds each unit alone as it folds among others', () => {
    for (let unit = 0; unit < 0x3000; unit++) {
      const text = `а${String.fromCharCode(unit)}б`;
      if (looseKey(text) !== slowly(text)) expect(`${unit.toString(16)} ${looseKey(text)}`).toBe(slowly(text));
    }
  });
});

describe('wordsOf and stemOf', () => {
  it('cuts words of seven letters and more to six', () => {
    expect(wordsOf('Комиссия, комиссии;').map(stemOf)).toEqual(['комисс', 'комисс']);
    expect(stemOf('органы')).toBe('органы');
    expect(stemOf('органов')).toBe('органо');
    expect(wordsOf(' — ')).toEqual([]);
  });
});
