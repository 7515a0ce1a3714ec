import fc from 'fast-check';
import { mayGive } from '../../src/responses/assignment.rules';
import { readDeskKey, writeDeskKey } from '../../src/responses/desk-filter';
import { excerptOf, lexemesOf, readSearch, tsqueryOf } from '../../src/responses/search.rules';

describe('what is searched for', () => {
  it.each([
    ['2026-7/12', { kind: 'number', draftNumber: '2026-7', commentId: 12 }],
    [' №2026-7/12 ', { kind: 'number', draftNumber: '2026-7', commentId: 12 }],
    ['вода', { kind: 'words', words: ['вода'] }],
    ['Чистая  ВОДА, вода', { kind: 'words', words: ['чистая', 'вода'] }],
    ['о воде', { kind: 'words', words: ['воде'] }],
    ['я', { kind: 'words', words: ['я'] }],
    ['  ', null],
    ['/ — !', null],
    ['а'.repeat(65), null],
    ['12/', { kind: 'words', words: ['12'] }],
  ])('%j', (typed, found) => {
    expect(readSearch(typed)).toEqual(found);
  });

  it('is twelve words at most', () => {
    const typed = Array.from({ length: 20 }, (_, n) => `слово${n}`).join(' ');
    const search = readSearch(typed);
    expect(search?.kind === 'words' && search.words.length).toBe(12);
  });

  it('asks for every word in one of its forms, within the agencies or the draft', () => {
    expect(tsqueryOf(['воды'], { agencyIds: [3, 4], draftId: null })).toMatch(
      /^\('k[^']+' \| 'rвод' \| 'eводы' \| 'bводы'\) & \('a3' \| 'a4'\)$/,
    );
    expect(tsqueryOf(['ақ', 'су'], { agencyIds: [3], draftId: 7 })).toMatch(/^\(.*'nақ'\) & \(.*'nсу'\) & \('d7'\)$/);
  });

  it.each([
    ['ли', `'nли')`],
    ['сер', `'bсер')`],
    ['серико', `'bсерико')`],
    ['сериков', `'nсериков':*)`],
  ])('finds a name by its first three letters, by fewer as a whole: %s', (word, name) => {
    expect(tsqueryOf([word], { agencyIds: [3], draftId: null })).toContain(name);
  });

  it('finds a name of any length by each of its beginnings of three letters or more', () => {
    const name = fc.stringMatching(/^[а-я]{3,12}$/);
    fc.assert(
      fc.property(name, fc.nat(), (author, more) => {
        const letters = [...author];
        const word = letters.slice(0, 3 + (more % (letters.length - 2))).join('');
        const kept = lexemesOf({ lang: 'ru', texts: [], author }, 1, 1);
        const [, asked, prefix] = /'([nb][а-я]+)'(:\*)?\)/.exec(tsqueryOf([word], { agencyIds: [1], draftId: null }))!;
        expect(kept.some((one) => (prefix ? one.startsWith(asked!) : one === asked))).toBe(true);
      }),
    );
  });

  it('has no words that the column or the query would refuse', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(any, (text) => {
        const search = readSearch(text);
        const words = search?.kind === 'words' ? search.words : [];
        const rest = tsqueryOf(words, { agencyIds: [1], draftId: null }).replace(/'[\p{L}\p{M}\p{N}]+'(?::\*)?/gu, '');
        expect(rest).toMatch(/^[ |&()]*$/);
        for (const word of lexemesOf({ lang: 'ru', texts: [text], author: text }, 1, 1))
          expect(Buffer.byteLength(word)).toBeLessThan(1000);
      }),
    );
  });
});

describe('words of a comment', () => {
  const said = (lang: 'kk' | 'ru' | 'en', ...texts: string[]) => lexemesOf({ lang, texts, author: 'Айгүл Ё.' }, 7, 3);

  it('are kept once, by their stem and language, with the author, draft and agency', () => {
    expect(said('ru', 'Вода, воды и водой', 'ВОДЕ').sort()).toEqual([
      ...['a3', 'bайг', 'bайгү', 'bайгүл', 'd7', 'nайгүл', 'nе', 'rвод', 'rи'],
    ]);
  });

  it('of the languages do not meet', () => {
    const kazakh = said('kk', 'суды');
    expect(kazakh).toContain('kсу');
    expect(said('ru', 'во')).not.toEqual(expect.arrayContaining([expect.stringMatching(/^k/)]));
  });

  it('that are too long are no words', () => {
    expect(said('ru', 'х'.repeat(64))).toHaveLength(8);
    expect(said('ru', 'х'.repeat(65))).toHaveLength(7);
  });
});

