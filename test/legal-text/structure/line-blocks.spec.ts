import type { Language } from '../../../src/legal-text/language/language.js';
import { linesOf } from '../../../src/legal-text/structure/line-blocks.js';
import type { SourceCell, SourceParagraph, SourceRun } from '../../../src/legal-text/act/source.js';
import { source } from './source-fixture.js';

/** First letters of the roles of all lines: A agreed, a approval, m mark of an annex, f form, - none. */
const LETTERS = { agreed: 'A', approval: 'a', annexmark: 'm', form: 'f' };
const roles = (text: string, lang: Language = 'ru'): string =>
  linesOf(source(text), lang)
    .map(({ role }) => (role ? LETTERS[role] : '-'))
    .join('');
const texts = (paragraphs: SourceParagraph[], lang: Language = 'ru') =>
  linesOf(paragraphs, lang).map((line) => line.text);
const broken = (...runs: SourceRun[]): SourceParagraph => ({ index: 0, kind: 'paragraph', runs });

describe('blocks of the corner', () => {
  it.each<[string, Language, string, string]>([
    ['a Russian block goes on', 'ru', '~ Утверждены\n~ приказом\n~ № 5', 'aaa'],
    ['a block ends with the corner', 'ru', '~ Утверждены\n~ приказом\nДвор.\n~ Сад', 'aa--'],
    ['a form takes no lines', 'ru', '~ Форма\n~ двор', 'f-'],
    ['two blocks', 'ru', '~ Согласован\n~ Министр\n~ Утвержден\n~ приказом', 'AAaa'],
    ['a note ends it', 'ru', '~ Утверждены\n~ Сноска. Двор\n~ приказом', 'a--'],
    ['a rule ends it', 'ru', '~ Утверждены\n~ ____\n~ приказом', 'a--'],
    ['a Kazakh block ends with its word', 'kk', '~ Министрдің\n~ № 5 бұйрығымен\n~ бекітілген\n~ Аула', 'aaa-'],
    ['two Kazakh blocks', 'kk', '~ Министрдің\n~ бекітілген\n~ Қағидаларға\n~ 1-қосымша', 'aamm'],
    [
      'an approval after an agreement begins with the state',
      'kk',
      '~ Келісілді\n~ Министр\n~ Қазақстан Республикасы\n~ Аула министрінің\n~ бекітілген',
      'AAaaa',
    ],
    ['or with the date', 'kk', '~ Келісілді\n~ Министр\n~ 2025 жылғы 5 мамыр\n~ № 5\n~ бекітілген', 'AAaaa'],
    ['at once', 'kk', '~ Келісілді\n~ Қазақстан Республикасы\n~ Аула министрінің\n~ бекітілген', 'Aaaa'],
    ['with the date at once', 'kk', '~ Келісілді\n~ 2025 жылғы 5 мамыр\n~ № 5\n~ бекітілген', 'Aaaa'],
    ['or with its own word', 'kk', '~ Келісілді\n~ Министр\n~ бекітілген', 'AAa'],
  ])('%s', (_name, lang, text, expected) => expect(roles(text, lang)).toBe(expected));
});

describe('blocks of plain text', () => {
  it.each<[string, string, string]>([
    ['lower case goes on', 'Приложение 1\nк приказу министра\nДвор', 'mm-'],
    ['up to the number of the act', 'Приложение 1\nк приказу\nМинистра культуры\nот 5 мая № 12\nДвор', 'mmmm-'],
    ['not into a title', 'Приложение 1\nк приказу\nПравила двора\nот 5 мая № 12', 'mm--'],
    ['over the name of the republic', 'Утверждены\nприказом Министра\nРеспублики Казахстан\nДвор', 'aaa-'],
    ['not over a sentence', 'Утверждены\nДвор открыт.\nприказом', 'a--'],
    ['not over a heading', 'Утверждены\n^ приказом', 'a-'],
    ['not over a numbered line', 'Утверждены\n1. приказом', 'a-'],
    ['not over a name', 'Утверждены\nА. Оразов\nприказом', 'a--'],
    ['not over a long line', `Утверждены\n${'а'.repeat(120)}\n${'а'.repeat(121)}\nв`, 'aa--'],
    ['not over a rule', 'Утверждены\n___\nв', 'a--'],
    ['not over a table', 'Утверждены\n| в', 'a-'],
    ['over years', 'Утверждены\nприказом 2025 г.\nи ж.\nДвор', 'aaa-'],
    ['to the form that closes it', 'Приложение 1\nДвор\nФорма', 'mmf'],
    ['an agreement takes names too', 'Согласован\nМинистр\nА. Оразов\nДвор открыт.', 'AAA-'],
    ['a second block of the same sort', 'Приложение 1\nк приказу\nПриложение 2\nк приказу', 'mmmm'],
    ['a form takes nothing', 'Форма\nдвор', 'f-'],
    ['twelve lines at most', `Утверждены\n${Array(14).fill('в').join('\n')}`, 'aaaaaaaaaaaaa--'],
  ])('%s', (_name, text, expected) => expect(roles(text)).toBe(expected));

  it.each<[string, string, string]>([
    ['lines before the word', 'Аула.\nМинистрдің\n№ 5 бұйрығымен\nбекітілген\nАула', '-aaa-'],
    ['a lone lower-case word', 'Аула.\nҚағидаларға\nқосымша', '-mm'],
    ['no word without a block before it', 'Аула.\nқосымша', '--'],
    ['a name before the word', 'А. Оразов\nқосымша', '-m'],
    ['not over a heading', '^ Қағидалар\nМинистрдің\nбекітілген', '-aa'],
    ['a heading takes none', 'Министрдің\n^ № 5 бекітілген', '-a'],
    ['a long line ends like one by chance', `Қағидаларға\n${'а'.repeat(53)} қосымша`, '--'],
    ['but a line of sixty letters is one', `Қағидаларға\n${'а'.repeat(52)} қосымша`, 'mm'],
    ['a list line is none', 'Қағидаларға\nа) аула қосымша', '--'],
    ["an editor's note is none", 'Қағидаларға\nескерту. қосымша', '--'],
    ['twelve lines at most', `${Array(14).fill('Аула').join('\n')}\n№ 5 бекітілген`, '--aaaaaaaaaaaaa'],
    [
      'an approval after an agreement begins with the state',
      'Келісілді\nМинистр\nҚазақстан Республикасы\nАула министрінің\n№ 5 бекітілген',
      'AAaaa',
    ],
    ['or with the date', 'Келісілді\nМинистр\n2025 жылғы 5 мамыр\n№ 5 бекітілген', 'AAaa'],
    ['at once', 'Келісілді\nҚазақстан Республикасы\nАула министрінің\n№ 5 бекітілген', 'Aaaa'],
    ['or with its own word', 'Келісілді\nМинистр\n№ 5 бекітілген', 'AAa'],
  ])('Kazakh: %s', (_name, text, expected) => expect(roles(text, 'kk')).toBe(expected));
});

