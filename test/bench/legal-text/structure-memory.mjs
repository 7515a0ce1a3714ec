// Run in a process of its own by speed-structure.mjs: recognises an act in the room that it was given, or tells how much
// the heap holds before and beyond the paragraphs that were read.
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';
import { bytesOf, largeAct } from './large-act.mjs';

const [corpus, lang, size, task] = process.argv.slice(2);
const paragraphs = largeAct(corpus, lang, { bytes: Number(size) });
const options = { lang, kind: 'law' };
const heap = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
};
if (task === 'recognise') console.log(recogniseAct(paragraphs, options).fates.length);
else {
  recogniseAct(largeAct(corpus, lang, { size: 200 }), options);
  const before = heap();
  const act = recogniseAct(paragraphs, options);
  console.log(JSON.stringify({ bytes: bytesOf(paragraphs), before, held: heap() - before, fates: act.fates.length }));
}
