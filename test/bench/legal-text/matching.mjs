// How right the matching of versions is, on acts whose truth is known.
import { matchProvisions } from '../../../dist/legal-text/match/match.js';
import { constitution, german, KAZAKH_PAIRS, kazakh, truthOf, ukrainian } from './versions.mjs';

const table = (name, counts) =>
  console.log(
    name.padEnd(46),
    Object.entries(counts)
      .map(([key, value]) => `${key} ${value}`)
      .join(' · '),
  );

const sum = (all) => {
  const total = {};
  for (const counts of all) for (const key of Object.keys(counts)) total[key] = (total[key] ?? 0) + counts[key];
  return total;
};

/**
 * Each main row against the truth: `partner(mark)` is the mark of what an older provision became, null where it is
 * gone, undefined where the truth does not know; `isNew(mark)` likewise for newer ones.
 */
function judge(older, newer, partner, isNew) {
  const rows = matchProvisions(older.provisions, newer.provisions);
  const counts = { right: 0, review: 0, wrong: 0, missed: 0 };
  for (const row of rows.filter(({ part }) => !part)) {
    const wanted = row.older === null ? undefined : partner(older.marks.get(row.older));
    if (row.older === null) {
      const fresh = isNew(newer.marks.get(row.newer));
      if (fresh !== undefined) counts[fresh ? 'right' : 'missed'] += 1;
    } else if (wanted === undefined) continue;
    else if (row.outcome === 'needs-review') counts.review += 1;
    else if (row.newer === null) counts[wanted === null ? 'right' : 'missed'] += 1;
    else counts[newer.marks.get(row.newer) === wanted ? 'right' : 'wrong'] += 1;
  }
  return counts;
}

function byMarks(older, newer) {
  const before = new Set(older.marks.values());
  const after = new Set(newer.marks.values());
  return judge(
    older,
    newer,
    (mark) => (after.has(mark) ? mark : null),
    (mark) => !before.has(mark),
  );
}

function ukraine(corpus) {
  const acts = ukrainian(corpus);
  const pairs = acts.slice(1).map((newer, n) => {
    const counts = byMarks(acts[n], newer);
    table(`ua ${acts[n].name} → ${newer.name}`, counts);
    return counts;
  });
  const total = sum(pairs);
  table(`ua, ${pairs.length} neighbours`, total);
  const far = [];
  for (let a = 0; a < acts.length; a++)
    for (let b = a + 2; b < acts.length; b++) far.push(byMarks(acts[a], acts[b]), byMarks(acts[b], acts[a]));
  table(`ua, ${far.length} pairs that do not follow each other`, sum(far));
  return { total, far: sum(far) };
}

/** Where the hand-made truth and the program count the same words under another provision. */
function explained(truth, row, rows, paths) {
  const { older, newer } = paths;
  if (row?.outcome === 'same' && truth.outcome === 'reworded') {
    const inner = rows.find((one) => one.older !== null && older.marks.get(one.older) === `${truth.older}/subpara_1`);
    if (inner?.outcome === 'reworded') return 'the words belong to its first unmarked part';
  }
  if (row?.outcome === 'reworded' && truth.outcome === 'same')
    if (row.newer && newer.provisions.find(({ eId }) => eId === row.newer).text.includes('\n'))
      return 'the table is the own text of the annex';
  if (truth.note?.startsWith('??') && !row) return 'the truth itself is unsure';
  return null;
}

async function orderPair(corpus, name) {
  const older = await kazakh(corpus, `${name}-v1`, 'order');
  const newer = await kazakh(corpus, `${name}-v2`, 'order');
  const rows = matchProvisions(older.provisions, newer.provisions);
  const ends = (row) => [
    row.older === null ? null : older.marks.get(row.older),
    row.newer === null ? null : newer.marks.get(row.newer),
  ];
  const counts = { right: 0, review: 0, explained: 0, wrong: 0, missed: 0 };
  for (const truth of truthOf(corpus, name)) {
    if (truth.older?.startsWith('#') || truth.newer?.startsWith('#')) continue;
    const same = (row) => ends(row)[0] === truth.older && ends(row)[1] === truth.newer;
    const hit = rows.find(same);
    const at = (row) => (truth.older === null ? ends(row)[1] === truth.newer : ends(row)[0] === truth.older);
    const row = hit ?? rows.find((one) => at(one) && !one.part);
    const right = hit && (hit.outcome === truth.outcome || (truth.outcome === 'moved' && hit.moved));
    const why = right ? null : explained(truth, hit, rows, { older, newer });
    if (right) counts.right += 1;
    else if (row?.outcome === 'needs-review') counts.review += 1;
    else if (why) counts.explained += 1;
    else counts[row?.older && row?.newer ? 'wrong' : 'missed'] += 1;
    if (!right)
      console.log(
        `    ${truth.older ?? '–'} → ${truth.newer ?? '–'}: ${truth.outcome}; found ${row ? `${row.outcome} ${ends(row).join(' → ')}` : 'nothing'}${why ? ` (${why})` : ''}`,
      );
  }
  table(name, counts);
  return counts;
}

