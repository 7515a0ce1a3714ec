import type { Node } from 'prosemirror-model';
import type { Language } from '../../src/legal-text/language.js';
import { flattenProvisions } from '../../src/legal-text/flatten.js';
import type { ActKind } from '../../src/legal-text/provision.js';
import type { SourceParagraph } from '../../src/legal-text/source.js';
import { recogniseAct } from '../../src/legal-text/structure.js';

/**
 * One line of the fixture is one source paragraph: `# ` heading, `> ` corner block, `** ` bold, `--` rule.
 * Other lines are plain.
 */
function source(text: string): SourceParagraph[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line, index): SourceParagraph => {
    const words = line.replace(/^(#+|>|\*\*) /, '');
    if (line === '--') return { index, kind: 'rule', runs: [] };
    if (line.startsWith('#')) return { index, kind: 'paragraph', runs: [{ text: words }], headingLevel: 2 };
    if (line.startsWith('>')) return { index, kind: 'paragraph', runs: [{ text: words }], corner: true };
    return { index, kind: 'paragraph', runs: [{ text: words, strong: line.startsWith('** ') }] };
  });
}

const read = (text: string, lang: Language = 'ru', kind: ActKind = 'law') => recogniseAct(source(text), { lang, kind });
const outline = (doc: Node): string[] => flattenProvisions(doc).map((one) => one.eId);
const codes = (text: string, lang: Language = 'ru', kind: ActKind = 'law') =>
  read(text, lang, kind).issues.map((issue) => `${issue.code}:${issue.severity}`);
const roles = (doc: Node): string[] => {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'paragraph' && node.attrs.role !== 'text')
      found.push(`${node.attrs.role}=${node.textContent}`);
  });
  return found;
};

describe('a law', () => {
  const law = `
    # О дворовых площадках
    Настоящий Закон определяет порядок содержания дворовых площадок.
    # Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ
    # Статья 1. Понятия
    1. В настоящем Законе используются понятия:
    1) площадка – место для игр;
    1-1) двор – место у дома.
    2. Дворы открыты для всех.
    Ночью дворы освещаются.
    # Статья 2. Дни уборки
    Уборка проводится в дни:
    первая суббота мая;
    первая суббота октября.
    Сноска. Статья 2 с изменениями.
    # Статья 3. Введение в действие
    Настоящий Закон вводится в действие с 1 июля.
    ПрезидентРеспублики Казахстан
    А. СЕРИКОВ`;

  it('becomes a tree with addresses', () => {
    expect(outline(read(law).doc)).toEqual([
      'preamble',
      'chp_1',
      'chp_1__art_1',
      'chp_1__art_1__para_1',
      'chp_1__art_1__para_1__point_1',
      'chp_1__art_1__para_1__point_1-1',
      'chp_1__art_1__para_2',
      'chp_1__art_1__para_2__subpara_1',
      'chp_1__art_1__para_2__subpara_2',
      'chp_1__art_2',
      'chp_1__art_2__indent_2',
      'chp_1__art_2__indent_3',
      'chp_1__art_3',
    ]);
  });

  it('keeps title, signature and notes apart', () => {
    const { doc, notes, issues } = read(law);
    expect(roles(doc)).toEqual([
      'title=О дворовых площадках',
      'signature=ПрезидентРеспублики Казахстан',
      'signature=А. СЕРИКОВ',
    ]);
    expect(notes).toEqual([{ text: 'Сноска. Статья 2 с изменениями.', source: 13, after: 'chp_1__art_2' }]);
    expect(issues).toEqual([]);
  });

  it('reads the same law in Kazakh', () => {
    const kk = `
      # Аула алаңдары туралы
      Осы Заң аула алаңдарын күтіп ұстау тәртібін айқындайды.
      # 1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР
      1-бап. Ұғымдар
      1. Осы Заңда мынадай ұғымдар пайдаланылады:
      1) алаң – ойын орны;
      1-1) аула – үй жанындағы орын.
      2. Аулалар баршаға ашық.
      Түнде аулалар жарықтандырылады.
      2-бапЖинау күндері
      Жинау мына күндері өткізіледі:
      2 мамыр – көктемгі жинау;
      5 қазан – күзгі жинау.
      Ескерту. 2-бапқа өзгеріс енгізілді.
      3 бап
      Осы Заң 1 шілдеден бастап қолданысқа енгізіледі.
      Қазақстан РеспубликасыныңПрезиденті`;
    expect(outline(read(kk, 'kk').doc)).toEqual(outline(read(law).doc));
    expect(read(kk, 'kk').issues).toEqual([]);
  });
});
