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
const wordsOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

function comments(corpus) {
  return FILES.flatMap((file) => json(join(corpus, file))).flatMap((opinion) => {
    const target = `p${opinion.id}`;
    const remarks = opinion.arguments.map(({ id, body }) => ({ id: `a${id}`, target, text: plain(body) }));
    return opinion.author === 'government'
      ? remarks
      : [{ id: target, target, text: plain(opinion.body_html) }, ...remarks];
  });
}

/** `{ 'leader|member': 'same' | 'other' }` by whoever read them; ids only. */
export const verdicts = () => json(new URL('./fr-pairs.json', import.meta.url)).pairs;

/** Each comment that was likened to another, with its leader. */
export function proposedPairs(corpus, leaders, sketchOf) {
  const all = comments(corpus);
  const led = all.map(({ text, target }, at) => {
    const { leader } = leaders.place(at, sketchOf({ text, lang: 'ru', proposed: null, target }));
    return leader;
  });
  return led.flatMap((leader, at) => {
    if (leader === null) return [];
    const [one, other] = [all[leader], all[at]];
    return [{ key: `${one.id}|${other.id}`, identical: wordsOf(one.text) === wordsOf(other.text) }];
  });
}
