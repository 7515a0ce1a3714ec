// How fast the structure of large acts is recognised, how the time grows, and what memory it takes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';
import { median, show } from '../rounds.mjs';
import { bytesOf, largeAct } from './large-act.mjs';

const LANGS = ['ru', 'kk'];
const MB = 1e6;
const TEXT = 6 * MB;

function cpuSeconds(paragraphs, lang) {
  const before = process.cpuUsage();
  recogniseAct(paragraphs, { lang, kind: 'law' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const medianSeconds = (paragraphs, lang, rounds) =>
  median(Array.from({ length: rounds }, () => cpuSeconds(paragraphs, lang)));

function throughput(corpus, lang) {
  const paragraphs = largeAct(corpus, lang, { bytes: TEXT });
  const size = bytesOf(paragraphs) / MB;
  cpuSeconds(paragraphs, lang);
  const seconds = medianSeconds(paragraphs, lang, 5);
  console.log(
    `${lang}: ${show(size, 1)} MB in ${paragraphs.length} paragraphs: ${show(seconds)} s CPU, ${show(size / seconds)} MB/s`,
  );
  return { name: `structure_mb_per_s_${lang}`, value: size / seconds, sign: '>=', target: 2 };
}

/** Slope of the time in a log-log picture: 1 is linear. */
function growth(corpus) {
  const points = [1_000, 10_000, 100_000].map((size) => {
    const paragraphs = largeAct(corpus, 'ru', { size });
    const seconds = medianSeconds(paragraphs, 'ru', size < 50_000 ? 7 : 3);
    console.log(`${size} paragraphs: ${show(seconds * 1000, 0)} ms CPU`);
    return { size, seconds };
  });
  const [first, last] = [points[0], points.at(-1)];
  const slope = Math.log(last.seconds / first.seconds) / Math.log(last.size / first.size);
  return { name: 'structure_slope', value: slope, sign: '<=', target: 1.1 };
}

const ROOMS = [4, 6, 8, 10, 12, 16];

/** The smallest room beside the text in which the act can be recognised, as a multiple of the text. */
function memory(corpus, lang) {
  const script = fileURLToPath(new URL('./structure-memory.mjs', import.meta.url));
  const run = (task, flags) =>
    spawnSync(process.execPath, [...flags, script, corpus, lang, String(TEXT), task], { encoding: 'utf8' });
  const holding = run('hold', ['--expose-gc']);
  if (holding.status !== 0) throw new Error(`structure-memory: ${holding.stderr}`);
  const { bytes, before, held } = JSON.parse(holding.stdout);
  const enough = ROOMS.find((times) => {
    const room = Math.ceil((before + times * bytes) / 2 ** 20);
    return run('recognise', [`--max-old-space-size=${room}`, '--max-semi-space-size=1']).status === 0;
  });
  console.log(
    `${lang}: ${show(bytes / MB, 1)} MB of text: the result holds ${show(held / bytes, 1)} ×, its making runs in ${enough} ×`,
  );
  return enough ?? Infinity;
}

export function measure(corpus) {
  const speeds = LANGS.map((lang) => throughput(corpus, lang));
  const slope = growth(corpus);
  const ratio = Math.max(...LANGS.map((lang) => memory(corpus, lang)));
  return [...speeds, slope, { name: 'structure_memory_ratio', value: ratio, sign: '<=', target: 10 }];
}
