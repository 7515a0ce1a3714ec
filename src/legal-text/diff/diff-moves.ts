import type { WordPiece } from './diff-words.js';

/** Fewer words in a row stand in two places by chance. */
const RUN = 6;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word of a piece that was taken out or put in. */
interface Word {
  key: string;
  /** Which list, which piece of it. */
  list: number;
  piece: number;
  start: number;
  end: number;
}

function wordsOfPieces(lists: readonly (readonly WordPiece[])[], op: WordPiece['op']): Word[] {
  const words: Word[] = [];
  lists.forEach((pieces, list) =>
    pieces.forEach((one, piece) => {
      if (one.op !== op) return;
      for (const { 0: word, index } of one.text.matchAll(WORD))
        words.push({ key: word.toLowerCase(), list, piece, start: index, end: index + word.length });
    }),
  );
  return words;
}

const together = (a: Word | undefined, b: Word | undefined) =>
  a !== undefined && b !== undefined && a.list === b.list && a.piece === b.piece;

/** Runs of words by what they say; -1 where the same run occurs again. */
function runsOf(words: Word[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!together(words[at], words[at + RUN - 1])) continue;
    let key = '';
    for (let n = at; n < at + RUN; n++) key += ` ${words[n]!.key}`;
    runs.set(key, runs.has(key) ? -1 : at);
  }
  return runs;
}

/** First and last word of a stretch, in the lists of taken out and put in words. */
interface Move {
  from: [number, number];
  to: [number, number];
}

/** Longest equal stretches around the runs that were taken out once and put in once. */
function movesBetween(gone: Word[], come: Word[]): Move[] {
  const left = runsOf(gone);
  const taken = new Uint8Array(gone.length);
  const moves: Move[] = [];
  let free = 0;
  for (const [key, at] of runsOf(come)) {
    const home = left.get(key) ?? -1;
    if (at < free || home === -1 || taken[home]) continue;
    let [p, q] = [home, at];
    let [last, end] = [home + RUN - 1, at + RUN - 1];
    const equal = (x: number, y: number) => gone[x]?.key === come[y]?.key && !taken[x];
    while (q > free && together(gone[p - 1], gone[home]) && together(come[q - 1], come[at]) && equal(p - 1, q - 1))
      [p, q] = [p - 1, q - 1];
    while (together(gone[last + 1], gone[home]) && together(come[end + 1], come[at]) && equal(last + 1, end + 1))
      [last, end] = [last + 1, end + 1];
    taken.fill(1, p, last + 1);
    free = end + 1;
    moves.push({ from: [p, last], to: [q, end] });
  }
  return moves;
}

/** Marks that end a sentence or a clause go with it. */
const closing = (text: string, end: number) =>
  end + (/^[.,;:!?»"”)]+/u.exec(text.slice(end, end + 4))?.[0].length ?? 0);

interface Cut {
  start: number;
  end: number;
  move: number;
}

function cutPiece({ op, text }: WordPiece, cuts: Cut[]): WordPiece[] {
  const out: WordPiece[] = [];
  let at = 0;
  for (const { start, end, move } of [...cuts].sort((a, b) => a.start - b.start)) {
    if (start > at) out.push({ op, text: text.slice(at, start) });
    out.push({ op, text: text.slice(start, end), move });
    at = end;
  }
  if (at < text.length) out.push({ op, text: text.slice(at) });
  return out;
}

/**
 * Six or more words that were taken out at one place and put in at another, each once, are marked as moved on both
 * sides by one number, from 1; so they can be shown as moved and lead to each other. The texts of the lists stay the
 * same. Near-linear in the words.
 */
export function markMoves(lists: readonly (readonly WordPiece[])[]): WordPiece[][] {
  const gone = wordsOfPieces(lists, 'del');
  const come = wordsOfPieces(lists, 'ins');
  const cuts = new Map<string, Cut[]>();
  const cut = (words: Word[], [first, last]: [number, number], move: number) => {
    const { list, piece, start } = words[first]!;
    const key = `${list} ${piece}`;
    const end = closing(lists[list]![piece]!.text, words[last]!.end);
    const known = cuts.get(key);
    if (known) known.push({ start, end, move });
    else cuts.set(key, [{ start, end, move }]);
  };
  movesBetween(gone, come).forEach(({ from, to }, n) => {
    cut(gone, from, n + 1);
    cut(come, to, n + 1);
  });
  return lists.map((pieces, list) =>
    pieces.flatMap((one, piece) => {
      const found = cuts.get(`${list} ${piece}`);
      return found ? cutPiece(one, found) : [one];
    }),
  );
}
