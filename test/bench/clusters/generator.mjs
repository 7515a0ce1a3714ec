// Comments whose letters are known: the truth against which clusters are measured. Same seed, same comments.
import { WORDS } from './words.mjs';

/** mulberry32: a small generator of evenly spread numbers, the same on every machine. */
function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, of: (items) => items[below(items.length)], chance: (p) => next() < p };
}

/** When, where, how: of the ready turns a few, of the others as many as there are adjectives and nouns. */
const turn = (d, w) =>
  d.chance(0.2) ? d.of(w.tails) : w.turn(d.of(w.adjectives), d.of(w.nouns), d.of(w.verbs), d.of(w.objects));

function sentence(d, w) {
  const who = `${d.of(w.adjectives)} ${d.of(w.nouns)}`;
  const what = d.chance(0.5) ? d.of(w.objects) : `${d.of(w.adjectives)} ${d.of(w.objects)}`;
  const begun = d.chance(0.4) ? `${d.of(w.openings)} ` : '';
  const rest = d.chance(0.5) ? `, ${w.and} ${d.of(w.nouns)} ${d.of(w.verbs)} ${d.of(w.objects)} ${turn(d, w)}` : '';
  return `${begun}${w.order(who, d.of(w.verbs), what, turn(d, w), d.below(3))}${rest}.`;
}

const paragraph = (d, w, sentences) => Array.from({ length: sentences }, () => sentence(d, w)).join(' ');
const wordsIn = (text) => text.split(/\s+/).length;

function typo(d, text) {
  const at = 1 + d.below(Math.max(1, text.length - 3));
  const kind = d.below(3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  return text.slice(0, at) + text[at] + text.slice(at);
}

/** Small edits: typos, a word swapped or slipped in, a sentence dropped, a greeting, a name, other layout. */
function edited(d, w, text) {
  let sentences = text.split(/(?<=[.!?])\s+/);
  if (sentences.length > 4 && d.chance(0.3)) sentences.splice(d.below(sentences.length), 1);
  if (sentences.length > 4 && d.chance(0.15)) {
    const at = d.below(sentences.length - 1);
    [sentences[at], sentences[at + 1]] = [sentences[at + 1], sentences[at]];
  }
  let words = sentences.join(' ').split(' ');
  for (let n = d.below(1 + Math.ceil(words.length / 30)); n > 0; n--) words[d.below(words.length)] = d.of(w.fillers);
  for (let n = d.below(2); n > 0; n--) words.splice(d.below(words.length), 0, d.of(w.fillers));
  let made = words.join(' ');
  for (let n = d.below(1 + Math.ceil(words.length / 40)); n > 0; n--) made = typo(d, made);
  if (d.chance(0.25)) made = made.toUpperCase() === made ? made : made.replace(/[,.]/g, '');
  return made;
}

/** As a letter begins and ends. */
function signed(d, w, text) {
  const begun = d.chance(0.4) ? `${d.of(w.greetings)} ${text}` : text;
  return d.chance(0.4) ? `${begun}\n${d.of(w.names)}` : begun;
}

/** Sizes of letters: a few campaigns of hundreds and thousands, many of some dozen, and comments that stand alone. */
function sizes(d, total) {
  const found = [];
  for (let left = total; left > 0;) {
    const luck = d.next();
    const size =
      luck < 0.97 ? 1 : luck < 0.985 ? 2 + d.below(12) : luck < 0.998 ? 20 + d.below(150) : 400 + d.below(1600);
    found.push(Math.min(size, left));
    left -= size;
  }
  return found;
}

const MAKERS = {
  /** A letter and its small edits. */
  easy(d, w) {
    const letter = paragraph(d, w, 2 + d.below(8));
    return () => signed(d, w, edited(d, w, letter));
  },
  /** A form letter to which everybody adds: 30–80 % of what is sent are own words. */
  fresh(d, w) {
    const letter = Array.from({ length: 2 + d.below(3) }, () => paragraph(d, w, 2 + d.below(2)));
    const size = wordsIn(letter.join(' '));
    return () => {
      const share = 0.3 + 0.5 * d.next();
      const own = [];
      for (let wanted = (size * share) / (1 - share); wanted > 0;) {
        const one = paragraph(d, w, 1 + d.below(3));
        own.push(one);
        wanted -= wordsIn(one);
      }
      const parts = letter.map((part) => edited(d, w, part));
      const cut = d.below(parts.length + 1);
      const before = d.below(own.length + 1);
      const all = [...own.slice(0, before), ...parts.slice(0, cut), ...own.slice(before), ...parts.slice(cut)];
      return signed(d, w, all.join('\n\n'));
    };
  },
  /** Paragraphs of its own, and one or two that everybody borrows from one pool. */
  pool(d, w, pool) {
    const letter = Array.from({ length: 3 + d.below(4) }, () => paragraph(d, w, 1 + d.below(3)));
    return () => {
      const kept = letter.filter(() => d.chance(0.88));
      const parts = (kept.length < 2 ? letter : kept).map((part) => edited(d, w, part));
      for (let n = 1 + d.below(2); n > 0; n--) parts.splice(d.below(parts.length + 1), 0, edited(d, w, d.of(pool)));
      return signed(d, w, parts.join('\n\n'));
    };
  },
};

const PROVISIONS = 120;

/** A word or two: the same opinion only on the same provision. */
function short(d, lang) {
  const said = d.of(WORDS[lang].short);
  const target = `w${d.below(PROVISIONS)}`;
  const text = d.chance(0.5) ? said.toLowerCase() : said.replace(/[.!?]/g, '...');
  return { set: 'easy', letter: `${said} ${target}`, lang, text, target };
}

/** `[{ set, letter, lang, text, target }]` in the order of arrival; a comment alone has a letter of its own. */
export function generate(total, seed = 20261122) {
  const d = dice(seed);
  const comments = [];
  let letters = 0;
  const kinds = Object.keys(MAKERS);
  const pools = Object.fromEntries(
    Object.entries(WORDS).map(([lang, w]) => [lang, Array.from({ length: 40 }, () => paragraph(d, w, 1 + d.below(3)))]),
  );
  for (const set of kinds) {
    for (const size of sizes(d, Math.floor(total / kinds.length))) {
      const lang = d.chance(0.6) ? 'ru' : 'kk';
      const letter = ++letters;
      const make = MAKERS[set](d, WORDS[lang], pools[lang]);
      const target = `w${d.below(PROVISIONS)}`;
      for (let n = 0; n < size; n++) {
        const own = d.chance(0.15) ? `w${d.below(PROVISIONS)}` : target;
        comments.push({ set, letter, lang, text: make(), target: own });
        if (set === 'easy' && d.chance(0.03)) comments.push(short(d, lang));
      }
    }
  }
  for (let at = comments.length - 1; at > 0; at--) {
    const other = d.below(at + 1);
    [comments[at], comments[other]] = [comments[other], comments[at]];
  }
  return comments;
}
