import {
  annexNumber,
  endsKazakhBlock,
  goesOnNote,
  goesOnSignature,
  isAnnexOfRules,
  isContentsHeading,
  isDateLine,
  isNote,
  isPerson,
  isRule,
  isSignature,
  shownRole,
} from '../../../src/legal-text/structure/line-roles.js';
import { lineOf, type Line } from '../../../src/legal-text/structure/lines.js';
import { source } from './source-fixture.js';

const line = (printed: string): Line => lineOf(source(printed)[0]!);
/** A line with so many letters in all. */
const longer = (start: string, length: number): string => start.padEnd(length, 'а');

describe('the role that a line shows', () => {
  it.each([
    ['«СОГЛАСОВАН» Министерство', 'agreed'],
    ['Келісілген', 'agreed'],
    ['Форма', 'form'],
    ['Нысаны 2', 'form'],
    ['Утверждены', 'approval'],
    ['Approved by the order', 'approval'],
    ['Приложение 2-1 к приказу', 'annexmark'],
    ['Annex IV', 'annexmark'],
    ['№ 5 бұйрығымен бекітілген', 'approval'],
    ['Қағидаларға 3-қосымша', 'annexmark'],
    ['Двор открыт', null],
    ['Утвержденный список', null],
    ['Приложение мобильное', null],
    // a sentence of the act
    ['Утвержден двор.', null],
    ['Приложение 2.', null],
    ['3-қосымша.', null],
    ['бұйрықпен бекітілген.', null],
    ['Приложение 2 к Закону:', null],
    ['приложение 2', null],
    // a command of an amending act
    ['Приложение 2 к Закону исключить', null],
    ['Заңға 2-қосымша жаңа редакцияда жазылсын 2-қосымша', null],
    // a heading by its style
    ['# Утверждены', null],
    ['# 3-қосымша', null],
    // blocks of the corner end with full stops and begin in lower case
    ['~ утвержден.', 'approval'],
    ['~ приложение 2 к Закону:', 'annexmark'],
    ['~ Приложение 2,', 'annexmark'],
    ['> қағидаларға 3-қосымша.', 'annexmark'],
    ['> № 5 бұйрығымен бекітілді.', 'approval'],
    ['~ Приложение 2 к приказу исключить', 'annexmark'],
    ['~ Двор', null],
  ])('%s: %s', (printed, role) => expect(shownRole(line(printed))).toBe(role));

  it('is shown by short lines only, in the corner by longer ones', () => {
    const roles = (...printed: string[]) => printed.map((one) => shownRole(line(one)));
    expect(roles(longer('Согласован ', 119), longer('Согласован ', 120))).toEqual(['agreed', null]);
    expect(roles(longer('Приложение 1 к ', 200), longer('Приложение 1 к ', 201))).toEqual(['annexmark', null]);
    expect(roles(longer('~ Приложение 1 к ', 602), longer('~ Приложение 1 к ', 603))).toEqual(['annexmark', null]);
    const kazakh = (length: number) => `${'А'.padEnd(length - 10, 'а')} 3-қосымша`;
    expect(roles(kazakh(119), kazakh(120))).toEqual(['annexmark', null]);
    // blanks do not count for the words, but a line of blanks has an end too
    const blanks = (length: number) => `Приложение${' '.repeat(length - 11)}1`;
    expect(roles(blanks(300), blanks(301), `~ ${blanks(700)}`, `~ ${blanks(701)}`)).toEqual([
      ...['annexmark', null, 'annexmark', null],
    ]);
  });
});