/**
 * The constitution has no anchors. Its truth: an article is known by its number; inside an article, words that
 * occur once in both versions are the same provision, and what is left keeps its number when the article has as
 * many of that kind before and after. Anything else is not judged.
 */
function constitutionTruth(older, newer) {
  const articleOf = (act, provision) => {
    const byId = new Map(act.provisions.map((one) => [one.eId, one]));
    for (let at = provision; at; at = byId.get(at.parent)) if (at.kind === 'article') return at.number;
    return '';
  };
  const groups = (act) => {
    const found = new Map();
    for (const one of act.provisions) {
      const key = `${articleOf(act, one)}|${one.kind}`;
      found.set(key, [...(found.get(key) ?? []), one]);
    }
    return found;
  };
  const before = groups(older);
  const after = groups(newer);
  const truth = new Map();
  for (const [key, ones] of before) {
    const others = after.get(key) ?? [];
    const once = (list, text) => list.filter((one) => one.text + one.heading === text).length === 1;
    for (const one of ones) {
      const words = one.text + one.heading;
      const equal = once(ones, words) && once(others, words) && others.find((o) => o.text + o.heading === words);
      const numbered = ones.length === others.length && one.number && others.find((o) => o.number === one.number);
      const partner = one.kind === 'article' ? others[0] : equal || numbered;
      if (partner) truth.set(one.eId, partner.eId);
    }
  }
  return truth;
}

function constitutions(corpus) {
  const pairs = [
    ['541d777', 'b55370a'],
    ['ff7839a', 'b2a920c'],
    ['27911b3', '7f63f4b'],
  ].map(([a, b]) => {
    const older = constitution(corpus, a);
    const newer = constitution(corpus, b);
    const truth = constitutionTruth(older, newer);
    const known = new Set(truth.values());
    const counts = judge(
      older,
      newer,
      (mark) => truth.get(mark),
      (mark) => (known.has(mark) ? false : undefined),
    );
    table(`ru-constitution ${a} → ${b}, ${truth.size} known`, counts);
    return counts;
  });
  return sum(pairs);
}

function heads(corpus) {
  const pairs = [
    ['8e9e7a10', '07553307'],
    ['e3c6d7fe', '10d4e650'],
  ];
  let changed = 0;
  for (const [a, b] of pairs) {
    const rows = matchProvisions(german(corpus, a).provisions, german(corpus, b).provisions);
    const found = rows.filter(({ outcome }) => outcome !== 'same').length;
    console.log(`de-jgg ${a} → ${b}, only the head differs: ${rows.length} provisions, ${found} changes`);
    changed += found;
  }
  return changed;
}

export async function measure(corpus) {
  const { total, far } = ukraine(corpus);
  const orders = [];
  for (const name of KAZAKH_PAIRS) orders.push(await orderPair(corpus, name));
  const kz = sum(orders);
  table('Kazakh orders, all', kz);
  const ru = constitutions(corpus);
  table('ru-constitution, all', ru);
  const all = total.right + total.review + total.wrong + total.missed;
  return [
    { name: 'matching_ua', value: total.right / all, sign: '>=', target: 0.995, digits: 4 },
    { name: 'matching_ua_wrong', value: total.wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'matching_ua_far_wrong', value: far.wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'matching_kz_wrong', value: kz.wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'matching_ru_wrong', value: ru.wrong, sign: '<=', target: 0, digits: 0 },
    { name: 'matching_de_changes', value: heads(corpus), sign: '<=', target: 0, digits: 0 },
  ];
}
