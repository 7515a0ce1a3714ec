// Both languages of each Kazakh act side by side: what differs, and whether the known differences are among it.
import { alignLanguages } from '../../../dist/legal-text/language/language-align.js';
import { kazakhActs } from './kazakh-acts.mjs';

/** True differences, found by reading both texts: act, place, and what differs. */
const KNOWN = [
  ['106668', 'annex_1__chp_2__para_10', 'days'],
  ['106668', 'annex_1__chp_3__para_13__point_1__subpara_2', 'numbers'],
  ['106668', 'annex_1__chp_3__para_14__point_1__subpara_2', 'numbers'],
  ['150153', 'art_1__point_2', 'citations'],
  ['4570', 'art_2__para_3', 'length'],
  // the Kazakh text keeps the old title of a law: words alone, which nothing here compares
  ['124404 v2', 'preamble', 'words'],
];

export async function measure(corpus) {
  const acts = await kazakhActs(corpus);
  const found = new Set();
  let alarms = 0;
  for (const ru of acts.filter(({ lang }) => lang === 'ru')) {
    const kk = acts.find((one) => one.lang === 'kk' && one.id === ru.id);
    if (!kk) continue;
    const { pairs, differences } = alignLanguages(ru.doc, kk.doc);
    const off = pairs.filter(({ outcome }) => outcome !== 'aligned');
    console.log(`${ru.id}: ${pairs.length} provisions, ${off.length} not aligned, ${differences.length} differences`);
    for (const { a, b, outcome } of off) console.log(`    ${outcome} ${a} ${b}`);
    for (const { a, code, params } of differences) {
      const known = KNOWN.findIndex(([id, at, what]) => id === ru.id && at === a && what === code);
      if (known >= 0) found.add(known);
      else alarms += 1;
      console.log(`    ${known >= 0 ? 'known' : 'FALSE'} ${code} ${a}: ${params.own || '–'} | ${params.other || '–'}`);
    }
    alarms += off.length;
  }
  for (const [id, at, what] of KNOWN.filter((_, i) => !found.has(i))) console.log(`not found: ${id} ${at} (${what})`);
  return [
    { name: 'pairs_known_found', value: found.size / KNOWN.length, sign: '>=', target: 0.8, digits: 2 },
    { name: 'pairs_false_alarms', value: alarms, sign: '<=', target: 0 },
  ];
}
