import { Overlap, type Kinds } from './overlap.rules.js';
import { Candidates, NO_LEADER } from './candidates.rules.js';
import { ExactIndex } from './exact-index.rules.js';
import { exactKey, SHORT, TINY, type Sketch } from './sketch.rules.js';
import { isNear, type Common } from './nearness.rules.js';
import { countBits, lastBits, wordBits } from './word-bits.rules.js';
import { ShinglePool } from './shingle-pool.rules.js';
import { ROW } from './word-scan.rules.js';
import { countedIn, WornShingles, type Counted } from './worn-shingles.rules.js';

/** Members, the leader among them, from which on the part that most of them hold is taken for the letter. */
const LETTER_FROM = 3;
/** Leaders with the most shingles in common that are compared word by word. */
const COMPARED = 6;
/** Members from which on a letter stays one, in however many other comments it is found. */
const ROOTED = 12;
/** Members up to which a leader is listened to: by then what many others say too is known to be said here. */
const LISTENED = 24;
/** Members up to which a cluster may be taken in by another that is found to have the same letter. */
const TAKEN_IN = 250;
/** So much of its words in common is no longer a likeness that has to be improved on. */
const CLEAR = 0.8;
/** Of two leaders with almost as many words in common the one with more members is taken. */
const ALMOST = 0.8;
/** A leader that shares so much less than the one that was found is not compared any more. */
const BEHIND = 0.6;
/** After so many comparisons it is looked which shingles of a leader have become worn. */
const LOOKED_OVER = 16;
/** A text of which a letter has no larger share holds a phrase of it. */
const PHRASE = 0.09;
/** Texts that have so much in common are no strangers, even where it is not enough to be likened to each other. */
const STRANGERS = 0.4;

export interface Placement {
  /** The comment to which it is likened; null: it stands alone, and newcomers are likened to it. */
  leader: number | null;
  /** Share of the words of the shorter text that both have, from 0 to 1; null where it stands alone. */
  similarity: number | null;
  /** What `learnMember` needs to know it again; null where it stands alone. */
  signature: Uint8Array | null;
  /** Comments that stood alone, or led a few, and belong to the same leader, as is seen only now. */
  adopted: { comment: number; similarity: number; signature: Uint8Array }[];
}

interface Leader {
  number: number;
  comment: number;
  sketch: Sketch;
  /** Leaders with much in common are one family, though not near enough to be one cluster. */
  family: number;
  /** The leader to which it was adopted; itself otherwise. */
  follows: number;
  /** How many members, the leader among them, hold each shingle; null until somebody is likened to it. */
  held: Uint16Array | null;
  members: number;
  /** Kind of each shingle, as it was when `seen` was last a multiple of `LOOKED_OVER`. */
  kinds: Kinds | null;
  seen: number;
  /** May be adopted: it follows nobody, and no official and no author has said where it belongs. */
  free: boolean;
  /** Nobody is likened to it any more. */
  gone: boolean;
}

interface Found {
  number: number;
  similarity: number;
  /** In common. */
  words: number;
  hits: number;
}

interface Search {
  best: Found | null;
  /** Much in common with this one, near enough or not. */
  kin: number | null;
}

const NOBODY: Search = { best: null, kin: null };

/** Signature: version of this form, the two exact hashes, then a bit for each shingle of the leader. */
const SIGNATURE_FORM = 1;
const SIGNATURE_HEAD = 9;

/**
 * The leaders of one draft: comments to which newcomers are likened. A comment joins the one leader that it is close
 * enough to, or leads itself; members are never compared with each other, so that no chain of small steps joins what
 * has nothing in common. What many strangers carry does not count, so that a borrowed paragraph joins nobody. When
 * three are together, the part that most of them hold is the letter, and who sends it with words of their own joins.
 * A comment is placed in time linear in its length.
 */
