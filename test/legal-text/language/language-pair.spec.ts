import { checkLanguagePair } from '../../../src/legal-text/language/language-pair.js';
import { read } from '../structure/source-fixture.js';

const RU = '# О дворах\n# Статья 1. Двор\n1. Двор открыт.\n2. Сад:\n1) цветёт.\n# Статья 2. Сад\nСад охраняется.';

describe('a pair of languages', () => {
  const ru = read(RU).doc;
  const compare = (kk: string) =>
    checkLanguagePair(ru, read(`# Аулалар туралы\n${kk}`, 'kk').doc).map((issue) => [
      issue.code,
      issue.severity,
      issue.eId,
      issue.params.lang,
    ]);

  it('agrees', () => {
    expect(compare('1-бап. Аула\n1. Аула ашық.\n2. Бақ:\n1) гүлдейді.\n2-бап. Бақ\nБақ күзетіледі.')).toEqual([]);
  });

  it('refuses a missing article and warns of a missing point, naming the largest only', () => {
    expect(compare('1-бап. Аула\n1. Аула ашық.\n3. Қақпа.\n3-бап. Бақ\nБақ күзетіледі.')).toEqual([
      ['structure.pair-missing', 'warning', 'art_1__para_2', 'kk'],
      ['structure.pair-articles', 'error', 'art_2', 'kk'],
      ['structure.pair-missing', 'warning', 'art_1__para_3', 'ru'],
      ['structure.pair-articles', 'error', 'art_3', 'ru'],
    ]);
  });

  it('names the place in the language that has it', () => {
    const [issue] = checkLanguagePair(ru, read('# Аулалар туралы\n1-бап. Аула\n1. Аула ашық.', 'kk').doc);
    expect(issue?.params).toEqual({ lang: 'kk', place: 'пункт 2 статьи 1' });
  });
});
