// `npm run bench:clusters [-- <corpus folder>]`: how right and how quick similar comments are put together, on comments
// whose letters are known, with two seeds; and, on real consultations, how many of the pairs proposed belong together and
// whether identical replies are found. CPU seconds are of all threads of the process, of one round of each seed. Last, what
// is written when they are placed through the job and a PostgreSQL of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generate } from './clusters/generator.mjs';
import { judgedPairs, verdicts } from './clusters/french.mjs';
import { measureWrites } from './clusters/writes.mjs';
import { Goals, machineLoad, show } from './rounds.mjs';
import { built, onStage } from './stage.mjs';

const COMMENTS = 100_000;
/** Thresholds were set while looking at the first, and at 7 and 11; the second was only run afterwards, and judges. */
const SEEDS = [20_261_122, 4099];
const RECALL = { easy: 0.99, fresh: 0.95, pool: 0.75 };
const KZ_CARD = 'consultations/kz-legalacts-15906353.json';
const KZ_REPLIES = 10;
const FRENCH_PAIRS = 200;

const { sketchOf } = await built('comments/clusters/sketch.rules.js');
const { Leaders } = await built('comments/clusters/leaders.rules.js');
const { comparedWords, sameWords } = await built('responses/same-words.rules.js');

setFlagsFromString('--expose-gc');
const clearMemory = runInNewContext('gc');

/** The leader of each comment, one arriving after the other, and the CPU seconds that it took. */
function placed(comments) {
  const leaders = new Leaders();
  const led = new Int32Array(comments.length);
  // what making the comments has left behind is not to be cleared at the cost of placing them
  clearMemory();
  const from = process.cpuUsage();
  comments.forEach(({ text, lang, target }, at) => {
    const { leader, adopted } = leaders.place(at, sketchOf({ text, lang, proposed: null, target }));
    led[at] = leader ?? at;
    for (const one of adopted) led[one.comment] = leader;
  });
  const { user, system } = process.cpuUsage(from);
  return { led, seconds: (user + system) / 1e6 };
}

const tally = (keys) => keys.reduce((map, key) => map.set(key, (map.get(key) ?? 0) + 1), new Map());
const pairsIn = (counts) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

/** Of the pairs put together, how many belong together; of those that belong together, how many were put. */
function judged(comments, led, set) {
  const chosen = comments.flatMap(({ letter, ...one }, at) => (one.set === set ? [[led[at], letter]] : []));
  const right = pairsIn(tally(chosen.map(([leader, letter]) => `${leader} ${letter}`)));
  return {
    precision: right / pairsIn(tally(chosen.map(([leader]) => leader))),
    recall: right / pairsIn(tally(chosen.map(([, letter]) => letter))),
  };
}

function measure(seed, goals) {
  // flat strings, as a database gives them
  const comments = JSON.parse(JSON.stringify(generate(COMMENTS, seed)));
  const { led, seconds } = placed(comments);
  console.log(
    `Seed ${seed}: ${show(COMMENTS, 0)} comments of one draft; ${seed === SEEDS[0] ? 'set by it' : 'judged by it'}; ${machineLoad()}`,
  );
  for (const [set, recall] of Object.entries(RECALL)) {
    const found = judged(comments, led, set);
    goals.check(`${set}_precision_${seed}`, found.precision, '>=', 0.99, 4);
    goals.check(`${set}_recall_${seed}`, found.recall, '>=', recall, 4);
  }
  goals.check(`cpu_s_${seed}`, seconds, '<=', 5, 1);
  goals.check(`comment_us_${seed}`, (seconds / COMMENTS) * 1e6, '<=', 50, 0);
}

/** Replies of the ministry that say the same as another one of theirs. */
function identicalReplies(corpus) {
  const { comments } = JSON.parse(readFileSync(join(corpus, KZ_CARD), 'utf8'));
  const replies = comments.filter((one) => one.author_kind === 'ministry').map(({ body }) => comparedWords(body));
  return replies.filter((reply, at) => replies.some((other, n) => n !== at && sameWords(reply, other))).length;
}

/** Texts of the same words need no reader; of the others those count that somebody has read and judged. */
function french(corpus) {
  const judgedBy = verdicts();
  const { proposed, apart } = judgedPairs(corpus, { leaders: new Leaders(), sketchOf, total: FRENCH_PAIRS });
  const verdictsOf = (pairs) => {
    const count = tally(pairs.map(({ key, identical }) => (identical ? 'same' : (judgedBy[key] ?? 'unjudged'))));
    return ['same', 'other', 'unjudged'].map((verdict) => count.get(verdict) ?? 0);
  };
  const [same, other, unjudged] = verdictsOf(proposed);
  const [missed, rightlyApart, unread] = verdictsOf(apart);
  const identical = proposed.filter((pair) => pair.identical).length;
  console.log(
    `French consultation, ${proposed.length + apart.length} pairs: ${proposed.length} of a comment and its leader proposed, ` +
      `${identical} of identical words; ${same} belong together, ${other} do not, ${unjudged} unjudged; ` +
      `precision ${show(same / (same + other), 3)}. Most of the wrong ones quote whom they answer.`,
  );
  console.log(
    `The ${apart.length} nearest that are not proposed: ${missed} belong together, ${rightlyApart} do not, ${unread} ` +
      `unjudged. Proposing them as well would make precision ${show((same + missed) / (same + other + missed + rightlyApart), 3)}.`,
  );
}

const goals = new Goals();
const corpus = process.argv[2];
if (corpus) goals.check('kz_identical_replies', identicalReplies(corpus), '>=', KZ_REPLIES, 0);
if (corpus) french(corpus);
else console.log('Name the folder of the corpus to find the identical replies of a real consultation as well.');
for (const seed of SEEDS) measure(seed, goals);
await onStage(async () => {
  await measureWrites(goals);
  return goals.exitCode;
});
