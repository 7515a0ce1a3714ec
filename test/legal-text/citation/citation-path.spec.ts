import { citationOf, shortLabelOf } from '../../../src/legal-text/citation/citation.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import type { ActKind } from '../../../src/legal-text/act/provision.js';
import { read } from '../structure/source-fixture.js';

const cite = (text: string, eId: string, kind: ActKind = 'law') =>
  citationOf(flattenProvisions(read(text, 'ru', kind).doc), eId, kind, 'ru');

describe('citations from a version', () => {
  const law = `# О дворах
    # Статья 1. Двор
    1. Двор открыт.
    Двор имеет:
    ворота;
    забор.
    2. Сад:
    1) цветёт;
    2) пахнет.
    Огород:
    1) растёт.`;

  it.each([
    ['art_1__para_1__subpara_2', 'часть вторая пункта 1 статьи 1'],
    ['art_1__para_1__indent_4', 'абзац третий части второй пункта 1 статьи 1'],
    ['art_1__para_2__point_2', 'подпункт 2) части первой пункта 2 статьи 1'],
    ['art_1__para_2__point_1_2', 'подпункт 1) части второй пункта 2 статьи 1'],
    ['unknown', ''],
  ])('%s', (eId, expected) => expect(cite(law, eId)).toBe(expected));

  it('counts the lead-in of a list as the first абзац', () => {
    expect(cite('# О днях\n# Статья 3. Дни\nДни:\nНовый год;\nНаурыз.', 'art_3__indent_2')).toBe(
      'абзац второй статьи 3',
    );
  });

  it('calls unmarked parts of a code абзацы', () => {
    const code = '# Кодекс\n# Статья 5. Двор\n1. Двор открыт.\nСад закрыт.';
    expect(cite(code, 'art_5__para_1__subpara_2', 'code')).toBe('абзац второй части первой статьи 5');
  });

  it('names annexes', () => {
    const order = `# О правилах
      1. Утвердить.
      > Приложение 1 к приказу
      # Правила
      # Глава 1. Общее
      1. Двор открыт.
      > Приложение 2 к приказу
      # Состав
      1. Председатель.`;
    expect(cite(order, 'annex_1__chp_1__para_1', 'order')).toBe('пункт 1 приложения 1');
    expect(cite(order, 'annex_1__chp_1', 'order')).toBe('глава 1 приложения 1');
    const provisions = flattenProvisions(read(order, 'ru', 'order').doc);
    expect(shortLabelOf(provisions, 'annex_2__para_1', 'order', 'ru')).toBe('прил. 2, п. 1');
  });
});
