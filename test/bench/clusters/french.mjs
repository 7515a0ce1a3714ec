// The French consultation of 2015: which comments are put together, and what a reader said of the pairs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['30-articles', '120-citizen-proposals'].map(
  (name) => `consultations/fr-republique-numerique-${name}.json`,
);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const ENTITIES = { eacute: 'é', egrave: 'è', agrave: 'à', ecirc: 'ê', ccedil: 'ç', rsquo: '\u2019' };

const plain = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(\w+);|&#\d+;/g, (_, name) => ENTITIES[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
const wordsOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function comments(corpus) {
  return FILES.flatMap((file) => json(join(corpus, file))).flatMap((opinion) => {
    const target = `p${opinion.id}`;
    const remarks = opinion.arguments.map(({ id, body }) => ({ id: `a${id}`, target, text: plain(body) }));
    return opinion.author === 'government'
      ? remarks
      : [{ id: target, target, text: plain(opinion.body_html) }, ...remarks];
  });
}

/** `{ 'earlier|later': 'same' | 'other' }` by whoever read them; ids only. */
export const verdicts = () => json(new URL('./fr-pairs.json', import.meta.url)).pairs;

/** Words in a row by which texts that were not put together are compared, without links; fewer than `LEAST` are none. */
const ROW = 3;
const LEAST = 8;
const LINK = /\S+\.\w+\/\S*/g;

function rowsOf(text) {
  const words = wordsOf(text.replace(LINK, ' ')).split(' ');
  if (words.length < LEAST) return new Set();
  return new Set(words.slice(ROW - 1).map((_, at) => words.slice(at, at + ROW).join(' ')));
}

/** Of each comment that was likened to none the earlier one with which it shares most rows of words; nearest first. */
function nearestApart(all, led) {
  const [holders, rows, pairs] = [new Map(), all.map(({ text }) => rowsOf(text)), []];
  all.forEach((one, at) => {
    const common = new Map();
    for (const row of rows[at])
      for (const other of holders.get(row) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    for (const row of rows[at]) holders.set(row, [...(holders.get(row) ?? []), at]);
    if (led[at] !== null) return;
    const shares = [...common].map(([other, n]) => [n / Math.min(rows[at].size, rows[other].size), other]);
    const [share, other] = shares.sort(([a, x], [b, y]) => b - a || x - y)[0] ?? [];
    if (share > 0 && led[other] !== at) pairs.push({ key: `${all[other].id}|${one.id}`, share });
  });
  return pairs.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}

/** Each comment that was likened to another, with its leader; and as many of the nearest others as make `total`. */
export function judgedPairs(corpus, { leaders, sketchOf, total }) {
  const all = comments(corpus);
  const led = all.map(({ text, target }, at) => {
    const { leader } = leaders.place(at, sketchOf({ text, lang: 'ru', proposed: null, target }));
    return leader;
  });
  const proposed = led.flatMap((leader, at) => {
    if (leader === null) return [];
    const [one, other] = [all[leader], all[at]];
    return [{ key: `${one.id}|${other.id}`, identical: wordsOf(one.text) === wordsOf(other.text) }];
  });
  return { proposed, apart: nearestApart(all, led).slice(0, Math.max(0, total - proposed.length)) };
}
