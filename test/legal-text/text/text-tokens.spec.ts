import fc from 'fast-check';
import { tokensOf } from '../../../src/legal-text/text/text-tokens.js';

/** What a token is, as a pattern. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\s]/gu;

describe('tokensOf', () => {
  it.each([
    ['Статья 3-1.', ['Статья', ' ', '3-1', '.']],
    ['кім-біреу – «сөз»;', ['кім-біреу', ' ', '–', ' ', '«', 'сөз', '»', ';']],
    ['а \t\u00a0б\n\nв', ['а', ' \t\u00a0', 'б', '\n', '\n', 'в']],
    ['-а- --', ['-', 'а', '-', ' ', '-', '-']],
    ['№5 法律-2 😀', ['№', '5', ' ', '法律-2', ' ', '😀']],
    ['', []],
  ])('%j → %j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  it('cuts every text as the pattern does, and loses nothing', () => {
    const char = fc.constantFrom(...'аяәӘbZ59-–«»№. \n\t\u00a0\u0301\u0530ա法😀\ud83d\u2028');
    fc.assert(
      fc.property(fc.array(char, { maxLength: 20 }), (chars) => {
        const text = chars.join('');
        expect(tokensOf(text)).toEqual(text.match(TOKEN) ?? []);
        expect(tokensOf(text).join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
