// Rates move with the machine and the moment, so only ratios inside one run are compared with the goals.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** bare, Talqy, bare, Talqy, …, bare: each round of Talqy against the mean of the bare rounds beside it. */
export async function interleave(rounds, bare, measured) {
  const bares = [await bare()];
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await measured(round));
    bares.push(await bare());
  }
  return { bares, results, beside: (round) => (bares[round] + bares[round + 1]) / 2 };
}

const TICKS = 100; // of /proc on every Linux
/** CPU seconds that a process has used; NaN where there is no /proc. */
export function cpuSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return NaN;
  }
}

export const show = (value, digits = 2) => value.toFixed(digits);
export const ratios = (values) =>
  `median ${show(median(values))}, minimum ${show(Math.min(...values))} (${values.map((value) => show(value)).join(' ')})`;
export const machineLoad = () =>
  `load of the machine ${loadavg()
    .map((value) => show(value, 1))
    .join(' ')}`;

/** Goals reached and missed; `finish` gives the exit code. */
export class Goals {
  short = 0;

  check(name, value, sign, target, digits = 2) {
    const ok = sign === '>=' ? value >= target : value <= target;
    if (!ok) this.short += 1;
    console.log(`goal ${name}: ${show(value, digits)} (${sign} ${target}) ${ok ? 'ok' : 'short'}`);
  }

  get exitCode() {
    return this.short > 0 ? 1 : 0;
  }
}
