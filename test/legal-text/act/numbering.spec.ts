import fc from 'fast-check';
import {
  compareNumbers,
  follows,
  formatNumber,
  opensList,
  parseNumber,
} from '../../../src/legal-text/act/numbering.js';

const number = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });

describe('numbers of provisions', () => {
  it.each([
    ['3', [3]],
    ['3-1', [3, 1]],
    ['256-10', [256, 10]],
    [' 11 – 1 ', [11, 1]],
    ['IV', [4]],
    ['XIX', [19]],
    ['', null],
    ['3)', null],
    ['IIII', null],
    ['3--1', null],
    ['2.3.4', [2, 3, 4]],
    ['2.3.', null],
  ])('reads %j', (text, expected) => expect(parseNumber(text)).toEqual(expected));

  it.each([
    ['3', '3-1', -1],
    ['3-1', '4', -1],
    ['9', '10', -1],
    ['3-2', '3-10', -1],
    ['5', '5', 0],
    ['VI', 'V', 1],
    ['*', '3', 1],
  ])('orders %s and %s', (a, b, expected) => expect(Math.sign(compareNumbers(a, b))).toBe(expected));

  it.each([
    ['3', '4', true],
    ['3', '3-1', true],
    ['3-1', '3-2', true],
    ['3-1', '4', true],
    ['3-1', '3-1-1', true],
    ['3', '5', false],
    ['3', '3-2', false],
    ['4', '3', false],
    ['2.9', '2.10', true],
    ['2.9', '3.1', false],
    ['VII', 'VIII', true],
  ])('%s before %s: %s', (a, b, expected) => expect(follows(a, b)).toBe(expected));

  it.each([
    ['1', true],
    ['0', true],
    ['I', true],
    ['2.1', true],
    ['2', false],
    ['V', false],
    ['11', false],
    ['2.11', false],
  ])('%s opens a list: %s', (text, expected) => expect(opensList(text)).toBe(expected));

  it.each(
    'I=1 II=2 III=3 IV=4 V=5 VI=6 IX=9 X=10 XIV=14 XL=40 L=50 XC=90 C=100 CD=400 D=500 CM=900 M=1000 MMXXVI=2026 MDCLXVI=1666'
      .split(' ')
      .map((pair) => pair.split('=') as [string, string]),
  )('%s is %s', (roman, value) => expect(parseNumber(roman)).toEqual([Number(value)]));

  it.each(['VV', 'IC', 'IIV', 'MMMM', 'XXXX', 'iv', '1234567', '1-', '-1', '1.', 'A'])('%s is no number', (text) =>
    expect(parseNumber(text)).toBeNull(),
  );

  it('reads back every number that it writes', () => {
    fc.assert(fc.property(number, (parts) => expect(parseNumber(formatNumber(parts))).toEqual(parts)));
  });

  it('is a total order', () => {
    const text = number.map(formatNumber);
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareNumbers(a, b))).toBe(-Math.sign(compareNumbers(b, a)) + 0);
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0) expect(compareNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('what follows is greater', () => {
    const text = number.map(formatNumber);
    fc.assert(fc.property(text, text, (a, b) => !follows(a, b) || compareNumbers(a, b) < 0));
  });
});
