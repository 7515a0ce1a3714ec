import { readabilityOf } from '../../src/legal-text/readability/readability.js';
import { readingAdvice } from '../../src/drafts/reading-advice.js';
import { read } from '../legal-text/structure/source-fixture.js';

const ACT = `# О садах
# Статья 1. Сад
1. Сад открыт.
2. ${'Насаждение '.repeat(10)}.
3. Сад ${'и сад '.repeat(20)}.
4. Порядок осуществления контроля качества воды.`;

describe('advice on reading', () => {
  const advise = (reader: 'ru' | 'en' | 'kk') => readingAdvice(readabilityOf(read(ACT).doc), (eId) => eId, reader);

  it('counts the levels and names the hard provisions, those with places first', () => {
    const { counts, hardest } = advise('ru');
    expect(counts).toEqual({ easy: 1, medium: 0, hard: 3 });
    expect(hardest.map(({ eId }) => eId)).toEqual(['art_1__para_4', 'art_1__para_3', 'art_1__para_2']);
    expect(hardest.map(({ reasons }) => reasons)).toEqual([
      ['цепочка родительных падежей: 4 подряд'],
      ['длинное предложение: 41 слово'],
      ['длинные слова: слов в предложении 10, слогов в слове 5 (в среднем)'],
    ]);
  });

  it('is said in the language of the publisher', () => {
    expect(advise('en').hardest[1]!.reasons).toEqual(['a long sentence: 41 words']);
    expect(advise('kk').hardest[1]!.reasons).toEqual(['41 сөзден тұратын ұзын сөйлем']);
  });
});
