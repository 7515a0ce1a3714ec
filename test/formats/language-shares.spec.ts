import fc from 'fast-check';
import { checkLanguage, LANGUAGE_ISSUES, languageShares } from '../../src/formats/language-shares.js';
import { languageOfSigns, languageSigns } from '../../src/formats/paragraph-language.js';
import { messages } from '../../src/i18n/messages.js';
import type { SourceParagraph } from '../../src/legal-text/act/source.js';

const RU = 'Настоящий Закон определяет правовые основы общественного обсуждения проектов нормативных правовых актов.';
const KK = 'Осы Заң нормативтік құқықтық актілердің жобаларын қоғамдық талқылаудың құқықтық негіздерін айқындайды.';
const EN = 'This Law establishes the legal basis for the public discussion of drafts of normative legal acts.';
const UK = 'Цей Закон визначає правові засади громадського обговорення проєктів нормативних актів та їхніх змін.';

const act = (...lines: string[]): SourceParagraph[] =>
  lines.map((text, index) => ({ index, kind: 'paragraph', runs: [{ text }] }));
const times = (line: string, count: number): string[] => Array<string>(count).fill(line);
const issues = (lines: string[], lang: 'kk' | 'ru' | 'en') =>
  checkLanguage(act(...lines), lang).map(({ code, severity, source, params }) => [
    code,
    severity,
    source,
    params.percent,
  ]);

describe('language of a paragraph', () => {
  it.each([
    ['ru', RU],
    ['kk', KK],
    ['en', EN],
    ['kk', 'Ең төмен күнкөрiс деңгейi республика бойынша және аймақтар бойынша бекiтiледi.'],
    ['ru', 'Субъекты объединяют объекты и разъясняют необъявленные подъёмы, съезды, объёмы.'],
    ['ru', 'На печати размещена надпись «ҚАЗАҚСТАН» и ниже наименование органа, который её применяет.'],
    ['other', UK],
    ['other', 'Гэты Закон вызначае прававыя асновы грамадскага абмеркавання праектаў нарматыўных актаў.'],
    [
      'other',
      'Този закон определя правните основи на общественото обсъждане на проекти, чийто обхват следва от възложеното; съгласно него държавните служители обявяват проекта.',
    ],
    ['other', 'Овај закон уређује правни основ јавне расправе о нацртима нормативних правних аката.'],
    ['other', 'Қонуни мазкур асосҳои ҳуқуқии муҳокимаи ҷамъиятии лоиҳаҳои санадҳои меъёриро муайян мекунад.'],
    [
      'other',
      'Бул Мыйзам ченемдик укуктук актылардын долбоорлорун коомдук талкуулоонун негиздерин жана өнөктөштөрүн, өзгөчөлүктөрүн, мөөнөтүн белгилейт.',
    ],
    [
      'other',
      'Әлеге Закон норматив хокукый актлар проектларын җәмәгатьчелек белән фикер алышуның нигезләрен һәм тәртибен билгели.',
    ],
    ['other', 'Ушбу Қонун норматив ҳуқуқий ҳужжатлар лойиҳаларини жамоатчилик муҳокамаси асосларини белгилайди.'],
    [
      'other',
      'Энэ хууль нь хууль тогтоомжийн төслийг олон нийтээр хэлэлцүүлэх үндсийг тогтоож, зөвшөөрөл, өөрчлөлт, үүргийг зохицуулна.',
    ],
    [
      'other',
      'Dieses Gesetz regelt die rechtlichen Grundlagen der öffentlichen Erörterung von Entwürfen der Rechtsakte des Landes.',
    ],
    [
      'other',
      'La présente loi fixe les bases juridiques de la consultation publique des projets de textes normatifs du pays.',
    ],
    [
      'other',
      'Bu Kanun, düzenleyici hukuki işlem tasarılarının kamuya açık tartışılmasının hukuki esaslarını belirler ve uygular.',
    ],
    ['other', 'يحدد هذا القانون الأسس القانونية للمناقشة العامة لمشاريع القوانين واللوائح'],
    ['other', '本法规定规范性法律文件草案公开讨论的法律基础以及公民参与讨论的程序和期限以及答复的要求'],
    [null, 'Қазақстан Республикасы'],
    [null, 'Streptococcus pneumoniae, Haemophilus influenzae, Candida albicans'],
    [null, '12 345,67 (28.08.2018)'],
  ])('%s: %s', (lang, text) => {
    expect(languageOfSigns(languageSigns(text))).toBe(lang);
  });
});

