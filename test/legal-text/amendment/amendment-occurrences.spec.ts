import {
  everyOccurrence,
  occurrences,
  withCapital,
  withoutCapital,
} from '../../../src/legal-text/amendment/amendment-occurrences.js';
import { amended, linesOf } from './amendment-fixture.js';

const marked = (text: string, found: readonly { from: number; to: number; capitals: string }[]): string[] =>
  found.map(({ from, to, capitals }) => `${from} ${text.slice(from, to)} ${capitals}`);

describe('words in a text', () => {
  it.each<[string, string, string[]]>([
    ['сад и сад', 'сад', ['0 сад same', '6 сад same']],
    ['садик, посад, веб-сад, сад-музей', 'сад', []],
    ['«сад», (сад) сад.', 'сад', ['1 сад same', '8 сад same', '13 сад same']],
    ['сад – сад', 'сад', ['0 сад same', '6 сад same']],
    ['большой   сад', 'большой сад', ['0 большой   сад same']],
    ['«сад»', '"сад"', ['0 «сад» same']],
    ['Сад', 'сад', []],
    ['сад', ' ', []],
    ['да да да', 'да да', ['0 да да same']],
    ['сад 10 и 100', '10', ['4 10 same']],
  ])('%s: «%s»', (text, words, expected) => expect(marked(text, occurrences(text, words))).toEqual(expected));
});

describe('every occurrence', () => {
  it.each<[string, string, string[]]>([
    ['Сад мал. Сад чист.', 'сад', ['0 Сад first', '9 Сад first']],
    ['Он у ворот, Сад мал.', 'сад', []],
    ['«Сад мал». «Сад» чист.', 'сад', ['1 Сад first', '12 Сад first']],
    ['Сад мал, сад чист.', 'сад', ['0 Сад first', '9 сад same']],
    ['У г. Сад мал.', 'сад', []],
    ['Сад мал', 'Сад', ['0 Сад same']],
    ['сад мал', 'Сад', []],
    ['САД МАЛ', 'сад', ['0 САД all']],
    ['САД мал', 'сад', []],
    ['САДЫ МАЛ', 'сад', []],
    ['Да да да', 'да да', ['0 Да да first']],
    ['Сад\nСад', 'сад', ['0 Сад first', '4 Сад first']],
    ['Посад мал. Садик мал.', 'сад', []],
  ])('%s: «%s»', (text, words, expected) => expect(marked(text, everyOccurrence(text, words, 'ru'))).toEqual(expected));
});

it.each([
  ['сад', 'Сад', 'сад'],
  ['«сад» и', '«Сад» и', '«сад» и'],
  ['10 садов', '10 садов', '10 садов'],
  ['САД', 'САД', 'сАД'],
  ['', '', ''],
])('a capital for «%s»', (words, capital, small) => {
  expect([withCapital(words), withoutCapital(words)]).toEqual([capital, small]);
});

const ACT = `# О дворе и саде
  Глава 1. Двор
  ^ ГЛАВА 2. ДВОР И САД
  Статья 1. Двор дома
  1. Двор открыт. У дома двор, а «Двор» – имя.
  2. Дворовый двор-музей.
  2-1. Двор, двор и двор.`;