export class Leaders {
  private readonly leaders: Leader[] = [];
  private readonly numbers = new Map<number, number>();
  /** Leaders by the exact words of their members, and their own. */
  private readonly exact = new ExactIndex();
  private readonly candidates = new Candidates();
  private readonly worn = new WornShingles();
  private readonly overlap = new Overlap(ROW, this.worn);
  private readonly pairs = new Overlap(2, null);
  private readonly letter = new Overlap(ROW, null);
  private places = new Int32Array(1024);
  private readonly pool = new ShinglePool();
  private words = 0;
  private families = 0;
  /** The leader with which the present text was compared last. */
  private compared = NO_LEADER;

  /** How many comments lead, alone or others. */
  get size(): number {
    return this.leaders.length;
  }

  /** Memory, roughly. */
  get bytes(): number {
    return this.candidates.bytes + this.worn.bytes + this.words * 4 + this.leaders.length * 400 + this.exact.bytes;
  }

  /** Puts a new comment where it belongs, and remembers it. */
  place(comment: number, sketch: Sketch): Placement {
    this.compared = NO_LEADER;
    const same = this.sameWords(sketch);
    if (same !== null) return this.join(same, sketch, 1);
    const { best, kin } = sketch.words > TINY ? this.nearest(sketch) : NOBODY;
    if (best) return this.join(best.number, sketch, best.similarity);
    this.lead(comment, sketch, { free: true, kin });
    return { leader: null, similarity: null, signature: null, adopted: [] };
  }

  /** A comment that leads, or stands alone, as it was stored. `free`: no official and no author put it there. */
  learnLeader(comment: number, sketch: Sketch, free: boolean): void {
    const known = this.numbers.get(comment);
    if (known === undefined) return this.lead(comment, sketch, { free, kin: null });
    this.candidates.show(known, sketch.shingles.length);
    Object.assign(this.leaders[known]!, { free, gone: false, follows: known });
  }

  /** A member as it was stored. */
  learnMember(comment: number, leaderComment: number, signature: Uint8Array | null): void {
    const number = this.numbers.get(leaderComment);
    if (number === undefined) return;
    const own = this.numbers.get(comment);
    if (own !== undefined) Object.assign(this.leaders[own]!, { follows: number, free: false });
    const leader = this.leaders[number]!;
    if (signature?.[0] !== SIGNATURE_FORM) return;
    const view = new DataView(signature.buffer, signature.byteOffset, signature.byteLength);
    const key = [view.getUint32(1), view.getUint32(5)] as const;
    if (!this.exact.has(key)) this.exact.set(key, number);
    this.count(leader, signature);
  }

  /** The comment is no leader any more: its author says that it is different. */
  forget(comment: number): void {
    const number = this.numbers.get(comment);
    if (number === undefined) return;
    this.leaders[number]!.gone = true;
    this.candidates.hide(number);
  }

  private lead(comment: number, said: Sketch, { free, kin }: { free: boolean; kin: number | null }): void {
    const number = this.leaders.length;
    const sketch = this.kept(said);
    const family = kin === null ? number : this.leaders[kin]!.family;
    if (kin === null) this.worn.growTo(++this.families);
    this.leaders.push({
      number,
      comment,
      sketch,
      family,
      follows: number,
      held: null,
      members: 1,
      kinds: null,
      seen: 0,
      free,
      gone: false,
    });
    this.numbers.set(comment, number);
    this.words += sketch.words;
    this.tell(sketch, family);
    this.candidates.add(number, sketch.shingles);
    // who was taken out of a cluster takes along who says the very same
    this.exact.set(exactKey(sketch), number);
    if (this.worn.isFull) this.recount();
  }

  private counted({ shingles }: Sketch): Counted {
    if (shingles.length > this.places.length) this.places = new Int32Array(2 * shingles.length);
    return { places: this.places, count: countedIn(shingles, this.places) };
  }

  private tell(sketch: Sketch, family: number): void {
    const { places, count } = this.counted(sketch);
    for (let n = 0; n < count; n++) this.worn.carry(sketch.shingles[places[n]!]!, family);
  }

  /** In memory of its own: what lies beside it is mostly of members, which are forgotten. */
  private kept(sketch: Sketch): Sketch {
    const { shingles, pairs } = sketch;
    return {
      ...sketch,
      shingles: this.pool.keep(shingles, shingles.length),
      pairs: this.pool.keep(pairs, pairs.length),
    };
  }

