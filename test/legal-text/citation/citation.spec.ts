import { citeProvision, shortLabel, type CitationStep } from '../../../src/legal-text/citation/citation.js';
import { kazakhOrdinal, russianOrdinal } from '../../../src/legal-text/act/ordinal-words.js';
import type { ActKind, ProvisionKind } from '../../../src/legal-text/act/provision.js';

/** `article 15 / para 3 / point 2` */
const path = (text: string): CitationStep[] =>
  text.split(' / ').map((step) => {
    const [kind, number = ''] = step.split(' ');
    return { kind: kind as ProvisionKind, number };
  });

const TABLE: [string, ActKind, string, string, string][] = [
  [
    'article 15 / para 3 / point 2',
    'law',
    '15-баптың 3-тармағының 2) тармақшасы',
    'подпункт 2) пункта 3 статьи 15',
    'subparagraph 2) of paragraph 3 of Article 15',
  ],
  [
    'chapter 2 / article 3 / para 1 / subpara 2',
    'law',
    '3-баптың 1-тармағының екінші бөлігі',
    'часть вторая пункта 1 статьи 3',
    'part two of paragraph 1 of Article 3',
  ],
  ['article 3 / indent 6', 'law', '3-баптың алтыншы абзацы', 'абзац шестой статьи 3', 'indent six of Article 3'],
  ['article 6-4', 'law', '6-4-бап', 'статья 6-4', 'Article 6-4'],
  ['chapter 2', 'law', '2-тарау', 'глава 2', 'Chapter 2'],
  ['section I', 'law', 'I бөлім', 'раздел I', 'Section I'],
  ['section 1 / chapter 2 / subchapter 3', 'law', '2-тараудың 3-параграфы', 'параграф 3 главы 2', '§ 3 of Chapter 2'],
  ['para 13', 'order', '13-тармақ', 'пункт 13', 'paragraph 13'],
  ['annex 1 / chapter 2 / para 3', 'order', '1-қосымшаның 3-тармағы', 'пункт 3 приложения 1', 'paragraph 3 of Annex 1'],
  [
    'annex / para 3 / point 1',
    'order',
    'қосымшаның 3-тармағының 1) тармақшасы',
    'подпункт 1) пункта 3 приложения',
    'subparagraph 1) of paragraph 3 of Annex',
  ],
  [
    'article 90-2 / para 3 / point 1',
    'code',
    '90-2-баптың үшінші бөлігінің 1) тармақшасы',
    'подпункт 1) части третьей статьи 90-2',
    'subparagraph 1) of part three of Article 90-2',
  ],
  [
    'article 90-2 / para 5 / subpara 2',
    'code',
    '90-2-баптың бесінші бөлігінің екінші абзацы',
    'абзац второй части пятой статьи 90-2',
    'indent two of part five of Article 90-2',
  ],
  ['article 5 / para 3-1', 'code', '5-баптың 3-1-бөлігі', 'часть 3-1 статьи 5', 'part 3-1 of Article 5'],
  [
    'annex 1 / note / indent 2',
    'order',
    '1-қосымшаның ескертпесінің екінші абзацы',
    'абзац второй примечания к приложению 1',
    'indent two of note to Annex 1',
  ],
  ['preamble', 'law', 'кіріспе', 'преамбула', 'preamble'],
  ['annex 1 / annex 2', 'order', '1-қосымшаның 2-қосымшасы', 'приложение 2 к приложению 1', 'Annex 2 to Annex 1'],
];

describe('a citation', () => {
  it.each(TABLE)('%s (%s)', (text, kind, kk, ru, en) => {
    expect(citeProvision(path(text), kind, 'kk')).toBe(kk);
    expect(citeProvision(path(text), kind, 'ru')).toBe(ru);
    expect(citeProvision(path(text), kind, 'en')).toBe(en);
  });

  it.each([
    [
      'article 15 / para 3 / point 2',
      'law',
      '15-бап, 3-тармақ, 2) тармақша',
      'ст. 15, п. 3, пп. 2)',
      'Art. 15, para. 3, subpara. 2)',
    ],
    [
      'article 15 / para 3 / subpara 2',
      'code',
      '15-бап, 3-бөлік, 2-абзац',
      'ст. 15, ч. 3, абз. 2',
      'Art. 15, part 3, indent 2',
    ],
  ] as const)('%s (%s) is shortened', (text, kind, kk, ru, en) => {
    expect(shortLabel(path(text), kind, 'kk')).toBe(kk);
    expect(shortLabel(path(text), kind, 'ru')).toBe(ru);
    expect(shortLabel(path(text), kind, 'en')).toBe(en);
  });
});

describe('ordinals', () => {
  it.each([
    [1, 'первая', 'первого', 'бірінші'],
    [2, 'вторая', 'второго', 'екінші'],
    [3, 'третья', 'третьего', 'үшінші'],
    [4, 'четвертая', 'четвертого', 'төртінші'],
    [6, 'шестая', 'шестого', 'алтыншы'],
    [7, 'седьмая', 'седьмого', 'жетінші'],
    [9, 'девятая', 'девятого', 'тоғызыншы'],
    [10, 'десятая', 'десятого', 'оныншы'],
    [13, 'тринадцатая', 'тринадцатого', 'он үшінші'],
    [20, 'двадцатая', 'двадцатого', 'жиырмасыншы'],
    [21, 'двадцать первая', 'двадцать первого', 'жиырма бірінші'],
    [30, 'тридцатая', 'тридцатого', 'отызыншы'],
    [40, 'сороковая', 'сорокового', 'қырқыншы'],
    [43, 'сорок третья', 'сорок третьего', 'қырық үшінші'],
    [50, 'пятидесятая', 'пятидесятого', 'елуінші'],
    [90, 'девяностая', 'девяностого', 'тоқсаныншы'],
  ])('%i', (number, feminine, masculine, kk) => {
    expect(russianOrdinal(number, 'feminine', 'nominative')).toBe(feminine);
    expect(russianOrdinal(number, 'masculine', 'genitive')).toBe(masculine);
    expect(kazakhOrdinal(number)).toBe(kk);
  });

  it('gives up beyond 99', () => {
    expect(russianOrdinal(100, 'masculine', 'nominative')).toBeNull();
    expect(kazakhOrdinal(0)).toBeNull();
  });
});
