import { cutLine, fold, lineOf, sliceRuns } from '../../../src/legal-text/structure/lines.js';
import type { SourceParagraph, SourceRun } from '../../../src/legal-text/act/source.js';

const paragraph = (runs: SourceRun[], more: Partial<SourceParagraph> = {}): SourceParagraph => ({
  index: 0,
  kind: 'paragraph',
  runs,
  ...more,
});
/** Small figures are folded to the first private characters, which no file uses. */
const up = (digit: number) => '\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009'.charAt(digit);

describe('folding', () => {
  it.each([
    ['look-alike letters among Cyrillic ones', 'Cтaтья Һ', 'статья һ'],
    ['every look-alike', 'жabcehikmoptxyж', 'жаьсеһікмортхуж'],
    ['no-break spaces, tabs and line breaks', 'ж\u00a0\t\u2003\n\u200b\u00ad1', 'ж      1'],
    ['hyphens and dashes', 'ж‐‑‒–—−1', 'ж------1'],
    ['small digits', 'ж⁰¹²³⁴⁵⁶⁷⁸⁹', `ж${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(up).join('')}`],
    ['what grows when lowered', 'жİЖ', 'жİж'],
  ])('%s', (_name, text, folded) => expect(fold(text, true)).toBe(folded));

  it('leaves Latin words as they are', () => expect(fold('Article 1 – Yard', false)).toBe('article 1 - yard'));
});

describe('a line', () => {
  it('is trimmed at both ends, over runs and not inside', () => {
    const line = lineOf(paragraph([{ text: '  ' }, { text: ' Двор ', em: true }, { text: 'и сад ' }, { text: ' ' }]));
    expect(line.runs).toEqual([{ text: 'Двор ', em: true }, { text: 'и сад' }]);
    expect(line.text).toBe('Двор и сад');
  });

  it('keeps blanks beside the reference of a footnote', () => {
    const runs = [{ text: '', footnote: '1' }, { text: ' Двор ' }, { text: '', footnote: '2' }];
    expect(lineOf(paragraph(runs)).runs).toEqual(runs);
  });

  it('begins with the number that the word processor made', () => {
    const line = lineOf(paragraph([{ text: 'Двор' }], { label: ' 1) ' }));
    expect([line.text, line.runs]).toEqual(['1) Двор', [{ text: '1) ' }, { text: 'Двор' }]]);
  });

  it('raises the figures of a superscript run, and no others', () => {
    const line = lineOf(paragraph([{ text: 'Статья 67' }, { text: '1а', sup: true }, { text: ' 2' }]));
    expect(line.folded).toBe(`статья 67${up(1)}а 2`);
  });

  it('is folded for its first seven hundred characters, whatever its runs', () => {
    const long = 'Ж'.repeat(750);
    expect(lineOf(paragraph([{ text: long }])).folded).toBe('ж'.repeat(700));
    const sup = { text: '1', sup: true };
    expect(lineOf(paragraph([{ text: long }, sup])).folded).toBe('ж'.repeat(700));
    expect(lineOf(paragraph([{ text: 'Ж'.repeat(699) }, sup, sup])).folded).toBe('ж'.repeat(699) + up(1));
  });

  it.each<[string, Partial<SourceParagraph>, SourceRun[], boolean]>([
    ['a style', { headingLevel: 1 }, [{ text: 'Двор' }], true],
    ['centred', { align: 'center' }, [{ text: 'Двор' }], true],
    ['bold throughout', {}, [{ text: 'Двор', strong: true }, { text: ' ' }, { text: 'и', strong: true }], true],
    ['one bold run', {}, [{ text: 'Двор', strong: true }], true],
    ['bold in part', {}, [{ text: 'Двор', strong: true }, { text: ' и' }], false],
    ['right-aligned', { align: 'right' }, [{ text: 'Двор' }], false],
    ['nothing printed', {}, [{ text: ' ', strong: true }], false],
  ])('looks like a heading: %s', (_name, look, runs, expected) =>
    expect(lineOf(paragraph(runs, look)).headingLike).toBe(expected),
  );
});

describe('cutting', () => {
  it('drops a mark and the blanks after it, in the folded copy too', () => {
    const cut = cutLine(lineOf(paragraph([{ text: '1. ' }, { text: '  Двор', em: true }])), 2);
    expect([cut.text, cut.folded, cut.runs]).toEqual(['Двор', 'двор', [{ text: 'Двор', em: true }]]);
  });

  it('keeps the references to footnotes that stood in the mark, without its words', () => {
    const runs = [{ text: 'Статья 1' }, { text: '', footnote: '7' }, { text: '. Двор' }, { text: '', footnote: '8' }];
    expect(cutLine(lineOf(paragraph(runs)), 9).runs).toEqual([
      { text: '', footnote: '7' },
      { text: 'Двор' },
      { text: '', footnote: '8' },
    ]);
  });

  it.each<[number, number, SourceRun[]]>([
    [0, 2, [{ text: 'ab' }]],
    [1, 4, [{ text: 'b' }, { text: '', footnote: '1' }, { text: 'cd' }]],
    [2, 3, [{ text: '', footnote: '1' }, { text: 'c' }]],
    [3, 9, [{ text: 'd' }]],
    [4, 9, []],
  ])('takes the runs from %d to %d', (from, to, expected) =>
    expect(sliceRuns([{ text: 'ab' }, { text: '', footnote: '1' }, { text: 'cd' }], from, to)).toEqual(expected),
  );
});
