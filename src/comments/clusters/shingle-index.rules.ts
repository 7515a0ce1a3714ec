const FIRST_SIZE = 1 << 12;
const NOWHERE = -1;
/** Leaders that are found by one shingle, the oldest: what more of them hold tells little. */
const HOLDERS = 5;

/**
 * Which leaders hold a shingle. A hash table with open addressing in one array of numbers: the holders of a shingle lie
 * side by side, so that a look-up mostly costs one visit to memory, and nothing is left to the garbage collector.
 */
export class ShingleIndex {
  /** Slots of two: the shingle, and its holder counted from 1; 0 where the slot is free. */
  private table = new Int32Array(2 * FIRST_SIZE);
  private used = 0;
  /** A bit for each shingle that may be held, two for a slot: mostly there is none, and no slot need be visited. */
  private present = new Int32Array(FIRST_SIZE >> 4);

  get bytes(): number {
    return 4 * (this.table.length + this.present.length);
  }

  /** The first holder of a shingle, to be followed by `after`: a place for `leaderAt`; negative where there is none. */
  first(shingle: number): number {
    if ((this.present[(shingle & (this.table.length - 1)) >> 5]! & (1 << (shingle & 31))) === 0) return NOWHERE;
    return this.from((shingle << 1) & (this.table.length - 2), shingle | 0);
  }

  after(place: number): number {
    const { table } = this;
    return this.from((place + 2) & (table.length - 2), table[place]!);
  }

  leaderAt(place: number): number {
    return this.table[place + 1]! - 1;
  }

  add(shingle: number, leader: number): void {
    const { table } = this;
    const mask = table.length - 2;
    const key = shingle | 0;
    let place = (shingle << 1) & mask;
    for (let holders = 0; table[place + 1] !== 0; place = (place + 2) & mask) {
      if (table[place] !== key) continue;
      if (++holders === HOLDERS || table[place + 1] === leader + 1) return;
    }
    this.present[(key & (table.length - 1)) >> 5]! |= 1 << (key & 31);
    table[place] = key;
    table[place + 1] = leader + 1;
    if (++this.used * 4 > table.length) this.widen();
  }

  private from(start: number, key: number): number {
    const { table } = this;
    const mask = table.length - 2;
    let place = start;
    while (table[place + 1] !== 0) {
      if (table[place] === key) return place;
      place = (place + 2) & mask;
    }
    return NOWHERE;
  }

  /** Begins behind a free slot, so that the holders of a shingle keep their order. */
  private widen(): void {
    const old = this.table;
    const { length } = old;
    this.table = new Int32Array(length * 2);
    this.present = new Int32Array(length >> 4);
    const mask = this.table.length - 2;
    let start = 0;
    while (old[start + 1] !== 0) start += 2;
    for (let step = 2; step < length; step += 2) {
      const at = (start + step) & (length - 2);
      if (old[at + 1] === 0) continue;
      let place = (old[at]! << 1) & mask;
      while (this.table[place + 1] !== 0) place = (place + 2) & mask;
      this.present[(old[at]! & (2 * length - 1)) >> 5]! |= 1 << (old[at]! & 31);
      this.table[place] = old[at]!;
      this.table[place + 1] = old[at + 1]!;
    }
  }
}
