import { stemOf, wordsOf } from '../../legal-text/text/tokens.js';
import { Overlap } from './overlap.rules.js';
import { hashOf, ROW, SHORT, sketchOf, TINY } from './sketch.rules.js';

/** Share of the words of each text that stand in the other, too, from which on an answer is the same answer. */
const NEAR_SAME = 0.85;
const BANDS = 6;
const ROWS = 4;

/**
 * Whether two answers are the same but for a greeting, a name, a figure or a few words. Neither case, punctuation nor
 * endings count; of fewer than eight words all must be equal.
 */
export function nearSame(a: string, b: string): boolean {
  const [one, two] = [sketch(a), sketch(b)];
  if (one.exact[0] === two.exact[0] && one.exact[1] === two.exact[1]) return true;
  const words = Math.min(one.words, two.words);
  if (words <= TINY) return false;
  const short = words < SHORT;
  if (short && (one.pairs.length === 0 || two.pairs.length === 0)) return false;
  const overlap = new Overlap(short ? 2 : ROW, null);
  overlap.open(short ? one.pairs : one.shingles);
  return overlap.same(short ? two.pairs : two.shingles) >= NEAR_SAME;
}

const sketch = (text: string) => sketchOf({ text, lang: 'ru', proposed: null, target: '' });

/**
 * Keys to store with an answer and to look others up by: texts for which `nearSame` holds share at least one of them
 * almost always (MinHash in six bands of four: 99.8 % at nine tenths of the pairs of words in common). Signed 32-bit
 * numbers, at most six; what shares a key must still be compared.
 */
export function likenessKeys(text: string): number[] {
  const stems = wordsOf(text).map(stemOf);
  const pairs = stems.length < 2 ? stems : stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`);
  const hashes = [...new Set(pairs)].map(hashOf);
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let key = hashOf(String(band));
    for (let row = 0; row < ROWS; row++) {
      const salt = hashOf(`${band} ${row}`);
      let least = 0xffff_ffff;
      for (const hash of hashes) least = Math.min(least, mixed(hash ^ salt));
      key = mixed(Math.imul(key, 31) + least);
    }
    keys.push(key | 0);
  }
  return [...new Set(keys)];
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