describe('the whole text', () => {
  const after = (command: string, act = ACT, lang: 'ru' | 'kk' = 'ru') => {
    const { doc, applied, why } = amended(act, `1) ${command}`, lang);
    const title = doc.firstChild!.textContent;
    return { title, lines: linesOf(doc).map((line) => line.split(' | ').slice(1).join(' ')), applied, why };
  };
  it('is changed in headings and at the head of sentences, and what was changed is counted', () => {
    const { title, lines, applied } = after('по всему тексту слово «двор» заменить словом «луг»');
    expect(title).toBe('О дворе и саде');
    expect(lines).toEqual([
      'Глава 1. Луг',
      'ГЛАВА 2. ЛУГ И САД',
      'Статья 1. Луг дома',
      '1. Луг открыт. У дома луг, а «Двор» – имя.',
      '2. Дворовый двор-музей.',
      '2-1. Луг, луг и луг.',
    ]);
    expect(applied[0]!.occurrences).toBe(8);
  });
  it.each([
    ['по всему тексту слово «двор» исключить', '1. Открыт. У дома, а «Двор» – имя.', 8],
    [
      'по всему тексту после слова «двор» дополнить словом «дома»',
      '1. Двор дома открыт. У дома двор дома, а «Двор» – имя.',
      8,
    ],
    [
      'по всему тексту перед словом «двор» дополнить словом «новый»',
      '1. Новый двор открыт. У дома новый двор, а «Двор» – имя.',
      8,
    ],
    [
      'в пункте 1 статьи 1 слова «У дома» заменить словами «За домом»',
      '1. Двор открыт. За домом двор, а «Двор» – имя.',
      1,
    ],
    ['в тексте статьи 1 слово «двор» заменить словом «луг»', '1. Луг открыт. У дома луг, а «Двор» – имя.', 5],
  ])('%s', (command, expected, count) => {
    const { lines, applied } = after(command);
    expect([lines[3], applied[0]?.occurrences]).toEqual([expected, count]);
  });
  it('of an article is not its heading', () => {
    expect(after('в тексте статьи 1 слово «двор» заменить словом «луг»').lines.slice(0, 3)).toEqual([
      'Глава 1. Двор',
      'ГЛАВА 2. ДВОР И САД',
      'Статья 1. Двор дома',
    ]);
  });
  it.each([
    ['в заголовке и по всему тексту слово «саде» заменить словом «луге»', ['words-not-found']],
    ['в заголовке и тексте статьи 1 слово «сад» заменить словом «луг»', ['words-not-found']],
    ['в заголовке статьи 1 и по всему тексту слово «двор» исключить', ['not-understood']],
    ['в заголовке и в тексте статьи 1 слово «двор» заменить словом «луг»', []],
    ['в наименовании и тексте статьи 1 слово «двор» заменить словом «луг»', []],
  ])('%s: %s', (command, expected) => {
    const { why, lines } = after(command);
    expect(why).toEqual(expected);
    if (expected.length === 0)
      expect(lines.slice(1, 4)).toEqual([
        'ГЛАВА 2. ДВОР И САД',
        'Статья 1. Луг дома',
        '1. Луг открыт. У дома луг, а «Двор» – имя.',
      ]);
  });
  it('and the title, where both are named', () => {
    const { title, lines, applied } = after(
      'в заголовке и по всему тексту слово «двор» заменить словом «луг»',
      ACT.replace('О дворе', 'Двор при доме'),
    );
    expect([title, lines[0], applied[0]!.occurrences]).toEqual(['Луг при доме и саде', 'Глава 1. Луг', 9]);
  });
  it('in Kazakh', () => {
    const act = '# Аула мен бақ\n1-тарау. Аула\n1-бап. Аула\nАула кең. Кең аула, аулалар және ауланың.';
    const { title, lines, applied } = after(
      'бүкіл мәтін бойынша «аула» деген сөз «бақ» деген сөзбен ауыстырылсын',
      act,
      'kk',
    );
    expect([title, ...lines]).toEqual([
      'Аула мен бақ',
      '1-тарау. Бақ',
      '1-бап. Бақ Бақ кең. Кең бақ, аулалар және ауланың.',
    ]);
    expect(applied[0]!.occurrences).toBe(4);
    const both = after(
      'тақырыбында және бүкіл мәтін бойынша «аула» деген сөз «бақ» деген сөзбен ауыстырылсын',
      act,
      'kk',
    );
    expect([both.title, both.applied[0]!.occurrences]).toEqual(['Бақ мен бақ', 5]);
  });
  it('is not what is printed around the act', () => {
    const act = '# О дворе\nСтатья 1. Двор\nДвор мал.\n~ Утверждены приказом двор\nдвор';
    const { doc } = amended(act, '1) по всему тексту слово «двор» заменить словом «луг»');
    expect(doc.textContent).toContain('приказом двор');
  });
});
