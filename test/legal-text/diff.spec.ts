import fc from 'fast-check';
import { diffActs, diffWords, type WordPiece } from '../../src/legal-text/diff.js';
import { matchProvisions } from '../../src/legal-text/match.js';
import type { Provision } from '../../src/legal-text/provision.js';

/** Milliseconds of work: a busy machine does not change them much. */
const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

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

  it('gives up comparing two long texts that share nothing, in good time', () => {
    const long = (word: string) => Array.from({ length: 6000 }, (_, n) => word + n).join(' ');
    const start = cpuTime();
    expect(diffWords(long('а'), long('б'))).toHaveLength(2);
    expect(cpuTime() - start).toBeLessThan(2000);
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

  it('refuses matches of other versions', () => {
    const match = { older: 'para_7', newer: null, outcome: 'removed' as const, moved: false, score: 0 };
    expect(() => diffActs([], [], [match])).toThrow('The matches name para_7');
  });
});
