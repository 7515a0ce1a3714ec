import {
  CITATION_CASES,
  citeProvision,
  citeProvisions,
  shortLabel,
  type CitationStep,
} from '../../../src/legal-text/citation/citation.js';
import { declineKazakh, pluralKazakh } from '../../../src/legal-text/citation/citation-kk-endings.js';
import { RUSSIAN_NOUNS } from '../../../src/legal-text/citation/citation-ru-nouns.js';
import { kazakhOrdinal, russianOrdinal } from '../../../src/legal-text/act/ordinal-words.js';
import type { ActKind, ProvisionKind } from '../../../src/legal-text/act/provision.js';

/** `article 15 / para 3 / point 2` */
const path = (text: string): CitationStep[] =>
  text.split(' / ').map((step) => {
    const [kind, number = ''] = step.split(' ');
    return { kind: kind as ProvisionKind, number };
  });
const inCases = (text: string, lang: 'ru' | 'kk', kind: ActKind = 'law') =>
  CITATION_CASES.map((form) => citeProvision(path(text), kind, lang, form));

describe('a citation in a sentence', () => {
  // nominative, genitive, dative, accusative, instrumental, prepositional
  it.each([
    ['article 15', 'статья 15', 'статьи 15', 'статье 15', 'статью 15', 'статьей 15', 'статье 15'],
    ['para 3', 'пункт 3', 'пункта 3', 'пункту 3', 'пункт 3', 'пунктом 3', 'пункте 3'],
    ['article 4 / point 2', ...['', 'а', 'у', '', 'ом', 'е'].map((end) => `подпункт${end} 2) статьи 4`)],
    [
      'article 4 / subpara 1',
      ...['часть первая', 'части первой', 'части первой', 'часть первую', 'частью первой', 'части первой'].map(
        (words) => `${words} статьи 4`,
      ),
    ],
    [
      'para 1 / indent 3',
      ...[
        'абзац третий',
        'абзаца третьего',
        'абзацу третьему',
        'абзац третий',
        'абзацем третьим',
        'абзаце третьем',
      ].map((words) => `${words} пункта 1`),
    ],
    ['chapter 2', 'глава 2', 'главы 2', 'главе 2', 'главу 2', 'главой 2', 'главе 2'],
    ['section 1', 'раздел 1', 'раздела 1', 'разделу 1', 'раздел 1', 'разделом 1', 'разделе 1'],
    ['annex 2', ...['приложение 2', 'приложения 2', 'приложению 2', 'приложение 2', 'приложением 2', 'приложении 2']],
    ['preamble', 'преамбула', 'преамбулы', 'преамбуле', 'преамбулу', 'преамбулой', 'преамбуле'],
    ['annex 1 / note', ...['ие', 'ия', 'ию', 'ие', 'ием', 'ии'].map((end) => `примечан${end} к приложению 1`)],
  ])('%s in Russian', (text, ...forms) => {
    expect(inCases(text, 'ru')).toEqual([...forms, forms[1]]);
  });

  // nominative, genitive, dative, accusative, instrumental, locative, ablative
  it.each([
    ['article 6', ...['бап', 'баптың', 'бапқа', 'бапты', 'баппен', 'бапта', 'баптан'].map((word) => `6-${word}`)],
    ['article 40', ...['бап', 'баптың', 'бапқа', 'бапты', 'баппен', 'бапта', 'баптан'].map((word) => `40-${word}`)],
    [
      'article 1000 / para 5',
      ...['тармағы', 'тармағының', 'тармағына', 'тармағын', 'тармағымен', 'тармағында', 'тармағынан'].map(
        (word) => `1000-баптың 5-${word}`,
      ),
    ],
    ['para 5', ...['', 'тың', 'қа', 'ты', 'пен', 'та', 'тан'].map((end) => `5-тармақ${end}`)],
    [
      'para 1 / point 9',
      ...['', 'ның', 'на', 'н', 'мен', 'нда', 'нан'].map((end) => `1-тармақтың 9) тармақшасы${end}`),
    ],
    [
      'article 4 / subpara 2',
      ...['', 'нің', 'не', 'н', 'мен', 'нде', 'нен'].map((end) => `4-баптың екінші бөлігі${end}`),
    ],
    [
      'article 3 / indent 6',
      ...['', 'ның', 'на', 'н', 'мен', 'нда', 'нан'].map((end) => `3-баптың алтыншы абзацы${end}`),
    ],
    ['chapter 2', ...['', 'дың', 'ға', 'ды', 'мен', 'да', 'дан'].map((end) => `2-тарау${end}`)],
    ['section 1', ...['', 'нің', 'ге', 'ді', 'мен', 'де', 'нен'].map((end) => `1-бөлім${end}`)],
    ['annex 2', ...['', 'ның', 'ға', 'ны', 'мен', 'да', 'дан'].map((end) => `2-қосымша${end}`)],
    ['preamble', ...['', 'нің', 'ге', 'ні', 'мен', 'де', 'ден'].map((end) => `кіріспе${end}`)],
    ['annex', ...['', 'ның', 'ға', 'ны', 'мен', 'да', 'дан'].map((end) => `қосымша${end}`)],
    [
      'chapter 1 / subchapter 3',
      ...['', 'ның', 'на', 'н', 'мен', 'нда', 'нан'].map((end) => `1-тараудың 3-параграфы${end}`),
    ],
  ])('%s in Kazakh', (text, ...forms) => {
    expect(inCases(text, 'kk')).toEqual(forms);
  });

  it('has no cases in English', () => {
    expect(new Set(CITATION_CASES.map((form) => citeProvision(path('article 5'), 'law', 'en', form)))).toEqual(
      new Set(['Article 5']),
    );
  });

  it('declines only the smallest element', () => {
    expect(citeProvision(path('article 7 / para 2 / point 3'), 'code', 'ru', 'instrumental')).toBe(
      'подпунктом 3) части второй статьи 7',
    );
    expect(citeProvision(path('article 7 / para 2'), 'code', 'ru', 'accusative')).toBe('часть вторую статьи 7');
    expect(citeProvision(path('annex 1 / annex 2'), 'order', 'ru', 'dative')).toBe('приложению 2 к приложению 1');
  });
});

