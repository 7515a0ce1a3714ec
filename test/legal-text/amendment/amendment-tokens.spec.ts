import { tokensOfCommand } from '../../../src/legal-text/amendment/amendment-tokens.js';
import { ordinalAt, range } from '../../../src/legal-text/amendment/amendment-numbers.js';
import { kazakhOrdinal } from '../../../src/legal-text/act/ordinal-words.js';

/** Words bare, numbers in <>, quotations in «», marks in []. */
const told = (words: string): string =>
  tokensOfCommand(words)
    .tokens.map((token) => {
      if (token.is === 'word') return token.word;
      if (token.is === 'number') return `<${token.number}${token.bracket ? ')' : ''}>`;
      return token.is === 'quote' ? `«${token.words}»` : `[${token.mark}]`;
    })
    .join(' ');

describe('a command', () => {
  it.each([
    ['Статью 5 исключить;', 'статью <5> исключить [;]'],
    ['статьёй', 'статьей'],
    ['подпункт 11-1) и 2 )', 'подпункт <11-1)> и <2)>'],
    ['2\\)', '<2)>'],
    ['2  )', '<2> [)]'],
    ['1) – 3)', '<1)> [–] <3)>'],
    ['1—3', '<1> [–] <3>'],
    ['1-3-1', '<1-3-1>'],
    ['5-бап', '<5> [-] бап'],
    ['сондай-ақ', 'сондай-ақ'],
    ['ст. 3', 'ст. <3>'],
    ['год. Дом', 'год. дом'],
    ['годы. Дом', 'годы [.] дом'],
    ['слово «двор «Восток»» исключить', 'слово «двор «Восток»» исключить'],
    ['слово « двор » исключить', 'слово «двор» исключить'],
    ['слово "двор" и “сад“ и „лес”', 'слово «двор» и «сад» и «лес»'],
    ['слово ("двор") дом', 'слово дом'],
    ['Закон (Ведомости «а», ст. 5) дом', 'закон дом'],
    ['слово "двор', 'слово ["] двор'],
    ['1234567', '<123456> <7>'],
    ['5-12345', '<5-1234> <5>'],
    ['', ''],
  ])('%s', (words, expected) => expect(told(words)).toBe(expected));

  it.each([
    ['слово «двор»', false],
    ['слово «двор', true],
    ['слово двор»', true],
    ['слово «двор» и "сад', true],
    ['дом (двор', false],
    ['дом ("двор)', true],
  ])('%s lacks a mark: %s', (words, expected) => expect(tokensOfCommand(words).unclosed).toBe(expected));

  it('knows where its pieces stand', () => {
    const { text, tokens } = tokensOfCommand('  В статье 5-1) слово « двор »: годы. ');
    expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual([
      'В',
      'статье',
      '5-1)',
      'слово',
      '« двор »',
      ':',
      'годы.',
      '.',
    ]);
  });

  it('is cut after twenty thousand characters', () => {
    expect(tokensOfCommand(`${' '.repeat(19_999)}дом`).text).toBe('д');
    expect(tokensOfCommand(`${' '.repeat(20_000)}дом`).text).toBe('');
  });
});

describe('an ordinal word', () => {
  const ordinal = (words: string, lang: 'ru' | 'kk', at = 0) => {
    const found = ordinalAt(tokensOfCommand(words).tokens, at, lang);
    return found && `${found.number} in ${found.length}`;
  };
  it.each([
    ['первый абзац', '1 in 1'],
    ['третьим', '3 in 1'],
    ['десятого', '10 in 1'],
    ['девятнадцатой', '19 in 1'],
    ['двадцатую', '20 in 1'],
    ['двадцать первым', '21 in 2'],
    ['девяносто девятого', '99 in 2'],
    ['двадцать десятым', null],
    ['двадцать дом', null],
    ['двадцать', null],
    ['дом', null],
    ['5', null],
    ['', null],
  ])('%s', (words, expected) => expect(ordinal(words, 'ru')).toBe(expected));
  it.each([
    ['бірінші абзац', '1 in 1'],
    ['оныншы', '10 in 1'],
    ['жиырма бірінші', '21 in 2'],
    ['жиырмасыншы', '20 in 1'],
    ['бірінші екінші', '1 in 1'],
    ['аула', null],
    ['жиырма 5', null],
  ])('%s', (words, expected) => expect(ordinal(words, 'kk')).toBe(expected));
  it('is looked for at its place', () => {
    expect(ordinal('абзац вторым', 'ru', 1)).toBe('2 in 1');
    expect(ordinal('абзац вторым', 'ru', 2)).toBeNull();
  });
  it('is known up to ninety-nine in Kazakh', () => {
    for (let n = 1; n <= 99; n++) expect(ordinal(kazakhOrdinal(n)!, 'kk')).toMatch(new RegExp(`^${n} in `));
  });
});

describe('a range of numbers', () => {
  it.each([
    ['1', '4', '1 2<1 3<2 4<3'],
    ['1', '2', '1 2<1'],
    ['6-1', '6-3', '6-1 6-2<6-1 6-3<6-2'],
    ['2', '2', undefined],
    ['3', '2', undefined],
    ['1', '3-1', undefined],
    ['1-1', '3', undefined],
    ['1-1', '3-2', undefined],
    ['а', '3', undefined],
    ['3', 'а', undefined],
  ])('%s – %s', (from, to, expected) =>
    expect(
      range(from, to)
        ?.map(({ number, since }) => (since === undefined ? number : `${number}<${since}`))
        .join(' '),
    ).toBe(expected),
  );
  it('is no longer than two hundred steps', () => {
    expect(range('1', '201')?.length).toBe(201);
    expect(range('1', '202')).toBeNull();
  });
});
