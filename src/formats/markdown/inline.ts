import type { SourceRun } from '../../legal-text/act/source.js';
import { FormatError } from '../format-error.js';
import { LIMITS } from '../limits.js';
import type { RunMarks } from '../runs.js';

/** A piece of a line: words, a run of emphasis signs that may still turn out to be words, or a footnote. */
interface Piece {
  text: string;
  marks: RunMarks;
  footnote?: string;
  sign?: { open: boolean; close: boolean; left: number };
}

const TAG_MARKS: Record<string, keyof RunMarks> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  sup: 'sup',
  sub: 'sub',
};
const ENTITIES: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', mdash: '—', ndash: '–', sect: '§', shy: '',
}; // prettier-ignore

/** Emphasis ends within so many pieces: a bound for texts made of nothing but signs. */
const FARTHEST = 60;

/** One alternative for each thing that is not plain words; the order matters. */
const TOKEN = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@\[-\x60{-~])`,
    String.raw`<(?<close>/?)(?<tag>br|b|strong|i|em|sup|sub|u|s|span|font|a|o:p)(?:\s[^<>]*)?/?>`,
    String.raw`(?<comment><!--)`,
    String.raw`\[\^(?<footnote>[^\]\s]{1,60})\]`,
    // an image or a link keeps its words, a pandoc span `[words]{#n12}` too
    String.raw`!?\[(?<words>[^\[\]]*)\](?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)|\{[^{}]*\})`,
    String.raw`&(?:#(?<code>\d{1,6})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<entity>[a-z]{2,6}));`,
    String.raw`(?<sign>\*+|_+)`,
  ].join('|'),
  'gu',
);

/** What every sign begins with; most blocks have none. */
const SIGNED = /[\\<[&*_]/;

/** Reads the inline signs of Markdown; numbers, dashes and lone stars stay as typed. */
export function parseInline(text: string): SourceRun[] {
  if (!SIGNED.test(text)) return [{ text }];
  const pieces: Piece[] = [];
  const open: RunMarks = {};
  let from = 0;
  const words = (value: string) => value && pieces.push({ text: value, marks: { ...open } });
  let comments = true;
  for (const match of text.matchAll(TOKEN)) {
    // inside a comment that was skipped
    if (match.index < from) continue;
    if (pieces.length > LIMITS.markdownSigns)
      throw new FormatError('format.too-many-parts', { limit: LIMITS.markdownSigns });
    if (match.groups!.comment) {
      const end: number = comments ? text.indexOf('-->', match.index + 4) : -1;
      // one that never ends is words, and so are all behind it: looked for once
      comments = end >= 0;
      if (!comments) continue;
      words(text.slice(from, match.index));
      from = end + 3;
      continue;
    }
    words(text.slice(from, match.index));
    from = match.index + match[0].length;
    const found = match.groups!;
    if (found.sign) pieces.push(signPiece(text, match.index, found.sign, open));
    else if (found.footnote) pieces.push({ text: '', marks: {}, footnote: found.footnote });
    else if (found.tag) readTag(found.tag, Boolean(found.close), open, words);
    else words(found.escaped ?? found.words ?? entity(found, match[0]));
  }
  words(text.slice(from));
  resolveSigns(pieces);
  return pieces.map(({ text: value, marks, footnote }) =>
    footnote ? { text: '', footnote } : { text: value, ...marks },
  );
}

function readTag(tag: string, closing: boolean, open: RunMarks, words: (value: string) => unknown): void {
  if (tag === 'br') words('\n');
  const mark = TAG_MARKS[tag];
  if (mark && closing) delete open[mark];
  else if (mark) open[mark] = true;
}

function entity(found: Record<string, string | undefined>, source: string): string {
  const code = found.code ? Number(found.code) : found.hex ? Number.parseInt(found.hex, 16) : undefined;
  if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : source;
  return ENTITIES[found.entity ?? ''] ?? source;
}

/**
 * Stricter than CommonMark: emphasis opens only at the start of a word and closes only at its end,
 * since acts use stars for notes ("крючков)*", "***13-тармақта") and blanks of underscores.
 */
function signPiece(text: string, at: number, sign: string, open: RunMarks): Piece {
  const before = text[at - 1] ?? ' ';
  const after = text[at + sign.length] ?? ' ';
  const opens = /[\s\p{P}\p{S}]/u.test(before) && !/\s/.test(after);
  const closes = /[\s\p{P}\p{S}]/u.test(after) && !/\s/.test(before);
  return {
    text: sign,
    marks: { ...open },
    sign: { open: opens && sign.length < 4, close: closes && sign.length < 4, left: sign.length },
  };
}

function resolveSigns(pieces: Piece[]): void {
  pieces.forEach((closer, end) => {
    if (!closer.sign?.close) return;
    for (let start = end - 1; start >= Math.max(0, end - FARTHEST) && closer.sign.left > 0; start--) {
      const opener = pieces[start]!;
      if (!opener.sign?.open || opener.sign.left === 0 || opener.text[0] !== closer.text[0]) continue;
      if (end === start + 1) return;
      while (opener.sign.left > 0 && closer.sign.left > 0) {
        const size = opener.sign.left > 1 && closer.sign.left > 1 ? 2 : 1;
        for (const piece of pieces.slice(start + 1, end)) piece.marks[size === 2 ? 'strong' : 'em'] = true;
        opener.sign.left -= size;
        closer.sign.left -= size;
      }
    }
  });
  for (const piece of pieces) if (piece.sign) piece.text = piece.text.slice(0, piece.sign.left);
}
