import type { Overlap } from './overlap.rules.js';
import { ShingleIndex } from './shingle-index.rules.js';

/** Most shingles by which a leader is found: a sample of them, taken by their hashes, where its text has more. */
const SAMPLE = 32;
/** Shingles by which a newcomer looks for its leader. */
const ASKED = 32;
/** Share of a text's sampled shingles below which a leader is not looked at: a mistyped word costs four of them. */
const WORTH = 0.09;

/** What a shingle in common with a leader of many is worth. */
const PREFERENCE = 2;

export const NO_LEADER = -1;

/**
 * The leaders that share most shingles with a text. Leaders are numbers from 0, added in turn. All is
 * held in arrays of numbers and used again: a search touches some dozens of strangers, and must not look at each.
 */
export class Candidates {
  private readonly index = new ShingleIndex();
  /** How many shingles each leader has; 0 where nobody is to find it. */
  private sizes = new Int32Array(1024);
  /** Leaders of many, which are looked at before strangers that have as much in common. */
  private weights = new Uint8Array(1024);
  /** In common with each leader in the present search. */
  private common = new Int32Array(1024);
  private touched = new Int32Array(1024);
  /** Of those touched, the leaders not given yet; and what they have in common. */
  private left = 0;
  private shared = new Int32Array(1024);
  private asked = new Int32Array(1024);
  /** Shingles in common with the leader given last; twice as many for a leader of many. */
  hits = 0;

  get bytes(): number {
    return this.index.bytes + 17 * this.sizes.length;
  }

  add(leader: number, shingles: Uint32Array): void {
    if (leader >= this.sizes.length) this.makeRoom();
    this.sizes[leader] = shingles.length;
    this.weights[leader] = 1;
    const places = this.sample(shingles, SAMPLE);
    for (let n = 0; n < places; n++) this.index.add(shingles[this.asked[n]!]!, leader);
  }

  hide(leader: number): void {
    this.sizes[leader] = 0;
  }

  show(leader: number, shingles: number): void {
    this.sizes[leader] = shingles;
  }

  prefer(leader: number): void {
    this.weights[leader] = PREFERENCE;
  }

  eachHolder(shingle: number, tell: (leader: number) => void): void {
    for (let place = this.index.first(shingle); place >= 0; place = this.index.after(place))
      tell(this.index.leaderAt(place));
  }

  /**
   * Searches for a text that has been opened; `next` gives what was found. By worn shingles only leaders of many are
   * found: a letter that very many send with much of their own.
   */
  find(shingles: Uint32Array, opened: Overlap): void {
    const { index, common, touched, weights, asked } = this;
    const places = this.sample(shingles, ASKED);
    let count = 0;
    for (let n = 0; n < places; n++) {
      const at = asked[n]!;
      const isWorn = opened.isWorn(at);
      for (let place = index.first(shingles[at]!); place >= 0; place = index.after(place)) {
        const leader = index.leaderAt(place);
        if (isWorn && weights[leader] === 1) continue;
        if (common[leader]!++ === 0) touched[count++] = leader;
      }
    }
    this.choose(shingles.length, count);
  }

  /** The leader with most in common that was not given yet, of equals the first; NO_LEADER where none is left. */
  next(): number {
    const { touched, shared } = this;
    if (this.left === 0) return NO_LEADER;
    let best = 0;
    for (let at = 1; at < this.left; at++) {
      const more = shared[at]! - shared[best]!;
      if (more > 0 || (more === 0 && touched[at]! < touched[best]!)) best = at;
    }
    const leader = touched[best]!;
    this.hits = shared[best]!;
    this.left--;
    touched[best] = touched[this.left]!;
    shared[best] = shared[this.left]!;
    return leader;
  }

  /**
   * Chooses, by their hashes, shingles of a text, so that there are about so many of them: their places are left in
   * `asked`. Without a branch, as no processor foresees which are chosen.
   */
  private sample(shingles: Uint32Array, most: number): number {
    const { length } = shingles;
    if (length > this.asked.length) this.asked = new Int32Array(2 * length);
    const { asked } = this;
    // a whole number of 32 bits: half of a hash is compared
    const limit = Math.min(0x7fffffff, Math.floor((2 ** 31 / length) * most)) | 0;
    let count = 0;
    for (let at = 0; at < length; at++) {
      asked[count] = at;
      count += ((shingles[at]! >>> 1) - limit) >>> 31;
    }
    return count;
  }

  /** Keeps those of the touched that have enough in common. */
  private choose(size: number, count: number): void {
    const { sizes, weights, common, touched, shared } = this;
    const worth = WORTH * Math.min(size, ASKED);
    // of a longer leader fewer shingles are in the index than were asked for
    const ofLonger = (worth * SAMPLE * size) / ASKED;
    this.left = 0;
    for (let at = 0; at < count; at++) {
      const leader = touched[at]!;
      const hits = common[leader]!;
      common[leader] = 0;
      if (sizes[leader] === 0 || (hits < worth && hits * sizes[leader]! < ofLonger)) continue;
      touched[this.left] = leader;
      shared[this.left++] = hits * weights[leader]!;
    }
  }

  private makeRoom(): void {
    const room = 2 * this.sizes.length;
    const { sizes, weights } = this;
    this.sizes = new Int32Array(room);
    this.sizes.set(sizes);
    this.weights = new Uint8Array(room);
    this.weights.set(weights);
    this.common = new Int32Array(room);
    this.touched = new Int32Array(room);
    this.shared = new Int32Array(room);
  }
}
