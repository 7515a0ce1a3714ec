// Citations in the words of the Kazakh acts: found, resolved, wrong; and how the time grows on hostile text.
import { Buffer } from 'node:buffer';
import { findCitations } from '../../../dist/legal-text/citation/citation-find.js';
import { schema } from '../../../dist/legal-text/act/schema.js';
import { kazakhActs } from './kazakh-acts.mjs';

/**
 * Counted by reading the acts: citations by number in the own words of provisions, one for each number of a list, the
 * labels of quoted provisions left out; and those that mean a provision of the same text, each read beside its target on
 * 2026-11-22. By file, as a prefix. A link beyond them counts as wrong until somebody has read it.
 */
const TRUTH = {
  'kaz-10612': [0, 0],
  'kaz-150153': [13, 0],
  'kaz-4570': [0, 0],
  'kaz-68210': [2, 0],
  'order-106668-kaz': [3, 1],
  'order-106668-rus': [3, 1],
  'order-124404-kaz-tauar-belgisi-komissiyasy-v1': [3, 0],
  'order-124404-kaz-tauar-belgisi-komissiyasy-v2': [2, 0],
  'order-124404-rus-komissiya-tovarnyi-znak-v1': [3, 0],
  'order-124404-rus-komissiya-tovarnyi-znak-v2': [2, 0],
  'order-183391-kaz-partiya-tizimderi-v1': [5, 2],
  'order-183391-kaz-partiya-tizimderi-v2': [6, 3],
  'order-183391-rus-spiski-partii-v1': [5, 2],
  'order-183391-rus-spiski-partii-v2': [6, 3],
  'order-202646-kaz-burabai-tarifteri-v1': [7, 1],
  'order-202646-kaz-burabai-tarifteri-v2': [8, 1],
  'order-202646-rus-tarify-burabai-v1': [7, 1],
  'order-202646-rus-tarify-burabai-v2': [8, 1],
  'rus-100890': [0, 0],
  'rus-10612': [0, 0],
  'rus-150153': [13, 0],
  'rus-4570': [0, 0],
  'rus-68210': [2, 0],
  'rus-K2000000350': [9, 9],
};
export async function measure(corpus) {
  const sums = { ru: new Map(), kk: new Map() };
  let [expected, found, links, expectedLinks, unread] = [0, 0, 0, 0, 0];
  for (const { name, lang, doc } of await kazakhActs(corpus)) {
    const citations = findCitations(doc);
    const [key, [all, own]] = Object.entries(TRUTH).find(([prefix]) => name.startsWith(prefix)) ?? [name, [0, 0]];
    const resolved = citations.filter(({ target }) => target !== null);
    expected += all;
    expectedLinks += own;
    found += Math.min(all, citations.length);
    links += Math.min(own, resolved.length);
    unread += Math.max(0, resolved.length - own);
    for (const { reason } of citations) sums[lang].set(reason, (sums[lang].get(reason) ?? 0) + 1);
    console.log(`${key}: ${citations.length} of ${all} found, ${resolved.length} of ${own} are links`);
    for (const { at, text, target } of resolved) console.log(`    ${at}  «${text}»  → ${target}`);
  }
  for (const [lang, counts] of Object.entries(sums))
    console.log(lang, [...counts].map(([reason, count]) => `${reason ?? 'resolved'} ${count}`).join(', '));
  return [
    { name: 'citations_wrong', value: unread, sign: '<=', target: 0 },
    { name: 'citations_found', value: found / expected, sign: '>=', target: 0.95, digits: 3 },
    { name: 'citations_linked', value: links / expectedLinks, sign: '>=', target: 0.95, digits: 3 },
    { name: 'citations_growth', value: growth(), sign: '<=', target: 1.15, digits: 2 },
  ];
}

/** Slope of time over length, both as logarithms, from 0.25 to 1 MB of citations that lead nowhere. */
function growth() {
  const seconds = (megabytes) => {
    const words = 'статьи 1 пункта 2 ';
    const text = words.repeat(Math.round((megabytes * 1e6) / Buffer.byteLength(words)));
    const paragraph = schema.node('paragraph', null, [schema.text(text)]);
    const article = schema.node('provision', { kind: 'article', number: '1', eId: 'art_1' }, [paragraph]);
    const doc = schema.node('act', { lang: 'ru' }, [article]);
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = process.cpuUsage();
      findCitations(doc);
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1e6);
    }
    return best;
  };
  const [small, large] = [seconds(0.25), seconds(1)];
  console.log(`hostile text: ${small.toFixed(2)} s for 0.25 MB, ${large.toFixed(2)} s for 1 MB`);
  return Math.log(large / small) / Math.log(4);
}
