const FIRST_SIZE = 1 << 10;
const NOBODY = -1;

/** The leader of who says the very same, by two hashes. A table with open addressing in one array of numbers. */
export class ExactIndex {
  /** Slots of four: both hashes, and the leader counted from 1; 0 where the slot is free. */
  private table = new Int32Array(4 * FIRST_SIZE);
  private used = 0;

  get bytes(): number {
    return 4 * this.table.length;
  }

  /** The leader; negative where there is none. */
  get([one, two]: readonly [number, number]): number {
    return this.table[this.slotOf(one | 0, two | 0) + 2]! - 1;
  }

  has(key: readonly [number, number]): boolean {
    return this.get(key) !== NOBODY;
  }

  set([one, two]: readonly [number, number], leader: number): void {
    const place = this.slotOf(one | 0, two | 0);
    const isNew = this.table[place + 2] === 0;
    this.table[place] = one;
    this.table[place + 1] = two;
    this.table[place + 2] = leader + 1;
    if (isNew && ++this.used * 8 > this.table.length) this.widen();
  }

  private slotOf(one: number, two: number): number {
    const { table } = this;
    const mask = table.length - 4;
    let place = (one << 2) & mask;
    while (table[place + 2] !== 0 && (table[place] !== one || table[place + 1] !== two)) place = (place + 4) & mask;
    return place;
  }

  private widen(): void {
    const old = this.table;
    this.table = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 2] === 0) continue;
      const place = this.slotOf(old[at]!, old[at + 1]!);
      for (let part = 0; part < 3; part++) this.table[place + part] = old[at + part]!;
    }
  }
}
