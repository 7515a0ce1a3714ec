import { mendedSource } from '../../src/drafts/mended-source';
import type { Issue, SourceParagraph } from '../../src/legal-text/act/source';

const paragraph = (index: number, text: string, more: Partial<SourceParagraph> = {}): SourceParagraph => ({
  ...{ index, kind: 'paragraph', runs: [{ text }] },
  ...more,
});
const issue = (source: number | null): Issue => ({
  ...{ code: 'format.x', severity: 'warning', source, eId: null, params: {} },
});
const words = (list: readonly SourceParagraph[]) =>
  list.map(({ index, runs }) => [index, runs.map((run) => run.text).join('')]);

describe('mending a paragraph of the source', () => {
  const source = {
    paragraphs: [paragraph(0, 'а'), paragraph(1, 'б', { label: '1)' }), paragraph(2, 'в')],
    issues: [issue(1), issue(2), issue(null)],
  };

  it('makes a paragraph of each line and moves later doubts along', () => {
    const { paragraphs, issues } = mendedSource(source, 1, '1) б\n\n2) г');
    expect(words(paragraphs)).toEqual([
      [0, 'а'],
      [1, '1) б'],
      [2, '2) г'],
      [3, 'в'],
    ]);
    expect(paragraphs[1]!.label).toBeUndefined();
    expect(issues.map((one) => one.source)).toEqual([3, null]);
  });

  it('takes an emptied paragraph away', () => {
    expect(words(mendedSource(source, 1, '  ').paragraphs)).toEqual([
      [0, 'а'],
      [1, 'в'],
    ]);
  });

  it('keeps footnotes', () => {
    const noted = [paragraph(0, 'а', { runs: [{ text: 'а' }, { text: '', footnote: '1' }] })];
    const { paragraphs } = mendedSource({ paragraphs: noted, issues: [] }, 0, 'б');
    expect(paragraphs[0]!.runs).toEqual([{ text: 'б' }, { text: '', footnote: '1' }]);
  });

  it('refuses what is not there', () => {
    expect(() => mendedSource(source, 9, 'х')).toThrow('No paragraph 9');
  });
});
