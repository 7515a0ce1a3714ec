import fc from 'fast-check';
import { markMoves } from '../../../src/legal-text/diff/diff-moves.js';
import { diffActs, diffWords, type WordPiece } from '../../../src/legal-text/diff/diff.js';
import { matchProvisions } from '../../../src/legal-text/match/match.js';
import type { Provision } from '../../../src/legal-text/act/provision.js';

const MARKS = { same: ['', ''], ins: ['{+', '+}'], del: ['[-', '-]'] } as const;
const shown = (pieces: WordPiece[]) => pieces.map(({ op, text }) => MARKS[op][0] + text + MARKS[op][1]).join('');
const sideOf = (pieces: WordPiece[], op: 'ins' | 'del') =>
  pieces
    .filter((piece) => piece.op === 'same' || piece.op === op)
    .map((piece) => piece.text)
    .join('');

describe('diffWords', () => {
  it.each([
    ['Срок пятнадцать дней.', 'Срок десять дней.', 'Срок [-пятнадцать-]{+десять+} дней.'],
    ['один два', 'один два', 'один два'],
    ['', 'новое', '{+новое+}'],
    ['старое', '', '[-старое-]'],
    ['', '', ''],
    ['орган рассматривает', 'орган регистрирует и рассматривает', 'орган {+регистрирует и +}рассматривает'],
    ['Өтініш он бес күн ішінде қаралады.', 'Өтініш он күн ішінде қаралады.', 'Өтініш он [-бес -]күн ішінде қаралады.'],
    ['первый\nвторой', 'первый\nвторой\nтретий', 'первый\nвторой{+\nтретий+}'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  it('shows one replacement, not confetti of the little words between', () => {
    const pieces = diffWords(
      'Решение принимается комиссией и направляется заявителю в письменной форме.',
      'Решение выносится судом и вручается представителю в письменной форме.',
    );
    expect(pieces.map((piece) => piece.op)).toEqual(['same', 'del', 'ins', 'same']);
  });

  it('takes a word of Cyrillic, of Kazakh or with a hyphen as one', () => {
    expect(diffWords('уәкілетті', 'уәкілеттік')).toHaveLength(2);
    expect(diffWords('10-1 статья', '10-2 статья')[0]).toEqual({ op: 'del', text: '10-1' });
  });

  it('gives both texts back', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('орган', 'срок', ' ', ' ', '\n', ',', 'и', '«', '\ud800'), fc.string()), {
        maxLength: 40,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        expect(sideOf(pieces, 'del')).toBe(before);
        expect(sideOf(pieces, 'ins')).toBe(after);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds few changes in a long text, and pairs nothing where nothing is shared', () => {
    const long = (word: string) => Array.from({ length: 6000 }, (_, n) => word + n);
    expect(diffWords(long('а').join(' '), long('б').join(' '))).toHaveLength(2);
    const changed = long('а').map((word, n) => (n % 20 === 7 ? `иное${n}` : word));
    const pieces = diffWords(long('а').join(' '), changed.join(' '));
    expect(pieces.filter(({ op }) => op === 'del').map(({ text }) => text)).toEqual(
      long('а').filter((_, n) => n % 20 === 7),
    );
  });

  it('keeps a long row of repeated words bounded', () => {
    const flood = (words: string, times: number) => `${words} `.repeat(times);
    const [before, after] = [flood('да нет', 20_000), flood('нет да да', 15_000)];
    const pieces = diffWords(before, after);
    expect(sideOf(pieces, 'del')).toBe(before);
    expect(sideOf(pieces, 'ins')).toBe(after);
  });
});

describe('markMoves', () => {
  const sentence = 'Отказ выносится письменно с указанием причин и порядка обжалования.';
  const moved = (pieces: WordPiece[]) => pieces.filter(({ move }) => move !== undefined);

  it('marks a sentence that went to another place of its provision', () => {
    const first = 'Орган проверяет полноту документов и регистрирует заявление в день поступления через портал.';
    const [pieces] = markMoves([diffWords(`${sentence} ${first}`, `${first} ${sentence}`)]);
    // the last full stop stays where it was
    expect(moved(pieces!)).toEqual([
      { op: 'del', text: sentence, move: 1 },
      { op: 'ins', text: sentence.slice(0, -1), move: 1 },
    ]);
    expect(sideOf(pieces!, 'ins')).toBe(`${first} ${sentence}`);
  });

  it('marks words that went into another provision, whatever case and place they have there', () => {
    const from: WordPiece[] = [{ op: 'del', text: `Срок истёк. ${sentence} Плата не взимается.` }];
    const to: WordPiece[] = [
      { op: 'same', text: 'Заявитель уведомляется: ' },
      { op: 'ins', text: `при этом ${sentence.toLowerCase()}` },
    ];
    const [before, after] = markMoves([from, to]);
    expect(before).toEqual([
      { op: 'del', text: 'Срок истёк. ' },
      { op: 'del', text: sentence, move: 1 },
      { op: 'del', text: ' Плата не взимается.' },
    ]);
    expect(after!.slice(1)).toEqual([
      { op: 'ins', text: 'при этом ' },
      { op: 'ins', text: sentence.toLowerCase(), move: 1 },
    ]);
  });

  it.each([
    ['five words', [['del', 'один два три четыре пять']], [['ins', 'один два три четыре пять']]],
    ['words put in twice', [['del', sentence]], [['ins', `${sentence} ${sentence}`]]],
    ['words that stayed', [['same', sentence]], [['ins', sentence]]],
    [
      'words over two pieces',
      [
        ['del', 'один два три'],
        ['same', ','],
        ['del', 'четыре пять шесть'],
      ],
      [['ins', 'один два три четыре пять шесть']],
    ],
  ] as const)('does not mark %s', (_, from, to) => {
    const pieces = (list: readonly (readonly [WordPiece['op'], string])[]) => list.map(([op, text]) => ({ op, text }));
    expect(
      markMoves([pieces(from), pieces(to)])
        .flat()
        .filter(({ move }) => move !== undefined),
    ).toEqual([]);
  });

  it('marks six words', () => {
    const six = 'один два три четыре пять шесть';
    const [pieces] = markMoves([
      [
        { op: 'del', text: six },
        { op: 'ins', text: six },
      ],
    ]);
    expect(pieces!.map(({ move }) => move)).toEqual([1, 1]);
  });

  it('leaves the words as they are, and each number stands once on each side', () => {
    const words = fc.array(fc.constantFrom(...'абвгдежзикл'), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.nat(20), (before, after, cut) => {
        const [a, b] = [before.join(' '), [...after, ...before.slice(cut, cut + 9)].join(', ')];
        const lists: WordPiece[][] = [[{ op: 'del', text: a }], [{ op: 'ins', text: b }]];
        const [gone, come] = markMoves(lists);
        expect(gone!.map(({ text }) => text).join('')).toBe(a);
        expect(come!.map(({ text }) => text).join('')).toBe(b);
        const numbers = (list: WordPiece[]) =>
          moved(list)
            .map(({ move }) => move!)
            .sort((x, y) => x - y);
        expect(numbers(gone!)).toEqual(numbers(come!));
        expect(numbers(gone!)).toEqual([...new Set(numbers(gone!))]);
      }),
    );
  });
});

describe('diffActs', () => {
  const para = (number: string, text: string, ordinal: number): Provision => ({
    ...{ wId: '', eId: `para_${number}`, kind: 'para', number, label: `${number}.`, heading: '' },
    ...{ text, parent: null, ordinal },
  });
  const acts = (...texts: string[]) => texts.map((text, n) => para(String(n + 1), text, n));

  it('has a row for each provision, with the words of both sides', () => {
    const older = acts('Орган ведёт открытый реестр заявлений.', 'Плата за приём не взимается ни в каком случае.');
    const newer = acts('Орган ведёт закрытый реестр заявлений.', 'Перечень документов утверждает министр юстиции.');
    newer.push(para('3', older[1]!.text, 2));
    const rows = diffActs(older, newer, matchProvisions(older, newer));
    expect(rows.map(({ outcome, moved }) => [outcome, moved])).toEqual([
      ['reworded', false],
      ['added', false],
      ['moved', true],
    ]);
    expect(shown(rows[0]!.text)).toBe('Орган ведёт [-открытый-]{+закрытый+} реестр заявлений.');
    expect(shown(rows[1]!.text)).toBe('{+Перечень документов утверждает министр юстиции.+}');
    expect(shown(rows[2]!.text)).toBe(older[1]!.text);
  });

  it('compares a split provision with all its parts', () => {
    const first = 'Орган проверяет полноту документов в течение двух дней.';
    const second = 'При неполноте заявителю направляется мотивированное уведомление о доработке.';
    const older = acts(`${first} ${second}`);
    const newer = acts(first, second);
    const rows = diffActs(older, newer, matchProvisions(older, newer));
    const main = rows.find((row) => !row.part)!;
    expect(main.outcome).toBe('split');
    expect(shown(main.text)).toBe(`${first}[- -]{+\n+}${second}`);
  });

  it('shows a sentence that went from one provision into another as moved', () => {
    const sentence = 'Отказ выносится письменно с указанием причин и порядка обжалования.';
    const [one, two] = [
      'Орган ведёт открытый реестр всех поступивших заявлений.',
      'Плата за приём не взимается ни в каком случае.',
    ];
    const older = acts(`${one} ${sentence}`, two);
    const newer = acts(one, `${two} ${sentence}`);
    const rows = diffActs(older, newer, matchProvisions(older, newer));
    expect(rows.map(({ text }) => text.filter(({ move }) => move === 1))).toEqual([
      [{ op: 'del', text: sentence, move: 1 }],
      [{ op: 'ins', text: sentence, move: 1 }],
    ]);
  });

  it('refuses matches of other versions', () => {
    const match = { older: 'para_7', newer: null, outcome: 'removed' as const, moved: false, score: 0 };
    expect(() => diffActs([], [], [match])).toThrow('The matches name para_7');
  });
});
