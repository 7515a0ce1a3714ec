import { diffActs, diffWords, type WordPiece } from '../../../src/legal-text/diff/diff.js';
import { markMoves } from '../../../src/legal-text/diff/diff-moves.js';
import type { ProvisionMatch } from '../../../src/legal-text/match/match.js';
import { provisionsOf } from '../match/match-fixture.js';

const MARKS = { same: ['', ''], ins: ['{+', '+}'], del: ['[-', '-]'] } as const;
const shown = (pieces: WordPiece[]) =>
  pieces.map(({ op, text, move }) => `${MARKS[op][0]}${text}${move ?? ''}${MARKS[op][1]}`).join('');

describe('diffWords, little words between changes', () => {
  it.each([
    ['two words as long as the changes', 'абвг и да жзик', 'лмно и да прст', '[-абвг и да жзик-]{+лмно и да прст+}'],
    ['three words', 'абвг и а о жзик', 'лмно и а о прст', '[-абвг-]{+лмно+} и а о [-жзик-]{+прст+}'],
    ['four letters between four', 'абвг срок жзик', 'лмно срок прст', '[-абвг срок жзик-]{+лмно срок прст+}'],
    ['five letters between four', 'абвг сроки жзик', 'лмно сроки прст', '[-абвг-]{+лмно+} сроки [-жзик-]{+прст+}'],
    ['four letters, three before', 'абв срок жзик', 'лмн срок прст', '[-абв-]{+лмн+} срок [-жзик-]{+прст+}'],
    ['four letters, three after', 'абвг срок жзи', 'лмно срок прс', '[-абвг-]{+лмно+} срок [-жзи-]{+прс+}'],
    ['the longer side of a change counts', 'абвг срок жзик', 'л срок п', '[-абвг срок жзик-]{+л срок п+}'],
    ['marks alone', 'а, б', 'в, г', '[-а, б-]{+в, г+}'],
    ['a line end', 'а\nб', 'в\nг', '[-а-]{+в+}\n[-б-]{+г+}'],
    ['at the beginning', 'и абвг', 'и лмно', 'и [-абвг-]{+лмно+}'],
    ['at the end', 'абвг и', 'лмно и', '[-абвг-]{+лмно+} и'],
  ])('%s', (_, before, after, expected) => expect(shown(diffWords(before, after))).toBe(expected));
});

describe('markMoves, how far a move goes', () => {
  const SIX = 'один два три четыре пять шесть';
  const moves = (gone: string[], come: string[]) => {
    const list = (op: WordPiece['op'], texts: string[]) => texts.map((text) => [{ op, text }]);
    return markMoves([...list('del', gone), ...list('ins', come)]).map(shown);
  };

  it.each([
    [
      'to the last word alike',
      [`а ${SIX} семь б`],
      [`в ${SIX} семь г`],
      [`[-а -][-${SIX} семь1-][- б-]`, `{+в +}{+${SIX} семь1+}{+ г+}`],
    ],
    [
      'back over words that were taken out twice',
      [`ещё ${SIX} б ещё один два три четыре пять`],
      [`ещё ${SIX}`],
      [`[-ещё ${SIX}1-][- б ещё один два три четыре пять-]`, `{+ещё ${SIX}1+}`],
    ],
    ['not beyond its piece', [`${SIX}`, 'семь'], [`${SIX} семь`], [`[-${SIX}1-]`, '[-семь-]', `{+${SIX}1+}{+ семь+}`]],
    ['not before its piece', ['семь', `${SIX}`], [`семь ${SIX}`], ['[-семь-]', `[-${SIX}1-]`, `{+семь +}{+${SIX}1+}`]],
    ['with the marks that close it', [`${SIX}.» а`], [`${SIX}; б`], [`[-${SIX}.»1-][- а-]`, `{+${SIX};1+}{+ б+}`]],
    ['with four marks at most', [`${SIX}...!!`], [`${SIX}`], [`[-${SIX}...!1-][-!-]`, `{+${SIX}1+}`]],
    ['not what was taken out twice', [SIX, SIX], [SIX], [`[-${SIX}-]`, `[-${SIX}-]`, `{+${SIX}+}`]],
    [
      'in the order in which they were put in',
      [`${SIX}, а б в г д е`],
      [`а б в г д е, ${SIX}`],
      [`[-${SIX},2-][- -][-а б в г д е1-]`, `{+а б в г д е,1+}{+ +}{+${SIX}2+}`],
    ],
  ])('%s', (_, gone, come, expected) => expect(moves(gone, come)).toEqual(expected));
});

