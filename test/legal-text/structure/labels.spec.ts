import type { Language } from '../../../src/legal-text/language/language.js';
import { readLostMark, readMark } from '../../../src/legal-text/structure/labels.js';
import { cutLine, lineOf } from '../../../src/legal-text/structure/lines.js';
import { source } from './source-fixture.js';

const lineFor = (printed: string) => lineOf(source(printed)[0]!);
/** `kind number|label|rest` with `?` for a doubtful mark and the sort of a bare chapter or `gone` behind it. */
function told(printed: string, lang: Language): string | null {
  const line = lineFor(printed);
  const mark = readMark(line, lang);
  if (!mark) return null;
  const kind = `${mark.kind} ${mark.number}`.trim() + (mark.doubtful ? '?' : '');
  const sort = [mark.bare, mark.excluded && 'gone'].filter(Boolean).map((one) => ` (${one})`);
  return [kind + sort.join(''), mark.label, cutLine(line, mark.length).text].join('|');
}

describe('marks of divisions and articles', () => {
  it.each<[Language, string, string | null]>([
    ['ru', 'Раздел 2. Сады', 'section 2|Раздел 2.|Сады'],
    ['ru', 'Раздел II. Сады', 'section II|Раздел II.|Сады'],
    ['ru', 'Подраздел 1. Сады', 'subsection 1|Подраздел 1.|Сады'],
    ['ru', 'Глава 3-1. Сады', 'chapter 3-1|Глава 3-1.|Сады'],
    ['ru', 'Глава ІХ. Сады', 'chapter IX|Глава ІХ.|Сады'],
    ['ru', 'Параграф 2. Сады', 'subchapter 2|Параграф 2.|Сады'],
    ['ru', '§ 2. Сады', 'subchapter 2|§ 2.|Сады'],
    ['ru', 'Статья 5 . Двор', 'article 5|Статья 5 .|Двор'],
    ['ru', 'Статья 5: Двор', 'article 5|Статья 5:|Двор'],
    ['ru', 'Статья 67¹. Двор', 'article 67-1|Статья 67¹.|Двор'],
    ['ru', 'Статья 5', 'article 5|Статья 5|'],
    ['ru', '«Статья 5. Двор', 'article 5|«Статья 5.|Двор'],
    ['ru', 'Часть вторая. Сады', 'part 2|Часть вторая.|Сады'],
    ['ru', 'Раздел первый', 'section 1|Раздел первый|'],
    ['ru', 'Подраздел второй', 'subsection 2|Подраздел второй|'],
    ['ru', 'Глава двадцать первая. Сады', 'chapter 21|Глава двадцать первая.|Сады'],
    ['ru', 'Параграф третий.', 'subchapter 3|Параграф третий.|'],
    ['ru', 'ОБЩАЯ ЧАСТЬ', 'part||ОБЩАЯ ЧАСТЬ'],
    ['kk', '2-бөлім. Бақтар', 'section 2|2-бөлім.|Бақтар'],
    ['kk', '2-кіші бөлім. Бақтар', 'subsection 2|2-кіші бөлім.|Бақтар'],
    ['kk', '2 тарау. Бақтар', 'chapter 2|2 тарау.|Бақтар'],
    ['kk', '2-параграф. Бақтар', 'subchapter 2|2-параграф.|Бақтар'],
    ['kk', '§ 2. Бақтар', 'subchapter 2|§ 2.|Бақтар'],
    ['kk', '5-1-бап. Аула', 'article 5-1|5-1-бап.|Аула'],
    ['kk', 'Бірінші бөлік', 'part 1|Бірінші бөлік|'],
    ['kk', 'Екінші бөлім', 'section 2|Екінші бөлім|'],
    ['kk', 'Екінші кіші бөлім', 'subsection 2|Екінші кіші бөлім|'],
    ['kk', 'Он бірінші тарау. Бақтар', 'chapter 11|Он бірінші тарау.|Бақтар'],
    ['kk', 'Үшінші параграф', 'subchapter 3|Үшінші параграф|'],
    ['en', 'Section 2. Gardens', 'section 2|Section 2.|Gardens'],
    ['en', 'Subsection 2. Gardens', 'subsection 2|Subsection 2.|Gardens'],
    ['en', 'Chapter IV. Gardens', 'chapter IV|Chapter IV.|Gardens'],
    ['en', 'Paragraph 2. Gardens', 'subchapter 2|Paragraph 2.|Gardens'],
    ['en', 'Article 5. Yard', 'article 5|Article 5.|Yard'],
    ['en', 'Part one', 'part 1|Part one|'],
    ['en', 'Section two', 'section 2|Section two|'],
    ['en', 'Subsection two', 'subsection 2|Subsection two|'],
    ['en', 'Chapter twenty-one. Gardens', 'chapter 21|Chapter twenty-one.|Gardens'],
    // the other languages' words are words
    ['en', 'Статья 5. Двор', null],
    ['ru', '5-бап. Аула', null],
  ])('%s %s', (lang, printed, mark) => expect(told(printed, lang)).toBe(mark));

  it.each<[string, Language, string, string | null]>([
    ['a heading at once after the ordinal', 'ru', '# Раздел первый Сады', 'section 1|Раздел первый|Сады'],
    ['words that only go on after the ordinal', 'ru', '# Раздел первый сады', null],
    ['a lower-case ordinal', 'kk', 'бірінші бөлім', null],
    ['no heading line', 'ru', 'Раздел первый Сады', 'section 1?|Раздел первый|Сады'],
    ['no ordinal in Kazakh is followed so', 'kk', 'Бірінші аула бөлім', null],
    ['no dot', 'ru', 'Статья 5 Двор', 'article 5?|Статья 5|Двор'],
    ['no dot, with a bracket', 'ru', 'Статья 5 (двор)', 'article 5?|Статья 5|(двор)'],
    ['no dot in a heading line', 'ru', '# Статья 5 двор', 'article 5|Статья 5|двор'],
    ['a reference', 'ru', 'Статья 5 применяется', null],
    ['a lower-case word', 'ru', 'статья 5. Двор', null],
    ['a Kazakh case ending', 'kk', '5-баптың талабы', null],
    ['a lost blank', 'kk', '5-бапАула', 'article 5?|5-бап|Аула'],
    ['taken out', 'ru', 'Статья 5. Исключена', 'article 5 (gone)|Статья 5.|Исключена'],
    ['taken out without dot', 'ru', 'Статья 5 исключена', 'article 5? (gone)|Статья 5|исключена'],
    ['taken out in a heading line', 'ru', '# Статья 5 исключена', 'article 5 (gone)|Статья 5|исключена'],
    ['a paragraph taken out', 'ru', 'Пункт 5 исключен', 'para 5? (gone)|Пункт 5|исключен'],
    ['a point taken out', 'ru', 'Подпункт 5) исключен', 'point 5? (gone)|Подпункт 5)|исключен'],
    ['a paragraph to take out', 'kk', '5-тармақ алып тасталсын', 'para 5? (gone)|5-тармақ|алып тасталсын'],
    ['a Kazakh point taken out', 'kk', '5) тармақша алып тасталды', 'point 5? (gone)|5) тармақша|алып тасталды'],
    ['an English paragraph taken out', 'en', 'Paragraph 5 is repealed', 'subchapter 5? (gone)|Paragraph 5|is repealed'],
    ['an English point taken out', 'en', 'Sub-paragraph 5) deleted', 'point 5? (gone)|Sub-paragraph 5)|deleted'],
    ['a paragraph by its word', 'ru', 'Пункт 5 применяется', null],
  ])('%s', (_name, lang, printed, mark) => expect(told(printed, lang)).toBe(mark));
});

