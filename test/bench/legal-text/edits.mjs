// Comments carried through scripted edits of real acts: what stands where is known by construction.
import { anchorOf } from '../../../dist/legal-text/anchor/anchor.js';
import { carryAnchor, partsAfter } from '../../../dist/legal-text/anchor/carry.js';
import { matchProvisions } from '../../../dist/legal-text/match/match.js';
import { EDITS, holdsPhrase, phrasesOf, Script, seeded, truthOfPhrase, wordPlaces } from './scripted-edits.mjs';
import { constitution, kazakh, ukrainian } from './versions.mjs';

const ORDERS = [
  'order-106668-rus-sluzhebnoe-udostoverenie',
  'order-106668-kaz-qyzmettik-kualik',
  'order-124404-rus-komissiya-tovarnyi-znak-v1',
  'order-124404-kaz-tauar-belgisi-komissiyasy-v1',
  'order-183391-rus-spiski-partii-v1',
  'order-183391-kaz-partiya-tizimderi-v1',
];

/** Acts of 40 to 700 provisions, in Ukrainian, Russian and Kazakh. */
export async function editedActs(corpus) {
  const acts = [ukrainian(corpus).at(-1), constitution(corpus, 'b2a920c')];
  acts.push(await kazakh(corpus, 'rus-K2000000350-appk-glava-12-1-petitsii', 'code'));
  for (const name of ORDERS) acts.push(await kazakh(corpus, name, 'order'));
  return acts;
}

const ROUNDS = 4;

/** Calls `done` for each edit: (name of the edit, older list, newer list, phrases, places of the words after it). */
export async function throughEdits(corpus, share, done) {
  let edits = 0;
  for (const act of await editedActs(corpus))
    for (const [name, edit] of Object.entries(EDITS))
      for (let round = 1; round <= ROUNDS; round++) {
        const random = seeded(round * 7919 + name.length * 31);
        const before = new Script(act.provisions, random);
        const after = before.copy();
        edit(after);
        const older = before.provisions();
        const newer = after.provisions();
        done({ name, older, newer, phrases: phrasesOf(older, random, share), places: wordPlaces(newer), act });
        edits++;
      }
  return edits;
}

/**
 * Where the words of an older provision are: the newer provision with most of them and their share; 60 % standing
 * together is "enough" for the provision to count as one that survives.
 */
function homeOf({ words, headingWords }, places, headings) {
  const counts = new Map();
  const count = (eId) => eId !== undefined && counts.set(eId, (counts.get(eId) ?? 0) + 1);
  for (const { id } of words) count(places.get(id)?.eId);
  for (const { id } of headingWords) count(headings.get(id));
  const size = words.length + headingWords.length;
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return { enough: size > 0 && best !== undefined && best[1] >= 0.6 * size, homes: new Set(counts.keys()) };
}

const COUNTS = {
  right: 0,
  review: 0,
  wrong: 0,
  missed: 0,
  gone: 0,
  phrases: 0,
  placed: 0,
  asked: 0,
  lost: 0,
  misplaced: 0,
};

function judgeProvisions({ older, newer, places }, matches, counts) {
  const headings = new Map(newer.flatMap((one) => one.headingWords.map(({ id }) => [id, one.provision.eId])));
  const marks = new Map(newer.map(({ provision, mark }) => [provision.eId, mark]));
  const main = new Map(matches.filter(({ older: eId, part }) => eId !== null && !part).map((row) => [row.older, row]));
  for (const row of matches) if (row.older !== null && !main.has(row.older)) main.set(row.older, row);
  const wrong = new Set();
  for (const one of older) {
    const row = main.get(one.provision.eId);
    const { enough, homes } = homeOf(one, places, headings);
    const same = row.newer !== null && (marks.get(row.newer) === one.mark || homes.has(row.newer));
    if (row.outcome === 'needs-review') counts.review += enough ? 1 : 0;
    else if (row.newer !== null && !same) wrong.add(one.provision.eId);
    else if (!enough) counts.gone += 1;
    else counts[row.newer === null ? 'missed' : 'right'] += 1;
  }
  counts.wrong += wrong.size;
  return wrong;
}

function judgePhrases({ newer, phrases, places }, matches, counts, example) {
  const parts = partsAfter(
    matches,
    newer.map(({ provision }) => provision),
  );
  const reviewed = new Set(matches.filter(({ outcome }) => outcome === 'needs-review').map(({ older }) => older));
  for (const { provision, start, end, ids } of phrases) {
    const anchor = anchorOf(provision.text, start, end);
    const found = carryAnchor(anchor, provision.text, parts.get(provision.eId) ?? []);
    const truth = truthOfPhrase(ids, places);
    const whole = truth.fate === 'whole';
    if (whole) counts.phrases += 1;
    if (found.outcome === 'not-found') {
      if (whole) counts[reviewed.has(provision.eId) ? 'asked' : 'lost'] += 1;
      if (whole) example('lost', anchor, found, truth);
    } else if (!holdsPhrase(truth, found)) {
      counts.misplaced += 1;
      example('misplaced', anchor, found, truth);
    } else if (whole) counts.placed += 1;
  }
}

export async function measure(corpus) {
  const byName = new Map();
  let shown = 0;
  const edits = await throughEdits(corpus, 0.5, (edited) => {
    const provisions = (list) => list.map(({ provision }) => provision);
    const matches = matchProvisions(provisions(edited.older), provisions(edited.newer));
    const counts = byName.get(edited.name) ?? { ...COUNTS };
    byName.set(edited.name, counts);
    judgeProvisions(edited, matches, counts);
    judgePhrases(edited, matches, counts, (what, anchor, found, truth) => {
      if (process.env.SHOW === what && shown++ < 20)
        console.log(what, edited.name, JSON.stringify({ anchor, found, truth }));
    });
  });
  const total = { ...COUNTS };
  const show = (name, counts) =>
    console.log(
      name.padEnd(30),
      Object.entries(counts)
        .map(([key, value]) => `${key} ${value}`)
        .join(' · '),
    );
  for (const [name, counts] of byName) {
    show(name, counts);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  show(`${edits} edits`, total);
  const alive = total.right + total.review + total.missed;
  return [
    { name: 'edits', value: edits, sign: '>=', target: 300, digits: 0 },
    { name: 'edits_wrong_anchors', value: total.wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'edits_placed', value: total.right / alive, sign: '>=', target: 0.95, digits: 4 },
    { name: 'edits_phrases_misplaced', value: total.misplaced, sign: '<=', target: 0, digits: 0 },
    { name: 'edits_phrases_placed', value: total.placed / total.phrases, sign: '>=', target: 0.95, digits: 4 },
  ];
}
