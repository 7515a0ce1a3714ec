import fc from 'fast-check';
import { markedParagraphs } from '../../src/pages/marked-words';
import { paragraphs } from '../../src/pages/reading-props';

/** The marked words in brackets. */
const drawn = (text: string, start: number, end: number) =>
  markedParagraphs(text, start, end).map((runs) =>
    runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join(''),
  );

describe('marked words', () => {
  it.each([
    ['inside a line', 'one two three', 4, 7, ['one [two] three']],
    ['at its head', 'one two', 0, 3, ['[one] two']],
    ['to its end', 'one two', 4, 7, ['one [two]']],
    ['all of it', 'one', 0, 3, ['[one]']],
    ['none', 'one', 0, 0, ['one']],
    ['across lines', 'one two\nthree four', 4, 13, ['one [two]', '[three] four']],
    ['after white space that is not drawn', '  one\n\n  two', 9, 12, ['one', '[two]']],
    ['with spaces at the edges that are not drawn', ' one ', 0, 5, ['[one]']],
  ])('%s', (_name, text, start, end, expected) => expect(drawn(text, start, end)).toEqual(expected));

  it('draw the same paragraphs as the words without marks', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'б', ' ', '\n', '\t'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(45), fc.nat(45), (words, a, b) => {
        const runs = markedParagraphs(words, Math.min(a, b), Math.max(a, b));
        expect(runs.map((line) => line.map((run) => run.text).join(''))).toEqual(paragraphs(words));
      }),
    );
  });
});
