/**
 * Whether two answers say the same: copies, and copies with another greeting, name, figure or a few changed words.
 * Names, numbers and dates are what a template fills in, so they do not count; neither do case and punctuation.
 */

/** Share of neighbouring words in common (Jaccard) from which on two answers are the same: one changed word in ten. */
export const SAME_FROM = 0.6;
/** Of fewer words all must be equal: "Принято, спасибо" is near to too much. */
const SHORT = 8;
/** MinHash in twelve bands of three: of pairs at 0.6 at least 94 % share a band, at 0.8 all but one in ten thousand. */
const BANDS = 12;
const ROWS = 3;
/** Longer answers are compared by their beginning. */
const WORDS_MOST = 2_000;

const escaped = (value: string) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Lower case and one letter for е and ё, as texts are typed either way. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

/** The words that are compared, in order, one space between them; `values` are what placeholders stood for. */
export function comparedWords(reason: string, values: readonly string[] = []): string {
  const given = [...new Set(values.map((value) => folded(value).trim()))].filter((value) => value.length > 1);
  // the longest first: a citation may hold another one
  given.sort((a, b) => b.length - a.length);
  const text = given.reduce((rest, value) => rest.replace(new RegExp(escaped(value), 'gu'), ' '), folded(reason));
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.slice(0, WORDS_MOST).join(' ');
}

const pairsOf = (words: string): Set<string> => {
  const list = words.split(' ');
  return new Set(list.length < 2 ? list : list.slice(1).map((word, at) => `${list[at]} ${word}`));
};

/** Of texts as `comparedWords` gives them. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.split(' ').length, b.split(' ').length) < SHORT) return false;
  const [one, two] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of one) if (two.has(pair)) shared++;
  return shared / (one.size + two.size - shared) >= SAME_FROM;
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

// FNV-1a, 32 bits
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Keys under which a text is found: two that are the same share one of them almost always, others seldom. Whole
 * numbers below 2^53, at most twelve.
 */
export function sameWordsKeys(words: string): number[] {
  const hashes = [...pairsOf(words)].map(hashOf);
  const keys = Array.from({ length: BANDS }, (_, band) => {
    let [low, high] = [mixed(band + 1), mixed(band + 101)];
    for (let row = 0; row < ROWS; row++) {
      const salt = mixed(band * ROWS + row + 1_001);
      const least = hashes.reduce((found, hash) => Math.min(found, mixed(hash ^ salt)), 0xffff_ffff);
      low = mixed(low ^ least);
      high = mixed(Math.imul(high, 31) + least);
    }
    return (high & 0x1f_ffff) * 2 ** 32 + low;
  });
  return [...new Set(keys)];
}