describe('marks of paragraphs, points and list lines', () => {
  it.each<[string, string | null]>([
    ['1. Двор', 'para 1|1.|Двор'],
    ['1.Двор', 'para 1|1.|Двор'],
    ['1\\. Двор', 'para 1|1\\.|Двор'],
    ['1 - 2. Двор', 'para 1-2|1 - 2.|Двор'],
    ['256-10. Двор', 'para 256-10|256-10.|Двор'],
    ['1899. Двор', 'para 1899|1899.|Двор'],
    // a year
    ['1900. Двор', 'para 1900?|1900.|Двор'],
    ['12345. Двор', null],
    ['# 1. Двор', 'chapter 1 (number)|1.|Двор'],
    ['# 1. Двор.', 'para 1|1.|Двор.'],
    ['1) двор', 'point 1|1)|двор'],
    ['1\\) двор', 'point 1|1\\)|двор'],
    ['«7) двор', 'point 7|«7)|двор'],
    ['2.1. Двор', 'para 2.1?|2.1.|Двор'],
    ['2.1 Двор', 'para 2.1?|2.1|Двор'],
    ['2.1.3-1. Двор', 'para 2.1.3-1?|2.1.3-1.|Двор'],
    ['а) двор', 'indent а|а)|двор'],
    ['- двор', 'indent|-|двор'],
    ['– двор', 'indent|–|двор'],
    ['** *** двор', 'indent ***|***|двор'],
    ['-двор', 'indent|-|двор'],
    ['-5', null],
    ['I. Сады', 'section I? (roman)|I.|Сады'],
    ['ІХ. Сады', 'section IX? (roman)|ІХ.|Сады'],
    // a sentence, a number that is none, lower case
    ['I. Сады открыты.', null],
    ['IIX. Сады', null],
    ['i. Сады', null],
    ['Двор', null],
    ['5', null],
  ])('%s', (printed, mark) => expect(told(printed, 'ru')).toBe(mark));

  it('are headings while they are shorter than three hundred characters', () => {
    const ended = (start: string, length: number) => told(start.padEnd(length, 'а'), 'ru')?.split('|')[0] ?? null;
    expect([ended('# 1. А', 301), ended('# 1. А', 302)]).toEqual(['chapter 1 (number)', 'para 1']);
    expect([ended('I. А', 299), ended('I. А', 300)]).toEqual(['section I? (roman)', null]);
  });

  it('a Kazakh command that names points is no point', () => {
    expect(told('3) тармақша жазылсын', 'kk')).toBeNull();
    expect(told('3), 4) және 5) тармақшалар жазылсын', 'kk')).toBeNull();
    expect(told('3) тарау', 'kk')).toBe('point 3|3)|тарау');
  });

  it('is read in the language that is asked for', () => {
    const line = lineFor('Статья 5. Двор');
    expect(readMark(line, 'kk')).toBeNull();
    expect(readMark(line, 'ru')?.kind).toBe('article');
  });

  it.each([
    ['3 Жеке', { kind: 'point', number: '3', label: '3', length: 1, doubtful: true }],
    ['123 жеке', { kind: 'point', number: '123', label: '123', length: 3, doubtful: true }],
    ['1234 жеке', null],
    ['3) жеке', null],
  ])('a lost bracket: %s', (printed, mark) => expect(readLostMark(lineFor(printed))).toEqual(mark));
});
