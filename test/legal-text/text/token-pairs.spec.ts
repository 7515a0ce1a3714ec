import fc from 'fast-check';
import { tokenPairs } from '../../../src/legal-text/text/token-pairs.js';

const of = (letters: string) => [...letters];
const paired = (before: string[], after: string[]) => tokenPairs(before, after).filter((q) => q !== -1).length;
/** Words that stand nowhere else. */
const own = (from: number, count: number, word = 'а') => Array.from({ length: count }, (_, n) => `${word}${from + n}`);

/** Length of the longest common subsequence, the slow way. */
function common(a: string[], b: string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const line = [0];
    b.forEach((other, y) => line.push(token === other ? above[y]! + 1 : Math.max(above[y + 1]!, line[y]!)));
    above = line;
  }
  return above[b.length]!;
}

describe('tokenPairs', () => {
  it.each([
    ['абвг', 'абвг', [0, 1, 2, 3]],
    ['абвг', 'авг', [0, -1, 1, 2]],
    ['авг', 'абвг', [0, 2, 3]],
    ['абв', 'где', [-1, -1, -1]],
    ['', 'аб', []],
    ['аб', '', [-1, -1]],
    ['аа', 'а', [0, -1]],
    ['абвгд', 'дбвга', [-1, 1, 2, 3, -1]],
  ])('%s and %s', (a, b, expected) => expect([...tokenPairs(of(a), of(b))]).toEqual(expected));

  it('leaves the fewest words unpaired, in rising order', () => {
    const letters = fc.array(fc.constantFrom(...'абвг'), { maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const found = [...tokenPairs(a, b)];
        expect(found).toHaveLength(a.length);
        const right = found.filter((q) => q !== -1);
        expect(right).toEqual([...right].sort((x, y) => x - y));
        expect(new Set(right).size).toBe(right.length);
        found.forEach((q, p) => q !== -1 && expect(b[q]).toBe(a[p]));
        expect(right).toHaveLength(common(a, b));
      }),
      { numRuns: 200 },
    );
  });

  /** Shared words that stand twice on each side divide nothing: only the edits count. */
  const doubled = (edits: number) => {
    const [left, right] = [own(0, edits / 2 - 2, 'б'), own(0, edits / 2 - 2, 'в')];
    return [
      ['х', ...left.slice(0, 3), 'и', 'и', ...left.slice(3), 'у'],
      ['ч', ...right.slice(0, 3), 'и', 'и', ...right.slice(3), 'ш'],
    ] as const;
  };
  it.each([
    [66, 2],
    [256, 2],
    [258, 0],
  ])('compares what no word divides up to 256 edits: %d', (edits, expected) => {
    const [a, b] = doubled(edits);
    expect(paired([...a], [...b])).toBe(expected);
  });

  it('divides a long stretch at words of its own, not at marks', () => {
    const around = (word: string, middle: string[]) => [...own(0, 200, word), ...middle, ...own(200, 200, word)];
    expect(paired(around('б', ['суд']), around('в', ['суд']))).toBe(1);
    expect(paired(around('б', ['§']), around('в', ['§']))).toBe(0);
    expect(paired(around('б', ['суд', 'и', 'суд']), around('в', ['суд']))).toBe(0);
    expect(paired(around('б', ['суд']), around('в', ['суд', 'и', 'суд']))).toBe(0);
  });

  it('divides at the longest row of words in one order', () => {
    const apart = (word: string, names: string) => [...names].flatMap((name, n) => [name, ...own(n * 100, 100, word)]);
    const found = tokenPairs(['с', ...apart('б', 'еабвгд')], ['т', ...apart('в', 'абвгде')]);
    expect([...found].flatMap((q, p) => (q === -1 ? [] : [[p, q]]))).toEqual([
      [102, 1],
      [203, 102],
      [304, 203],
      [405, 304],
      [506, 405],
    ]);
  });

  it('finds short scripts between the words that divide', () => {
    const text = (word: string) => [
      ...own(0, 60, word),
      'суд',
      `${word}!`,
      'и',
      'и',
      `${word}?`,
      'акт',
      ...own(60, 60, word),
    ];
    expect(paired(text('б'), text('в'))).toBe(4);
  });
});
