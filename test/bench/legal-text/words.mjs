// Words of real acts: the terms that are found against places checked by reading, how the provisions read, stem speed.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource } from '../../../dist/formats/read-source.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';
import { readabilityOf } from '../../../dist/legal-text/readability/readability.js';
import { stems } from '../../../dist/legal-text/text/stem.js';
import { findDefinitions } from '../../../dist/legal-text/term/term-definitions.js';
import { findTerms } from '../../../dist/legal-text/term/term-search.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { alignTerms } from '../../../dist/legal-text/term/term.js';

/**
 * Places that were read one by one and found right: eId, then where the term begins in its own text. What is found
 * besides counts as wrong until it is read, too; a use that was never found is in no list.
 */
const CHECKED = JSON.parse(readFileSync(new URL('./words-checked.json', import.meta.url), 'utf8'));

async function act(corpus, name) {
  const bytes = readFileSync(resolve(corpus, 'kz-acts', `${name}.md`));
  const { paragraphs } = await readSource({ name: `${name}.md`, bytes });
  return recogniseAct(paragraphs, { lang: name.includes('kaz') ? 'kk' : 'ru', kind: 'order' }).doc;
}

export async function measure(corpus) {
  let [wrong, missed, found] = [0, 0, 0];
  const definitions = new Map();
  const levels = { kk: {}, ru: {} };
  const indexes = { kk: [], ru: [] };
  let letters = 0;
  let milliseconds = 0;
  for (const [name, places] of Object.entries(CHECKED)) {
    const doc = await act(corpus, name);
    const { lang } = doc.attrs;
    const own = findDefinitions(doc);
    definitions.set(name, own);
    const seen = new Set(findTerms(doc, own).map(({ at, start }) => `${at}@${start}`));
    const right = new Set(places);
    const unread = [...seen].filter((place) => !right.has(place));
    const lost = places.filter((place) => !seen.has(place));
    [wrong, missed, found] = [wrong + unread.length, missed + lost.length, found + seen.size];
    console.log(
      `${name}: ${own.length} definitions, ${seen.size} uses; unchecked ${unread.length}, lost ${lost.length}`,
    );
    for (const { index, level, words } of readabilityOf(doc).values()) {
      levels[lang][level] = (levels[lang][level] ?? 0) + 1;
      if (words >= 10) indexes[lang].push(index);
    }
    const text = flattenProvisions(doc)
      .map((one) => one.text)
      .join('\n');
    const start = performance.now();
    for (let i = 0; i < 20; i++) stems(text, lang);
    milliseconds += performance.now() - start;
    letters += text.length * 20;
  }
  const [first, second] = [
    'order-124404-rus-komissiya-tovarnyi-znak-v2',
    'order-124404-kaz-tauar-belgisi-komissiyasy-v2',
  ];
  const pairs = alignTerms(definitions.get(first), definitions.get(second));
  for (const { at, first: ru, second: kk } of pairs) console.log(`  ${at}: ${ru?.term ?? '–'} | ${kk?.term ?? '–'}`);
  for (const lang of ['ru', 'kk']) {
    const sorted = indexes[lang].sort((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(0);
    console.log(`reading ease ${lang}: 5 % ${at(0.05)}, median ${at(0.5)}, 95 % ${at(0.95)};`, levels[lang]);
  }
  const speed = letters / 1e6 / (milliseconds / 1000);
  console.log(`stems: ${speed.toFixed(2)} million letters a second; ${found} uses of terms`);
  const unpaired = pairs.filter((pair) => !pair.first || !pair.second).length;
  return [
    { name: 'terms_wrong', value: wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'terms_lost', value: missed, sign: '<=', target: 0, digits: 0 },
    { name: 'terms_unpaired', value: unpaired, sign: '<=', target: 0, digits: 0 },
    { name: 'stem_million_letters_per_s', value: speed, sign: '>=', target: 1, digits: 2 },
  ];
}
