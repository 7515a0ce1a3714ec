/**
 * How long a story waits for what must come before it says that it does not come, in milliseconds. The machine that
 * judges may be many times slower than the one a story was written on: slowness is measured by the benches, not here.
 */
export const PATIENCE_MS = 180_000;

/** How long one test of a story may take: several waits, each within its patience. */
export const STORY_MS = 600_000;