describe('several provisions in one citation', () => {
  const cite = (texts: string[], lang: 'ru' | 'kk' | 'en', form?: (typeof CITATION_CASES)[number]) =>
    citeProvisions(texts.map(path), 'law', lang, form);

  it.each([
    [
      [3, 5, 6].map((number) => `article 7 / para 2 / point ${number}`),
      'подпунктах 3), 5) и 6) пункта 2 статьи 7',
      '7-баптың 2-тармағының 3), 5) және 6) тармақшаларында',
      'subparagraphs 3), 5) and 6) of paragraph 2 of Article 7',
    ],
    [['para 1', 'para 2'], 'пунктах 1 и 2', '1 және 2-тармақтарда', 'paragraphs 1 and 2'],
    [['article 5'], 'статье 5', '5-бапта', 'Article 5'],
    [
      ['article 4 / subpara 2', 'article 4 / subpara 3'],
      'частях второй и третьей статьи 4',
      '4-баптың екінші және үшінші бөліктерінде',
      'parts two and three of Article 4',
    ],
    [
      ['article 3 / indent 2', 'article 3 / indent 3'],
      'абзацах втором и третьем статьи 3',
      '3-баптың екінші және үшінші абзацтарында',
      'indents two and three of Article 3',
    ],
    [
      ['article 5', 'article 6', 'chapter 2', 'annex 1', 'annex 2'],
      'статьях 5 и 6, главе 2, приложениях 1 и 2',
      '5 және 6-баптарда, 2-тарауда, 1 және 2-қосымшаларда',
      'Articles 5 and 6, Chapter 2, Annexes 1 and 2',
    ],
    [
      ['article 5 / para 1', 'article 6 / para 2'],
      'пункте 1 статьи 5, пункте 2 статьи 6',
      '5-баптың 1-тармағында, 6-баптың 2-тармағында',
      'paragraph 1 of Article 5, paragraph 2 of Article 6',
    ],
    [
      ['chapter 1 / subchapter 1', 'chapter 1 / subchapter 2'],
      'параграфах 1 и 2 главы 1',
      '1-тараудың 1 және 2-параграфтарында',
      '§§ 1 and 2 of Chapter 1',
    ],
    [['annex', 'annex'], 'приложении, приложении', 'қосымшада, қосымшада', 'Annex, Annex'],
    [[], '', '', ''],
  ])('%j', (texts, ru, kk, en) => {
    expect(cite(texts, 'ru', 'locative')).toBe(ru);
    expect(cite(texts, 'kk', 'locative')).toBe(kk);
    expect(cite(texts, 'en')).toBe(en);
  });

  it.each([
    ['nominative', 'пункты 1, 2 и 3', '1, 2 және 3-тармақтар'],
    ['genitive', 'пунктов 1, 2 и 3', '1, 2 және 3-тармақтардың'],
    ['dative', 'пунктам 1, 2 и 3', '1, 2 және 3-тармақтарға'],
    ['accusative', 'пункты 1, 2 и 3', '1, 2 және 3-тармақтарды'],
    ['instrumental', 'пунктами 1, 2 и 3', '1, 2 және 3-тармақтармен'],
    ['ablative', 'пунктов 1, 2 и 3', '1, 2 және 3-тармақтардан'],
  ] as const)('in the %s', (form, ru, kk) => {
    const texts = ['para 1', 'para 2', 'para 3'];
    expect(cite(texts, 'ru', form)).toBe(ru);
    expect(cite(texts, 'kk', form)).toBe(kk);
  });

  it.each([
    ['article', 'статьи статей статьям статьи статьями статьях'],
    ['indent', 'абзацы абзацев абзацам абзацы абзацами абзацах'],
    ['annex', 'приложения приложений приложениям приложения приложениями приложениях'],
    ['chapter', 'главы глав главам главы главами главах'],
    ['code-part', 'части частей частям части частями частях'],
  ] as const)('the plural of %s', (kind, forms) => {
    expect(
      CITATION_CASES.slice(0, 6)
        .map((form) => RUSSIAN_NOUNS[kind].plural[form])
        .join(' '),
    ).toBe(forms);
  });
});