describe('signatures', () => {
  it.each([
    ['А. Оразов', true],
    ['А.Б. Оразов', true],
    ['Оразов А.Б.', true],
    ['А.   Оразов', true],
    ['Оразов', false],
    ['А. Оразов и другие', false],
    [longer('А. О', 60), true],
    [longer('А. О', 61), false],
  ])('%s is a person: %s', (printed, expected) => expect(isPerson(line(printed))).toBe(expected));

  it.each([
    ['Министр', true],
    ['Премьер-Министр   Республики Казахстан', true],
    ['Председатель Оразов А.', true],
    ['Қазақстан Республикасының Президенті', true],
    ['А. Оразов', true],
    ['Министр утверждает порядок.', false],
    ['Председатель:', false],
    ['Двор', false],
    [longer('Министр ', 160), true],
    [longer('Министр ', 161), false],
  ])('%s opens a signature: %s', (printed, expected) => expect(isSignature(line(printed))).toBe(expected));

  it.each([
    ['Республики Казахстан', true],
    ['Оразов А.', true],
    ['Двор открыт.', false],
    ['# Глава', false],
    [longer('А', 120), true],
    [longer('А', 121), false],
  ])('%s goes on with one: %s', (printed, expected) => expect(goesOnSignature(line(printed))).toBe(expected));
});

describe('marks of annexes', () => {
  it.each([
    ['Приложение  № 2-1 к приказу', '2-1'],
    ['Приложение к приказу № 5', ''],
    ['Annex 4', '4'],
    ['Қағидаларға 3 қосымша', '3'],
    ['Қағидаларға  3-1-қосымша', '3-1'],
    ['қосымша', ''],
  ])('%s has the number %j', (printed, number) => expect(annexNumber(line(printed))).toBe(number));

  it.each([
    ['Приложение 1 к   Правилам', true],
    ['Приложение 1 к Типовой форме', true],
    ['Қағидаларға 1-қосымша', true],
    ['Annex 1 to the  Rules', true],
    ['Приложение 1 к приказу', false],
  ])('%s lies in approved rules: %s', (printed, expected) => expect(isAnnexOfRules(line(printed))).toBe(expected));

  it.each([
    ['№ 5 бекітілген.', true],
    ['1-қосымша', true],
    ['қосымшасы', true],
    ['қосымшаға сәйкес', false],
    [`${'а'.repeat(690)} 1-қосымша`, true],
    [`${'а'.repeat(691)} 1-қосымша`, false],
  ])('%s ends a Kazakh block: %s', (printed, expected) => expect(endsKazakhBlock(line(printed))).toBe(expected));
});

describe('other lines', () => {
  it.each([
    ['Содержание:', isContentsHeading, true],
    ['Мазмұны', isContentsHeading, true],
    ['Содержание дворов', isContentsHeading, false],
    ['_____', isRule, true],
    ['* * *', isRule, true],
    ['--', isRule, true],
    ['__', isRule, false],
    ['--- Двор ---', isRule, true],
    ['--- Двор', isRule, false],
    ['Двор ---', isRule, false],
    ['Примечание 2. Двор', isNote, true],
    ['Ескертпе', isNote, true],
    ['Примечание к двору', isNote, false],
    ['от 5 мая   2025 года', isDateLine, true],
    ['Астана', isDateLine, true],
    ['2025  жылғы 5 мамыр', isDateLine, true],
    ['Двор', isDateLine, false],
    [longer('от 5 мая 2025 года ', 249), isDateLine, true],
    [longer('от 5 мая 2025 года ', 250), isDateLine, false],
  ] as [string, (one: Line) => boolean, boolean][])('%s %p: %s', (printed, is, expected) =>
    expect(is(line(printed))).toBe(expected),
  );

  it.each([
    ['Сноска. Статья 1', 'от 05.05.2020', true],
    ['Сноска. Статья 1', '№ 5', true],
    ['Сноска. Статья 1', '5 мая', true],
    ['Сноска. Статья 1', 'Двор', false],
    ['Сноска. Статья 1.', 'от 05.05.2020', false],
    ['Сноска (статья 1)', 'от 05.05.2020', false],
  ])('the note «%s» goes on with «%s»: %s', (note, next, expected) =>
    expect(goesOnNote(line(note), line(next))).toBe(expected),
  );
});