describe('the excerpt', () => {
  const words = (text: string) => readSearch(text);
  const shown = (pieces: readonly { text: string; hit: boolean }[]) =>
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it('marks the words in any form', () => {
    expect(shown(excerptOf('Вода грязная. Проверьте воду!', words('воды'), 'ru'))).toBe(
      '[Вода] грязная. Проверьте [воду]!',
    );
    expect(shown(excerptOf('Суды тазалаңыз', words('су'), 'kk'))).toBe('[Суды] тазалаңыз');
    expect(shown(excerptOf('Вода', null, 'ru'))).toBe('Вода');
    expect(shown(excerptOf('Вода', words('2026-1/1'), 'ru'))).toBe('Вода');
    expect(excerptOf('', null, 'ru')).toEqual([]);
  });

  it('begins before the first hit and ends between words', () => {
    const long = `${'слово '.repeat(100)}колодец ${'после '.repeat(100)}`;
    const text = shown(excerptOf(long, words('колодцы'), 'ru'));
    expect(text).toMatch(/^… слово .*\[колодец\] после .*после …$/);
    expect(text.length).toBeLessThan(290);
    expect(text.indexOf('[')).toBeLessThan(70);
    expect(shown(excerptOf(long, null, 'ru'))).toMatch(/^слово .* …$/);
  });

  it('is part of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.string({ maxLength: 20 }), (text, typed) => {
        const pieces = excerptOf(text, words(typed), 'ru');
        const inner = pieces.filter((piece) => piece.text !== '… ' && piece.text !== ' …');
        expect(text).toContain(inner.map((piece) => piece.text).join(''));
      }),
    );
  });
});

describe('a place in the list', () => {
  it.each([
    ['2026-12-04_7_12', 'open', { at: '2026-12-04', draftId: 7, commentId: 12 }],
    ['2026-11-22 03:04:05.123456_7_12', 'answered', { at: '2026-11-22 03:04:05.123456', draftId: 7, commentId: 12 }],
    ['12_7_12', 'all', { at: '12', draftId: 7, commentId: 12 }],
  ] as const)('%s', (text, tab, key) => {
    expect(readDeskKey(text, tab)).toEqual(key);
    expect(writeDeskKey(key)).toBe(text);
  });

  it.each([
    [null, 'open'],
    ['2026-02-31_1_1', 'open'],
    ['2026-13-01_1_1', 'mine'],
    ['12_1_1', 'open'],
    ['2026-12-04_1_1', 'all'],
    ['2026-12-04_1_1', 'answered'],
    ['2026-11-22 25:04:05_1_1', 'answered'],
    ['2026-12-04_1_-1', 'open'],
    ['2026-12-04_1_1234567890123456', 'open'],
  ] as const)('is not %j in %s', (text, tab) => {
    expect(readDeskKey(text, tab)).toBeNull();
  });
});

describe('who may give a comment to whom', () => {
  it.each([
    [{ head: true, by: 1, holder: 2, to: 3 }, true],
    [{ head: true, by: 1, holder: 2, to: null }, true],
    [{ head: false, by: 1, holder: null, to: 1 }, true],
    [{ head: false, by: 1, holder: 1, to: 1 }, true],
    [{ head: false, by: 1, holder: 2, to: 1 }, false],
    [{ head: false, by: 1, holder: 1, to: null }, true],
    [{ head: false, by: 1, holder: 2, to: null }, false],
    [{ head: false, by: 1, holder: null, to: null }, false],
    [{ head: false, by: 1, holder: null, to: 2 }, false],
    [{ head: false, by: 1, holder: 1, to: 2 }, false],
  ])('%j: %s', (giving, may) => {
    expect(mayGive(giving)).toBe(may);
  });
});