describe('Kazakh endings', () => {
  it.each([
    ['заң', 'заңның заңға заңды заңмен заңда заңнан заңдар'],
    ['кодекс', 'кодекстің кодекске кодексті кодекспен кодексте кодекстен кодекстер'],
    ['бұйрық', 'бұйрықтың бұйрыққа бұйрықты бұйрықпен бұйрықта бұйрықтан бұйрықтар'],
    ['қаулы', 'қаулының қаулыға қаулыны қаулымен қаулыда қаулыдан қаулылар'],
    ['ереже', 'ереженің ережеге ережені ережемен ережеде ережеден ережелер'],
    ['қағидалар', 'қағидалардың қағидаларға қағидаларды қағидалармен қағидаларда қағидалардан'],
    ['шешім', 'шешімнің шешімге шешімді шешіммен шешімде шешімнен шешімдер'],
    ['мекеме', 'мекеменің мекемеге мекемені мекемемен мекемеде мекемеден мекемелер'],
    ['жарғы', 'жарғының жарғыға жарғыны жарғымен жарғыда жарғыдан жарғылар'],
    ['қыз', 'қыздың қызға қызды қызбен қызда қыздан қыздар'],
    ['үй', 'үйдің үйге үйді үймен үйде үйден үйлер'],
    ['жер', 'жердің жерге жерді жермен жерде жерден жерлер'],
    ['жол', 'жолдың жолға жолды жолмен жолда жолдан жолдар'],
    ['клуб', 'клубтың клубқа клубты клубпен клубта клубтан клубтар'],
  ])('%s', (word, expected) => {
    const cases = ['genitive', 'dative', 'accusative', 'instrumental', 'locative', 'ablative'] as const;
    const forms = cases.map((form) => declineKazakh(word, form, false));
    if (word !== 'қағидалар') forms.push(pluralKazakh(word));
    expect(forms.join(' ')).toBe(expected);
    expect(declineKazakh(word, 'nominative', false)).toBe(word);
  });
});

