/**
 * Prints one line a goal and ends with 1 when one is short.
 * @param {{ name: string, value: number, sense: '>=' | '<=', target: number }[]} goals
 */
export function printGoals(goals) {
  console.log('');
  let short = 0;
  for (const { name, value, sense, target } of goals) {
    const ok = sense === '>=' ? value >= target : value <= target;
    if (!ok) short++;
    console.log(`goal ${name}: ${Math.round(value * 1e4) / 1e4} (${sense} ${target}) ${ok ? 'ok' : 'short'}`);
  }
  process.exitCode = short > 0 ? 1 : 0;
}