  /** Into more counters; what only members carried is forgotten, and found out again. */
  private recount(): void {
    this.worn.widen();
    for (const { sketch, family } of this.leaders) this.tell(sketch, family);
  }

  /** The leader of a comment with the same words. */
  private sameWords(sketch: Sketch): number | null {
    const found = this.exact.get(exactKey(sketch));
    const number = found < 0 ? null : this.followed(found);
    return number !== null && !this.leaders[number]!.gone ? number : null;
  }

  private followed(number: number): number {
    let at = number;
    while (this.leaders[at]!.follows !== at) at = this.leaders[at]!.follows;
    return at;
  }

  /** The nearest of the leaders that are near enough; if none is, the one that is no stranger. */
  private nearest(sketch: Sketch): Search {
    this.overlap.open(sketch.shingles);
    const found: Search = { best: null, kin: null };
    let most = STRANGERS;
    this.candidates.find(sketch.shingles, this.overlap);
    for (let turn = 0; turn < COMPARED; turn++) {
      const number = this.candidates.next();
      if (number === NO_LEADER) break;
      const { hits } = this.candidates;
      if (found.best && hits < found.best.hits * BEHIND) break;
      const common = this.likeness(sketch, number);
      const similarity = similarityOf(common);
      if (similarity >= most) {
        most = similarity;
        found.kin = number;
      }
      const leader = this.followed(number);
      if (this.leaders[leader]!.gone || !isNear(sketch, this.leaders[number]!.sketch, common)) continue;
      const one = { number: leader, similarity, words: common.ownCommon, hits };
      if (!found.best || this.isBetter(one, found.best)) found.best = one;
      if (common.ownCommon >= common.own * CLEAR) break;
    }
    return found;
  }

  private isBetter(one: Found, other: Found): boolean {
    if (one.words * ALMOST > other.words) return true;
    if (other.words * ALMOST > one.words) return false;
    return this.leaders[one.number]!.members > this.leaders[other.number]!.members;
  }

  private compare(number: number): Common {
    const leader = this.leaders[number]!;
    if (!leader.kinds || leader.seen++ % LOOKED_OVER === 0) this.lookOver(leader);
    this.compared = number;
    return this.overlap.with(leader.sketch.shingles, leader.kinds!);
  }

  /** Of the opened text; short texts, in which few rows of four outlive three slips, are compared by pairs of words. */
  private likeness(sketch: Sketch, number: number): Common {
    const common = this.compare(number);
    const other = this.leaders[number]!.sketch;
    if (Math.min(sketch.words, other.words) < SHORT && sketch.sense === other.sense) {
      this.pairs.open(sketch.pairs);
      common.same = this.pairs.same(other.pairs);
    }
    return common;
  }

  /** What of a leader counts, as far as is known by now. */
  private lookOver(leader: Leader): void {
    const { held, members, sketch } = leader;
    const words = sketch.shingles.length;
    const kinds = (leader.kinds ??= { live: wordBits(words), letter: wordBits(words), lives: 0, letters: 0 });
    const { live, letter } = kinds;
    this.worn.mark(sketch.shingles, this.counted(sketch), live);
    kinds.lives = 0;
    kinds.letters = 0;
    const known = held !== null && members >= LETTER_FROM;
    for (let at = 0; at < live.length; at++) {
      const unworn = ~live[at]! & (at === live.length - 1 ? lastBits(words) : -1);
      letter[at] = known ? heldByMost(held, members, at << 5) & (members >= ROOTED ? -1 : unworn) : 0;
      live[at] = unworn | letter[at]!;
      kinds.lives += countBits(live[at]!);
      kinds.letters += countBits(letter[at]!);
    }
  }

  private join(number: number, sketch: Sketch, similarity: number): Placement {
    const leader = this.leaders[number]!;
    if (this.compared !== number) {
      this.overlap.open(sketch.shingles);
      this.compare(number);
    }
    // what it says besides: if other families say it too, it is a borrowed paragraph
    if (leader.members <= LISTENED) this.overlap.tellUncovered(leader.family);
    const signature = this.sign(leader, sketch);
    const adopted = looksBack(leader.members) ? this.lookBack(number) : [];
    return { leader: leader.comment, similarity: Math.min(1, similarity), signature, adopted };
  }

