import { oneLanguageOnly } from '../../src/drafts/wordings/wording.rules';
import type { Language } from '../../src/legal-text/language/language';

describe('oneLanguageOnly', () => {
  const of = (changed: Language[], unchanged: Language[]) =>
    oneLanguageOnly({ wId: 'w', eId: 'e', changed, unchanged });

  it.each<[Language[], Language[], Language | null]>([
    [['ru'], ['kk'], 'ru'],
    [['kk'], ['ru'], 'kk'],
    [['kk', 'en'], ['ru'], 'kk'],
    [['ru'], ['kk', 'en'], 'ru'],
    [['kk', 'ru'], [], null],
    [['kk', 'ru'], ['en'], null],
    [['en'], ['kk', 'ru'], null],
    [['ru'], ['en'], null],
    [['ru'], [], null],
    [[], ['kk', 'ru'], null],
  ])('%j changed, %j not: %s', (changed, unchanged, expected) => {
    expect(of(changed, unchanged)).toEqual(expected && { eId: 'e', changed: expected });
  });
});