describe('languages of a text', () => {
  it('gives the shares by letters and the language of every block', () => {
    const { shares, blocks } = languageShares(act(RU, KK, 'Закон'));
    const [ru, kk] = [languageSigns(RU).letters, languageSigns(KK).letters];
    expect(shares).toEqual({ ru: ru / (ru + kk), kk: kk / (ru + kk), en: 0, other: 0 });
    expect(blocks).toEqual([
      { source: 0, languages: ['ru'] },
      { source: 1, languages: ['kk'] },
      { source: 2, languages: [] },
    ]);
  });

  it('finds nothing to say of a text in the chosen language, nor of short names in another', () => {
    expect(issues([...times(RU, 9), 'Қазақстан Республикасының Үкіметі', KK], 'ru')).toEqual([]);
    expect(issues(times(EN, 3), 'en')).toEqual([]);
    expect(issues([], 'ru')).toEqual([]);
  });

  it('tells where a passage in another language begins: a warning, or an error for a good part of the text', () => {
    expect(issues([...times(RU, 30), KK, KK], 'ru')).toEqual([['format.mixed-languages', 'warning', 30, 6]]);
    expect(issues([...times(RU, 6), KK, KK], 'ru')).toEqual([['format.mixed-languages', 'error', 6, 25]]);
    expect(issues([KK, KK, ...times(RU, 6), EN, EN], 'kk')).toEqual([
      ['format.other-language', 'error', 2, 62],
      ['format.mixed-languages', 'warning', 8, 18],
    ]);
  });

  it('tells three languages of a text of three sentences', () => {
    expect(issues([RU, KK, EN], 'ru')).toEqual([
      ['format.mixed-languages', 'error', 1, 34],
      ['format.mixed-languages', 'error', 2, 31],
    ]);
    expect(issues([RU, RU, RU, KK], 'ru')).toEqual([['format.mixed-languages', 'error', 3, 25]]);
    expect(issues([RU, RU, RU, UK], 'ru')).toEqual([['format.foreign-language', 'error', 3, 24]]);
    expect(issues([RU, 'Қазақстан Республикасының Үкіметі мен әкімдіктері'], 'ru')).toEqual([]);
    expect(issues([...times(RU, 4), KK], 'ru')).toEqual([]);
  });

  it('tells the language of short lines together', () => {
    const lines = ['Аулалар туралы заң', '1-бап. Қақпа', '2-бап. Бақша, құдық', 'Жаңа ғимараттар', '3-бап. Орындықтар'];
    expect(issues(lines, 'ru')).toEqual([['format.other-language', 'error', 0, 100]]);
    expect(issues(lines, 'kk')).toEqual([]);
    expect(
      issues(
        [
          'Закон о дворах',
          'Статья 1. Ворота',
          'Статья 2. Сад, колодец',
          'Статья 3. Забор и калитка',
          'Статья 4. Скамейка',
        ],
        'kk',
      ),
    ).toEqual([['format.other-language', 'error', 0, 100]]);
    expect(issues(['Закон о дворах', 'Статья 1. Ворота', 'Статья 2. Сад, колодец'], 'kk')).toEqual([]);
  });

  it('tells that the whole is in a language that was not chosen, or in none that it knows, however short', () => {
    expect(issues([RU], 'kk')).toEqual([['format.other-language', 'error', 0, 100]]);
    expect(issues([UK], 'ru')).toEqual([['format.foreign-language', 'error', 0, 100]]);
    expect(issues([...times(RU, 30), UK, UK], 'ru')).toEqual([['format.foreign-language', 'warning', 30, 6]]);
  });

  it('looks into the columns of a table', () => {
    const cell = (text: string) => ({ paragraphs: [[{ text }]], colspan: 1, rowspan: 1, header: false });
    const rows = [[cell(RU), cell(KK)], [cell(RU), cell(KK)]]; // prettier-ignore
    const table: SourceParagraph = { index: 4, kind: 'table', runs: [], rows };
    expect(languageShares([table]).blocks).toEqual([{ source: 4, languages: ['ru', 'kk'] }]);
    expect(checkLanguage([table], 'ru')).toEqual([
      expect.objectContaining({ code: 'format.mixed-languages', severity: 'error', source: 4 }),
    ]);
  });

  it('has words for every code, and shows the beginning of the passage', () => {
    for (const code of LANGUAGE_ISSUES) expect(messages).toHaveProperty([code]);
    expect(checkLanguage(act(RU), 'kk')[0]!.params).toEqual({
      lang: 'kk', other: 'ru', count: 1, percent: 100, text: RU.slice(0, 60),
    }); // prettier-ignore
  });

  it('gives shares that are parts of one, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(RU, KK, EN, UK))), (lines) => {
        const sum = Object.values(languageShares(act(...lines)).shares).reduce((all, share) => all + share, 0);
        expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
        for (const { source } of checkLanguage(act(...lines), 'ru')) expect(source).toBeLessThan(lines.length);
      }),
    );
  });
});
