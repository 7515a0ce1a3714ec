// The same phrases carried through the same edits, by our way and by an annotator's of web pages.
import { anchorOf } from '../../../dist/legal-text/anchor/anchor.js';
import { carryAnchor, partsAfter } from '../../../dist/legal-text/anchor/carry.js';
import { matchProvisions } from '../../../dist/legal-text/match/match.js';
import { throughEdits } from './edits.mjs';
import { anchorInDocument, selectorOf } from './hypothesis.mjs';
import { holdsPhrase, truthOfPhrase } from './scripted-edits.mjs';

/** The document as a page shows it: heading and words of each provision in order, with where its words begin. */
function documentOf(list) {
  const starts = new Map();
  let text = '';
  for (const { provision } of list) {
    text += `${provision.label}${provision.heading}\n`;
    starts.set(provision.eId, text.length);
    text += `${provision.text}\n`;
  }
  return { text, starts };
}

const fresh = () => ({ whole: 0, right: 0, orphans: 0, misplaced: 0, gone: 0, rightly: 0, invented: 0 });

/** `found`: the place in the newer provision, null where nothing was found. */
function judge(counts, truth, found) {
  const hits = found && holdsPhrase(truth, found);
  if (truth.fate === 'whole') {
    counts.whole += 1;
    counts[!found ? 'orphans' : hits ? 'right' : 'misplaced'] += 1;
  } else if (truth.fate === 'gone') {
    counts.gone += 1;
    counts[found ? 'invented' : 'rightly'] += 1;
  } else if (found && !hits) counts.misplaced += 1;
}

/** A place of the document as one of the provision in which it begins. */
function inProvision(list, starts, place) {
  if (!place) return null;
  const home = list.findLast(({ provision }) => starts.get(provision.eId) <= place.start) ?? list[0];
  const from = starts.get(home.provision.eId);
  return { eId: home.provision.eId, start: place.start - from, end: place.end - from };
}

export async function measure(corpus) {
  const byName = new Map();
  await throughEdits(corpus, 0.12, ({ name, older, newer, phrases, places }) => {
    const counts = byName.get(name) ?? { ours: fresh(), theirs: fresh() };
    byName.set(name, counts);
    const provisions = (list) => list.map(({ provision }) => provision);
    const parts = partsAfter(matchProvisions(provisions(older), provisions(newer)), provisions(newer));
    const before = documentOf(older);
    const after = documentOf(newer);
    for (const { provision, start, end, ids } of phrases) {
      const truth = truthOfPhrase(ids, places);
      const at = before.starts.get(provision.eId);
      const theirs = anchorInDocument(after.text, selectorOf(before.text, at + start, at + end));
      const carried = carryAnchor(anchorOf(provision.text, start, end), provision.text, parts.get(provision.eId) ?? []);
      judge(counts.ours, truth, carried.eId === null ? null : carried);
      judge(counts.theirs, truth, inProvision(newer, after.starts, theirs));
    }
  });
  const total = { ours: fresh(), theirs: fresh() };
  const share = (part, all) => `${part} (${((100 * part) / Math.max(1, all)).toFixed(2)} %)`;
  const show = (name, { whole, orphans, misplaced, gone, invented }) =>
    console.log(
      name.padEnd(40),
      `${whole} stand whole: orphans ${share(orphans, whole)}, misplaced ${share(misplaced, whole)};`,
      `${gone} gone: shown somewhere ${share(invented, gone)}`,
    );
  for (const [name, counts] of byName)
    for (const way of ['ours', 'theirs']) {
      show(`${name}, ${way}`, counts[way]);
      for (const key of Object.keys(total[way])) total[way][key] += counts[way][key];
    }
  for (const way of ['ours', 'theirs']) show(`all, ${way}`, total[way]);
  const { ours, theirs } = total;
  return [
    { name: 'ours_misplaced', value: ours.misplaced + ours.invented, sign: '<=', target: 0, digits: 0 },
    { name: 'ours_orphans', value: ours.orphans / ours.whole, sign: '<=', target: 0.05, digits: 4 },
    {
      name: 'misplaced_less_than_peer',
      value: theirs.misplaced + theirs.invented - ours.misplaced - ours.invented,
      ...{ sign: '>=', target: 1, digits: 0 },
    },
  ];
}
