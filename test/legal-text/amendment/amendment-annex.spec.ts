import type { Node } from 'prosemirror-model';
import { applyAmendments } from '../../../src/legal-text/amendment/amendment-apply.js';
import { amended, amendmentsOf, told, type Lang } from './amendment-fixture.js';
import { read } from '../structure/source-fixture.js';

/** The blocks of an act after its articles: «role words», or «kind number heading words». */
function shown(doc: Node): string[] {
  const lines: string[] = [];
  doc.forEach((node) => {
    const { kind, number, role } = node.attrs as Record<string, string>;
    const words = node.textBetween(0, node.content.size, ' ');
    if (role === 'annexmark') lines.push(`mark ${words}`);
    if (kind === 'annex') lines.push(`annex ${number} ${words}`);
  });
  return lines;
}

const ACT = '# О дворах\nСтатья 1. Двор\nДвор.';
const withAnnexes = (...numbers: string[]): string =>
  [ACT, ...numbers.map((number) => `Приложение ${number} к Закону\n# Правила\n1. Поле.`)].join('\n').replace('  ', ' ');
const after = (act: string, lines: string, lang: Lang = 'ru'): string[] => {
  const { doc, why } = amended(act, `1) ${lines}`, lang);
  return why.length > 0 ? why : shown(doc);
};
const news = (number: string, content: string): string =>
  `дополнить приложением ${number} следующего содержания:\n«${content}».`;

describe('a new annex that is quoted whole', () => {
  it.each<[string, string, string[]]>([
    ['3', 'Приложение 3 к Закону\nФорма двора\n1. Дом', ['mark Приложение 3 к Закону', 'annex 3 Форма двора Дом']],
    [
      '3-1',
      'Приложение 3-1\nк Закону «О дворах»\nФорма\nСлова.\n1. Дом',
      ['mark Приложение 3-1', 'mark к Закону «О дворах»', 'annex 3-1 Форма Слова. Дом'],
    ],
    ['3', 'Приложение 3 к Закону\n1. Дом', ['mark Приложение 3 к Закону', 'annex 3 Дом']],
    ['3', 'Приложение 3 к Закону\nФорма', ['mark Приложение 3 к Закону', 'annex 3 Форма']],
    ['3', 'Приложение 4 к Закону\nФорма', ['not-understood']],
    ['3', 'Форма\n1. Дом', ['not-understood']],
  ])('%s: %s', (number, content, expected) => expect(after(ACT, news(number, content))).toEqual(expected));

  it.each<[string[], string, string[]]>([
    [['1', '3'], '2', ['1', '2', '3']],
    [['2'], '1', ['1', '2']],
    [['1', '2'], '2-1', ['1', '2', '2-1']],
    [['1'], '1', ['already-there annex 1']],
    [[''], '2', ['several-places annex 2']],
  ])('beside %s, as %s', (old, number, expected) => {
    const lines = after(withAnnexes(...old), news(number, `Приложение ${number} к Закону\nФорма\n1. Дом`));
    const numbers = lines.filter((line) => line.startsWith('annex')).map((line) => line.split(' ')[1]);
    expect(numbers.length > 0 ? numbers : lines).toEqual(expected);
    // every annex stands behind its mark
    if (numbers.length > 0)
      expect(lines.map((line) => line.split(' ')[0])).toEqual(expected.flatMap(() => ['mark', 'annex']));
  });

  it('takes the place of the old one', () => {
    const lines = 'приложение 2 изложить в следующей редакции:\n«Приложение 2 к Закону\nФорма\n1. Дом».';
    expect(after(withAnnexes('1', '2'), lines)).toEqual([
      'mark Приложение 1 к Закону',
      'annex 1 Правила Поле.',
      'mark Приложение 2 к Закону',
      'annex 2 Форма Дом',
    ]);
  });

  it('in Kazakh', () => {
    const lines = 'мынадай мазмұндағы 3-қосымшамен толықтырылсын:\n«Заңға 3-қосымша\nҚағидалар\n1. Бақ.»;';
    expect(after('# Аулалар\n1-бап. Аула\nАула.', lines, 'kk')).toEqual([
      'mark Заңға 3-қосымша',
      'annex 3 Қағидалар Бақ.',
    ]);
  });
});

describe('an annex of the amending act', () => {
  const RU = (line: string): string => `# Изменения
    Статья 1. Внести в Закон Республики Казахстан от 5 мая 2010 года «О дворах» следующие изменения:
    1) ${line}
    Приложение 1 к Закону
    # Порядок
    1. Дом.`;
  const KK = (line: string): string => `# Өзгерістер
    1-бап. «Аулалар» 2010 жылғы 5 мамырдағы Қазақстан Республикасының Заңына мынадай өзгерістер енгізілсін:
    1) ${line}
    Заңға 1-қосымша
    # Тәртіп
    1. Үй.`;
  const carriedOut = (act: string, text: string, lang: Lang = 'ru'): string[] => {
    const amendments = amendmentsOf(text, lang);
    const { doc, failed } = applyAmendments(read(act, lang).doc, read(act, lang).doc, { force: true, amendments });
    doc.check();
    return failed.length > 0 ? [...failed.map(({ code }) => code), ...amendments.map(told)] : shown(doc);
  };
  it.each<[string, string, string[]]>([
    [
      'дополнить приложением 2 согласно приложению 1 к настоящему Закону;',
      withAnnexes('1'),
      ['mark Приложение 1 к Закону', 'annex 1 Правила Поле.', 'mark Приложение 2', 'annex 2 Порядок Дом.'],
    ],
    [
      'приложение 2 изложить в редакции согласно приложению 1 к настоящему Закону;',
      withAnnexes('1', '2'),
      ['mark Приложение 1 к Закону', 'annex 1 Правила Поле.', 'mark Приложение 2 к Закону', 'annex 2 Порядок Дом.'],
    ],
    [
      'статью 1 изложить в редакции согласно приложению 1 к настоящему Закону;',
      ACT,
      ['not-understood', 'restate art 1 !content-differs'],
    ],
    [
      'приложения 1 и 2 изложить в редакции согласно приложению 1 к настоящему Закону;',
      withAnnexes('1', '2'),
      ['not-understood', 'restate annex 1 & annex 2 !content-differs'],
    ],
    [
      'дополнить приложением 2 согласно приложению 7 к настоящему Закону;',
      ACT,
      ['not-understood', 'add + annex 2 !no-content'],
    ],
  ])('%s', (line, act, expected) => expect(carriedOut(act, RU(line))).toEqual(expected));
  it('in Kazakh', () => {
    const act = '# Аулалар\n1-бап. Аула\nАула.';
    expect(carriedOut(act, KK('осы Заңға 1-қосымшаға сәйкес 2-қосымшамен толықтырылсын;'), 'kk')).toEqual([
      'mark 2-қосымша',
      'annex 2 Тәртіп Үй.',
    ]);
    expect(carriedOut(act, KK('Заңға 1-қосымшаға сәйкес 2-қосымшамен толықтырылсын;'), 'kk')[0]).toBe('not-understood');
  });
});
