// Run in a process of its own by speed-matching.mjs, with little room: matches two versions, or only holds them.
import { matchProvisions } from '../../../dist/legal-text/match/match.js';
import { bigAct, edited } from './big-acts.mjs';
import { wordsOfCorpus } from './versions.mjs';

const [corpus, task] = process.argv.slice(2);
const words = wordsOfCorpus(corpus);
// each provision's words as one flat string, as they come from a document
const flat = (list) => JSON.parse(JSON.stringify(list));
const older = flat(bigAct(10_000, words));
const newer = flat(edited(older, words));
const all = [...older, ...newer];
const bytes = all.reduce((sum, { heading, text }) => sum + Buffer.byteLength(heading) + Buffer.byteLength(text), 0);
const rows = task === 'match' ? matchProvisions(older, newer).length : 0;
console.log(JSON.stringify({ bytes, rows }));