  /** The member just compared is counted. */
  private sign(leader: Leader, sketch: Sketch): Uint8Array {
    const key = exactKey(sketch);
    if (!this.exact.has(key)) this.exact.set(key, leader.number);
    const signature = new Uint8Array(SIGNATURE_HEAD + ((leader.sketch.shingles.length + 7) >> 3));
    signature[0] = SIGNATURE_FORM;
    for (let at = 0; at < 4; at++) {
      signature[1 + at] = key[0] >>> (24 - 8 * at);
      signature[5 + at] = key[1] >>> (24 - 8 * at);
    }
    this.overlap.writeBits(signature, SIGNATURE_HEAD);
    this.count(leader, signature);
    return signature;
  }

  private count(leader: Leader, signature: Uint8Array): void {
    const held = (leader.held ??= new Uint16Array(leader.sketch.shingles.length).fill(1));
    if (++leader.members >= ROOTED) this.candidates.prefer(leader.number);
    for (let at = 0; at < held.length; at++) held[at]! += (signature[SIGNATURE_HEAD + (at >> 3)]! >> (at & 7)) & 1;
    if (leader.members < 0xffff) return;
    // a share is all that is asked for
    leader.members >>= 1;
    for (let at = 0; at < held.length; at++) held[at]! >>= 1;
  }

  /** Leaders that hold the letter, which was not known when they came. */
  private lookBack(number: number): Placement['adopted'] {
    const leader = this.leaders[number]!;
    this.lookOver(leader);
    const adopted: Placement['adopted'] = [];
    for (const other of this.holdersOfLetter(leader)) {
      const alone = this.leaders[other]!;
      this.overlap.open(alone.sketch.shingles);
      const common = this.likeness(alone.sketch, number);
      if (!isNear(alone.sketch, leader.sketch, common)) continue;
      Object.assign(alone, { follows: number, free: false });
      const signature = this.sign(leader, alone.sketch);
      adopted.push({ comment: alone.comment, similarity: Math.min(1, similarityOf(common)), signature });
    }
    return adopted;
  }

  /** Of the leaders that may be adopted those that have more of the letter than a phrase. */
  private holdersOfLetter({ sketch: { shingles }, members, kinds }: Leader): number[] {
    const found = new Set<number>();
    const consider = (holder: number): void => {
      const other = this.leaders[holder]!;
      if (other.free && other.members <= TAKEN_IN && other.members < members && other.sketch.words > TINY)
        found.add(holder);
    };
    for (let at = 0; at < shingles.length; at++)
      if ((kinds!.letter[at >> 5]! & (1 << (at & 31))) !== 0) this.candidates.eachHolder(shingles[at]!, consider);
    this.letter.open(shingles);
    return [...found].filter((holder) => {
      const other = this.leaders[holder]!.sketch;
      return other.words < 2 * SHORT || this.letter.shared(other.shingles) >= other.shingles.length * PHRASE;
    });
  }
}

/** Of thirty-two shingles those that at least half of the members hold, a bit for each. */
function heldByMost(held: Uint16Array, members: number, from: number): number {
  let bits = 0;
  const end = Math.min(from + 32, held.length);
  for (let at = from; at < end; at++) bits |= ((members - 2 * held[at]! - 1) >>> 31) << (at - from);
  return bits;
}

/** Share of what the shorter text, or the letter, says. */
const similarityOf = ({ own, ownCommon, leader, leaderCommon, letter, letterCommon }: Common): number =>
  Math.max(ownCommon / Math.max(own, 1), leaderCommon / Math.max(leader, 1), letterCommon / Math.max(letter, 1));

/** With 3, 6, 12, 24, … members: what a cluster knows of its letter, and a draft of borrowed paragraphs, has grown. */
const looksBack = (members: number): boolean =>
  members % LETTER_FROM === 0 && Math.log2(members / LETTER_FROM) % 1 === 0;