describe('line breaks inside a paragraph', () => {
  it.each<[string, string, string[]]>([
    ['are lines where a mark follows', '1. Двор:\n1) ворота;\n2) забор.', ['1. Двор:', '1) ворота;', '2) забор.']],
    ['stay where none does', '1. Двор:\nворота', ['1. Двор:\nворота']],
    ['stay before list lines and doubtful marks', 'Двор:\n- ворота\n2.5 метра', ['Двор:\n- ворота\n2.5 метра']],
  ])('%s', (_name, text, expected) => expect(texts([broken({ text })])).toEqual(expected));

  it('stay in the corner and in tables', () => {
    const runs = [{ text: 'Двор\n1. Сад' }];
    expect(texts([{ ...broken(...runs), corner: true }])).toHaveLength(1);
    expect(texts([{ ...broken(...runs), align: 'right' }])).toHaveLength(1);
    expect(texts([{ ...broken(...runs), kind: 'footnote' }])).toHaveLength(1);
  });

  it('cut the runs in which they stand, and keep references', () => {
    const lines = linesOf(
      [
        broken(
          { text: '1. Двор', em: true },
          { text: ':\n1) во' },
          { text: 'рота\n' },
          { text: '', footnote: '1' },
          { text: '2) сад' },
        ),
      ],
      'ru',
    );
    expect(lines.map((line) => line.runs)).toEqual([
      [{ text: '1. Двор', em: true }, { text: ':' }],
      [{ text: '1) во' }, { text: 'рота\n' }, { text: '', footnote: '1' }],
      [{ text: '2) сад' }],
    ]);
    const clean = linesOf([broken({ text: 'а' }, { text: '\n1) б\n2) в\n3) г', em: true })], 'ru');
    expect(clean.map((line) => line.runs)).toEqual([
      [{ text: 'а' }],
      ...['1) б', '2) в', '3) г'].map((text) => [{ text, em: true }]),
    ]);
  });
});

describe('tables that lay out', () => {
  const cell = (...words: string[]): SourceCell => ({
    ...{ paragraphs: words.map((text) => [{ text }]), colspan: 1, rowspan: 1, header: false },
  });
  const table = (...rows: SourceCell[][]): SourceParagraph[] => [{ index: 0, kind: 'table', runs: [], rows }];
  const kinds = (paragraphs: SourceParagraph[]) =>
    linesOf(paragraphs, 'ru').map((line) => `${line.source.kind} ${line.role} ${line.text}`);

  it.each<[string, SourceParagraph[], string]>([
    ['a signature', table([cell('Министр'), cell('А. Оразов')]), 'paragraph null Министр\nА. Оразов'],
    ['a mark', table([cell(' '), cell('Приложение 1', 'к приказу')]), 'paragraph annexmark Приложение 1\nк приказу'],
    ['three cells', table([cell('Министр'), cell(), cell('А. Оразов')]), 'paragraph null Министр\nА. Оразов'],
    ['words', table([cell('Двор'), cell('А. Оразов')]), 'table null '],
    ['four cells', table([cell('Министр'), cell(), cell(), cell('А. Оразов')]), 'table null '],
    ['two rows', table([cell('Министр')], [cell('А. Оразов')]), 'table null '],
    ['no words', table([cell(), cell(' ')]), 'table null '],
    ['many words', table([cell('Приложение 1 к', 'а'.repeat(386))]), 'table null '],
  ])('%s', (_name, paragraphs, expected) => expect(kinds(paragraphs)).toEqual([expected]));

  it('of four hundred characters are the last to be taken for a block', () => {
    expect(kinds(table([cell('Приложение 1 к', 'а'.repeat(385))]))[0]).toMatch(/^paragraph annexmark/);
  });
});
