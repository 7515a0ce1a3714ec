import type { Language } from '../../../src/legal-text/language/language.js';
import { flattenProvisions } from '../../../src/legal-text/act/flatten.js';
import { outline, read, rolesOf } from './source-fixture.js';

/** Roles by their first letter (t title, d date, p preamble, e enacting, h its heading, - body), one a line. */
function head(text: string, lang: Language = 'ru'): string {
  const { doc, fates, notes } = read(text, lang, 'order');
  const roles = new Map(rolesOf(doc).map((one) => [one.slice(one.indexOf(': ') + 2), one[0]!]));
  const preamble = flattenProvisions(doc).find(({ kind }) => kind === 'preamble');
  const lines = text.split('\n').map((line) => line.replace(/^(?:[#~^>|]|\*\*) /, ''));
  return fates
    .map(({ eId, fate }, i) => {
      if (fate === 'note') return notes.some((note) => note.source === i) ? 'n' : '?';
      if (fate === 'issue') return 'x';
      return roles.get(lines[i]!) ?? (eId === 'preamble' ? (preamble!.heading === lines[i] ? 'h' : 'p') : '-');
    })
    .join('');
}

describe('the head of an act (t title, d date, p preamble with heading h, e enacting words, - body)', () => {
  it.each<[string, string, string]>([
    ['a title and its body', '# О дворах\n1. Двор.', 't-'],
    ['a title in some lines', 'О дворах\nи садах\n1. Двор.', 'tt-'],
    ['a sentence is no title', 'О дворах.\n1. Двор.', 'p-'],
    ['a bold one with a full stop is', '** О дворах.\n1. Двор.', 't-'],
    ['but not with a comma', '** О дворах,\n1. Двор.', 'p-'],
    ['a date after the title', 'О дворах\nот 5 мая 2025 года\n1. Двор.', 'td-'],
    ['no date before it', 'от 5 мая 2025 года\n1. Двор.', 't-'],
    ['a preamble', 'О дворах\nВ целях порядка\nПОСТАНОВЛЯЕТ:\n1. Двор.', 'tpe-'],
    ['a preamble that begins like a title', 'О дворах\nНастоящие Правила\n1. Двор.', 'tp-'],
    ['after a preamble nothing is a title', 'О дворах\nНастоящие Правила.\nСады\n1. Двор.', 'tpp-'],
    ['enacting words alone', 'О дворах\nПРИКАЗЫВАЮ:\n1. Двор.', 'te-'],
    ['a preamble by its heading', 'О дворах\nПреамбула\nДворы\n1. Двор.', 'thp-'],
    ['the heading is read once', 'О дворах\nПреамбула\nКіріспе\n1. Двор.', 'thp-'],
    ['a table begins the body', 'О дворах\n| сад\n1. Двор.', 't--'],
    ['a heading after the preamble does', 'О дворах\nНастоящие Правила.\n# Сады\n1. Двор.', 'tp--'],
    ['but not one that ends like a sentence', 'О дворах\nНастоящие Правила.\n# Сады:\n1. Двор.', 'tpp-'],
    ['a list line does not', 'О дворах\nНастоящие Правила:\n- двор.\n1. Двор.', 'tpp-'],
    ['an approval', '~ Утверждены\nО дворах\n1. Двор.', 'at-'],
    ['an approval inside the preamble is words', 'О дворах\nНастоящие Правила\nУтверждены\n1. Двор.', 'tpp-'],
    ['an editor’s note', 'О дворах\nСноска. Закон.\n1. Двор.', 'tn-'],
    ['a rule of the format', 'О дворах\n--\n1. Двор.', 'tx-'],
    ['a rule', 'О дворах\n____\n1. Двор.', 'tx-'],
    ['Roman chapters', 'О дворах\nI. Сады\n1. Двор.\nII. Дома\n2. Дом.', 't----'],
    ['a lone numeral is none', 'О дворах\nI. Сады\n1. Двор.', 'tt-'],
    ['the first article without its dot', 'О дворах\nСтатья 1 Сад\nДвор.', 't--'],
    ['no other article', 'О дворах\nСтатья 2 Сад\nДвор.', 'ttp'],
  ])('%s', (_name, text, expected) => expect(head(text)).toBe(expected));

  it('a lower-case line goes on with a title while it is short', () => {
    const lines = (length: number) => `О дворах\n${'а'.repeat(length)}\n1. Двор.`;
    expect([head(lines(199)), head(lines(200))]).toEqual(['tt-', 'tp-']);
    expect(head(`${'а'.repeat(200)}\n1. Двор.`)).toBe('t-');
    expect(head(`О дворах\n${'А'.repeat(200)}\n1. Двор.`)).toBe('tt-');
  });

  it('a note in the preamble stands behind it, one before it behind nothing', () => {
    const notes = (text: string) => read(text, 'ru', 'order').notes.map(({ after }) => after);
    expect(notes('О дворах\nСноска. Закон.\nНастоящие Правила.\nСноска. Правила.\n1. Двор.')).toEqual([
      null,
      'preamble',
    ]);
  });

  it('a preamble with its heading keeps its place and its words', () => {
    const { doc } = read('О дворах\nПреамбула\nДворы общие.\nПОСТАНОВЛЯЕТ:\n1. Двор.', 'ru', 'order');
    expect(flattenProvisions(doc)[0]).toMatchObject({
      eId: 'preamble',
      heading: 'Преамбула',
      text: 'Дворы общие.\nПОСТАНОВЛЯЕТ:',
    });
    expect(outline(doc)).toEqual(['preamble', 'para_1']);
  });
});

describe('a table of contents', () => {
  const shown = (text: string) => {
    const { doc, notes } = read(text);
    return [notes.map(({ source }) => source).join(' '), ...outline(doc)];
  };
  const act = '# О дворах\nСтатья 1. Двор\nДвор.\nСтатья 2. Сад\nСад.';

  it.each<[string, string, string]>([
    ['ends before the title', `Содержание\nСтатья 1. Двор\nСтатья 2. Сад\n${act}`, '0 1 2'],
    ['ends before the title and the preamble', `Содержание\nСтатья 1. Двор\nНастоящий Закон.\n${act}`, '0 1'],
    ['that names nothing is its heading', `Содержание\n${act}`, '0'],
    ['that nothing repeats is its heading', `Содержание\nСтатья 3. Лес\n${act}`, '0'],
  ])('%s', (_name, text, notes) => expect(shown(text)[0]).toBe(notes));

  it('may stand after the title', () => {
    expect(
      shown('# О дворах\nСодержание\nСтатья 1. Двор\nСтатья 2. Сад\nСтатья 1. Двор\nДвор.\nСтатья 2. Сад\nСад.'),
    ).toEqual(['1 2 3', 'art_1', 'art_2']);
  });

  it('an act without one has no such notes', () => expect(shown(act)[0]).toBe(''));
});
