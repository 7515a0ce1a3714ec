// How fast matching, carrying and comparing are: CPU seconds of this thread, the best of some runs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diffWords } from '../../../dist/legal-text/diff/diff.js';
import { matchProvisions } from '../../../dist/legal-text/match/match.js';
import { allAlike, allRepealed, allReworded, bigAct, edited } from './big-acts.mjs';
import { wordsOfCorpus } from './versions.mjs';

const SIZES = [100, 300, 1000, 3000, 10_000];

/** Garbage collection runs on other threads too and is counted: it is work that matching causes. */
function cpu(work, runs = 5) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

/** Slope of the straight line through (log x, log y) by least squares. */
function slopeOf(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (n) => logs.reduce((sum, one) => sum + one[n], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function growth(words) {
  const points = SIZES.map((size) => {
    const older = bigAct(size, words);
    const newer = edited(older, words);
    // small acts are matched many times over, so that the clock's grain does not show
    const times = Math.max(1, Math.round(3000 / size));
    const seconds = cpu(() => {
      for (let n = 0; n < times; n++) matchProvisions(older, newer);
    });
    console.log(`matching ${size} provisions, 5 % changed: ${((1000 * seconds) / times).toFixed(2)} ms CPU`);
    return [size, seconds / times];
  });
  return { slope: slopeOf(points), most: points.at(-1)[1] };
}

function worst(words) {
  const older = bigAct(10_000, words);
  const cases = {
    unchanged: [older, older],
    'all reworded by 30 %': [older, allReworded(older, words)],
    'all repealed': [older, allRepealed(older)],
    'all alike, five gone': [allAlike(10_000), allAlike(9995, 5)],
    'all alike, numbers new': [allAlike(10_000), allAlike(10_000, 20_000)],
    'nothing in common but words': [older, bigAct(10_000, words, 99)],
  };
  let most = 0;
  for (const [name, [before, after]] of Object.entries(cases)) {
    const seconds = cpu(() => matchProvisions(before, after), 2);
    console.log(`matching 10000 provisions, ${name}: ${seconds.toFixed(2)} s CPU`);
    most = Math.max(most, seconds);
  }
  return most;
}

const CHILD = fileURLToPath(new URL('matching-memory.mjs', import.meta.url));

/** The least room, in MB of old space, in which a child does its task; its last answer. */
function leastRoom(corpus, task) {
  let answer = null;
  let room = 128;
  for (let step = 64; step >= 1; step /= 2) {
    const flags = [`--max-old-space-size=${room}`, '--max-semi-space-size=1'];
    const child = spawnSync(process.execPath, [...flags, CHILD, corpus, task], { encoding: 'utf8' });
    if (child.status === 0) answer = JSON.parse(child.stdout);
    room += child.status === 0 ? -step : step;
  }
  return { room, answer };
}

function memory(corpus) {
  const holding = leastRoom(corpus, 'hold');
  const matching = leastRoom(corpus, 'match');
  const text = matching.answer.bytes / 2 ** 20;
  const times = (matching.room - holding.room) / text;
  console.log(
    `memory: two versions of ${text.toFixed(1)} MB together need ${holding.room} MB, matched ${matching.room} MB: ${times.toFixed(1)} × the text`,
  );
  return times;
}

/** A wording of one's own of 20,000 characters, a third of its words changed, and two texts without a common word. */
function comparing(words) {
  const [first] = bigAct(1, words);
  const text = Array.from({ length: 2600 }, (_, n) => words[(n * 7919) % words.length])
    .join(' ')
    .slice(0, 20_000);
  const changed = allReworded([{ ...first, text }], words)[0].text;
  const seconds = cpu(() => diffWords(text, changed), 20);
  console.log(`comparing two wordings of 20,000 characters, 30 % changed: ${(1000 * seconds).toFixed(1)} ms CPU`);
  const flood = (word) => `${word} `.repeat(Math.floor(1_000_000 / (word.length + 1)));
  const various = (letter) => Array.from({ length: 150_000 }, (_, n) => letter + n).join(' ');
  const hostile = Math.max(
    cpu(() => diffWords(flood('да'), flood('нет')), 1),
    cpu(() => diffWords(various('а'), various('б')), 1),
    cpu(() => diffWords(flood('да нет'), flood('нет да да')), 1),
  );
  console.log(`comparing two hostile texts of 1,000,000 characters: ${hostile.toFixed(2)} s CPU`);
  return { seconds, hostile };
}

export async function measure(corpus) {
  const words = wordsOfCorpus(corpus);
  const { slope, most } = growth(words);
  const { seconds, hostile } = comparing(words);
  return [
    { name: 'match_10k_cpu_s', value: most, sign: '<=', target: 0.5 },
    { name: 'match_slope', value: slope, sign: '<=', target: 1.1 },
    { name: 'match_10k_worst_cpu_s', value: worst(words), sign: '<=', target: 5 },
    { name: 'match_memory_times_text', value: memory(corpus), sign: '<=', target: 10, digits: 1 },
    { name: 'diff_20k_ms', value: 1000 * seconds, sign: '<=', target: 5, digits: 1 },
    { name: 'diff_hostile_s', value: hostile, sign: '<=', target: 2 },
  ];
}