describe('ordinals in the cases', () => {
  it.each([
    [1, 'первая первой первой первую первой первой', 'первый первого первому первый первым первом'],
    [2, 'вторая второй второй вторую второй второй', 'второй второго второму второй вторым втором'],
    [3, 'третья третьей третьей третью третьей третьей', 'третий третьего третьему третий третьим третьем'],
    [6, 'шестая шестой шестой шестую шестой шестой', 'шестой шестого шестому шестой шестым шестом'],
    [7, 'седьмая седьмой седьмой седьмую седьмой седьмой', 'седьмой седьмого седьмому седьмой седьмым седьмом'],
    [8, 'восьмая восьмой восьмой восьмую восьмой восьмой', 'восьмой восьмого восьмому восьмой восьмым восьмом'],
    [
      40,
      'сороковая сороковой сороковой сороковую сороковой сороковой',
      'сороковой сорокового сороковому сороковой сороковым сороковом',
    ],
  ] as const)('%i', (number, feminine, masculine) => {
    const forms = CITATION_CASES.slice(0, 6);
    expect(forms.map((form) => russianOrdinal(number, 'feminine', form)).join(' ')).toBe(feminine);
    expect(forms.map((form) => russianOrdinal(number, 'masculine', form)).join(' ')).toBe(masculine);
    expect(russianOrdinal(number, 'masculine', 'ablative')).toBe(russianOrdinal(number, 'masculine', 'genitive'));
  });

  it.each([
    [99, 'девяносто девятой', 'тоқсан тоғызыншы'],
    [88, 'восемьдесят восьмой', 'сексен сегізінші'],
    [75, 'семьдесят пятой', 'жетпіс бесінші'],
    [64, 'шестьдесят четвертой', 'алпыс төртінші'],
    [51, 'пятьдесят первой', 'елу бірінші'],
    [32, 'тридцать второй', 'отыз екінші'],
    [19, 'девятнадцатой', 'он тоғызыншы'],
    [11, 'одиннадцатой', 'он бірінші'],
    [60, 'шестидесятой', 'алпысыншы'],
    [70, 'семидесятой', 'жетпісінші'],
    [80, 'восьмидесятой', 'сексенінші'],
    [5, 'пятой', 'бесінші'],
    [8, 'восьмой', 'сегізінші'],
  ])('%i', (number, ru, kk) => {
    expect(russianOrdinal(number, 'feminine', 'locative')).toBe(ru);
    expect(kazakhOrdinal(number)).toBe(kk);
  });
});

describe('short labels', () => {
  it.each([
    ['section 1', 'разд. 1', '1-бөлім', 'Sec. 1'],
    ['section 1 / subsection 2', 'разд. 1, подразд. 2', '1-бөлім, 2-кіші бөлім', 'Sec. 1, Subsec. 2'],
    ['chapter 2', 'гл. 2', '2-тарау', 'Ch. 2'],
    ['chapter 2 / subchapter 3', 'гл. 2, § 3', '2-тарау, 3-параграф', 'Ch. 2, § 3'],
    [
      'article 5 / para 3 / point 2',
      'ст. 5, п. 3, пп. 2)',
      '5-бап, 3-тармақ, 2) тармақша',
      'Art. 5, para. 3, subpara. 2)',
    ],
    ['article 5 / subpara 2', 'ст. 5, ч. 2', '5-бап, 2-бөлік', 'Art. 5, part 2'],
    ['para 3 / indent 2', 'п. 3, абз. 2', '3-тармақ, 2-абзац', 'para. 3, indent 2'],
    ['annex 1 / note 2', 'прил. 1, прим. 2', '1-қосымша, 2-ескертпе', 'Annex 1, note 2'],
    ['preamble', 'преамбула', 'кіріспе', 'preamble'],
    ['annex', 'прил.', 'қосымша', 'Annex'],
  ])('%s', (text, ru, kk, en) => {
    expect([
      shortLabel(path(text), 'law', 'ru'),
      shortLabel(path(text), 'law', 'kk'),
      shortLabel(path(text), 'law', 'en'),
    ]).toEqual([ru, kk, en]);
  });

  it('a numbered part of a code', () => {
    expect(shortLabel(path('article 5 / para 3'), 'code', 'ru')).toBe('ст. 5, ч. 3');
    expect(shortLabel(path('article 5 / para 3 / subpara 2'), 'code', 'ru')).toBe('ст. 5, ч. 3, абз. 2');
  });
});

describe('what stands around a provision', () => {
  it.each([
    ['section 1 / chapter 2 / article 5', 'статья 5'],
    ['section 1 / subsection 2', 'подраздел 2 раздела 1'],
    ['section 1 / subsection 2 / chapter 3', 'глава 3'],
    ['chapter 2 / subchapter 3', 'параграф 3 главы 2'],
    ['chapter 2 / subchapter 3 / article 4', 'статья 4'],
    ['annex 1 / chapter 2 / para 3', 'пункт 3 приложения 1'],
    ['article 5 / note', 'примечание к статье 5'],
  ])('%s', (text, expected) => expect(citeProvision(path(text), 'law', 'ru')).toBe(expected));
});
