const FIRST_SIZE = 1 << 12;

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

/**
 * Which leaders hold a shingle. A hash table with open addressing over typed arrays: an entry takes some 24 bytes, a
 * look-up some ten nanoseconds, and nothing is left to the garbage collector.
 */
export class ShingleIndex {
  /** Slots of two: the shingle, and its latest entry counted from 1; 0 where the slot is free. */
  private table = new Int32Array(2 * FIRST_SIZE);
  private used = 0;
  /** Entries of two: the leader, and the entry before. */
  private entries = new Int32Array(2 * FIRST_SIZE);
  private count = 0;

  get bytes(): number {
    return 4 * (this.table.length + this.entries.length);
  }

  /** The latest entry of a shingle, to be followed by `after`; 0 where there is none. */
  first(shingle: number): number {
    return this.table[this.slotOf(shingle) + 1]!;
  }

  after(entry: number): number {
    return this.entries[2 * entry - 1]!;
  }

  leaderAt(entry: number): number {
    return this.entries[2 * entry - 2]!;
  }

  add(shingle: number, leader: number): void {
    const slot = this.slotOf(shingle);
    const head = this.table[slot + 1]!;
    if (head > 0 && this.leaderAt(head) === leader) return;
    if (2 * this.count === this.entries.length) this.entries = grown(this.entries);
    this.entries[2 * this.count] = leader;
    this.entries[2 * this.count + 1] = head;
    this.table[slot] = shingle;
    this.table[slot + 1] = ++this.count;
    if (head === 0 && ++this.used * 4 > this.table.length) this.widen();
  }

  private slotOf(shingle: number): number {
    const { table } = this;
    const mask = table.length - 2;
    const key = shingle | 0;
    let slot = (shingle << 1) & mask;
    while (table[slot + 1] !== 0 && table[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private widen(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const slot = this.slotOf(old[at]!);
      this.table[slot] = old[at]!;
      this.table[slot + 1] = old[at + 1]!;
    }
  }
}