describe('diffActs, the parts of a split and of a merge', () => {
  const match = (older: string | null, newer: string | null, outcome: ProvisionMatch['outcome'], part?: true) => ({
    ...{ older, newer, outcome, moved: false, score: 1 },
    ...(part ? { part } : {}),
  });
  const [whole, first, second] = ['Суд хранит дело. Акт хранит орган.', 'Суд хранит дело.', 'Акт хранит орган.'];

  it('shows each further part as it is, and compares all of them in the main row', () => {
    const one = provisionsOf({ para_1: whole, para_2: 'плата', para_3: 'срок' });
    const two = provisionsOf({ para_1: first, para_2: second, para_3: '' });
    const split = [match('para_1', 'para_1', 'split'), match('para_1', 'para_2', 'split', true)];
    expect(diffActs(one, two, split).map((row) => [row.part, shown(row.text)])).toEqual([
      [false, 'Суд хранит дело.[- -]{+\n+}Акт хранит орган.'],
      [true, second],
    ]);
    const merged = [match('para_2', 'para_1', 'merged', true), match('para_1', 'para_1', 'merged')];
    expect(diffActs(two, one, merged).map((row) => [row.part, shown(row.text)])).toEqual([
      [true, second],
      [false, 'Суд хранит дело.[-\n-]{+ +}Акт хранит орган.'],
    ]);
    const empty = [match('para_1', 'para_1', 'split'), match('para_1', 'para_3', 'split', true)];
    expect(shown(diffActs(one, two, empty)[0]!.text)).toBe('Суд хранит дело.[- Акт хранит орган.-]');
  });

  it('joins the parts in the order in which they stand, and several of them', () => {
    const one = provisionsOf({ para_9: 'а б в' });
    const two = provisionsOf({ para_1: 'а', para_2: 'б', para_3: 'в' });
    const part = (newer: string) => match('para_9', newer, 'split', true);
    const rows = diffActs(one, two, [match('para_9', 'para_2', 'split'), part('para_3'), part('para_1')]);
    expect(
      rows[0]!.text
        .filter(({ op }) => op !== 'del')
        .map(({ text }) => text)
        .join(''),
    ).toBe('а\nб\nв');
    const back = (older: string) => match(older, 'para_9', 'merged', true);
    const merged = diffActs(two, one, [match('para_2', 'para_9', 'merged'), back('para_3'), back('para_1')]);
    expect(
      merged[0]!.text
        .filter(({ op }) => op !== 'ins')
        .map(({ text }) => text)
        .join(''),
    ).toBe('а\nб\nв');
  });

  it('shows what was removed and added as one piece, headings too', () => {
    const [plain] = provisionsOf({ para_1: 'дело' });
    const headed = { ...plain!, heading: 'Учёт' };
    expect(diffActs([headed], [], [match('para_1', null, 'removed')])).toMatchObject([
      { heading: [{ op: 'del', text: 'Учёт' }], text: [{ op: 'del', text: 'дело' }], newer: null },
    ]);
    expect(diffActs([], [headed], [match(null, 'para_1', 'added')])).toMatchObject([
      { heading: [{ op: 'ins', text: 'Учёт' }], text: [{ op: 'ins', text: 'дело' }], older: null },
    ]);
    expect(diffActs([plain!], [], [match('para_1', null, 'removed')])[0]!.heading).toEqual([]);
  });
});
