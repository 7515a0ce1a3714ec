const FIRST_BLOCK = 1 << 10;
const LARGEST_BLOCK = 1 << 14;

/** Keeps rows of numbers side by side in a few large blocks: for a block of its own each would cost more than its copy. */
export class ShinglePool {
  private block = new Uint32Array(FIRST_BLOCK);
  private used = 0;

  /** A copy of the first `count` numbers. It lives as long as it is held, and with it what shares its block. */
  keep(numbers: Uint32Array, count: number): Uint32Array {
    if (count * 4 > LARGEST_BLOCK) return numbers.slice(0, count);
    if (this.used + count > this.block.length) {
      this.block = new Uint32Array(Math.max(4 * count, Math.min(LARGEST_BLOCK, 2 * this.block.length)));
      this.used = 0;
    }
    const { block, used } = this;
    for (let at = 0; at < count; at++) block[used + at] = numbers[at]!;
    this.used += count;
    return block.subarray(used, this.used);
  }
}
