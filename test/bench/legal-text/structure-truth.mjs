// Reads the hand-made truth of the Kazakh acts (format in its README) and compares a recognised act with it.
import { readFileSync } from 'node:fs';

const LOOKALIKES = { a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' };

/** Words only: dirty text and its clean original have the same. */
export const looseWords = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[acehikmoptxy]/g, (letter) => LOOKALIKES[letter]);

export function readTable(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])));
}

export const wordsOfSource = (source) =>
  source.kind === 'table'
    ? source.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(plain))).join('\n')
    : `${source.label ?? ''} ${plain(source.runs)}`;

const plain = (runs) => runs.map((run) => run.text).join('');

/** The source paragraph of each truth row: both are in file order, and a row begins like its paragraph. */
export function alignTruth(rows, paragraphs) {
  const words = paragraphs.map((one) => looseWords(wordsOfSource(one)));
  let at = -1;
  return rows.map((row, i) => {
    const wanted = looseWords(row.text);
    const sameAsBefore = /subpara_1$/.test(row.path) && row.text === rows[i - 1]?.text;
    for (let next = sameAsBefore ? at : at + 1; next < words.length; next++) {
      const found = words[next].indexOf(wanted);
      if (found < 0 || found > 20) continue;
      at = next;
      return { ...row, source: next };
    }
    throw new Error(`The truth has a row that the act lacks: ${row.path} ${row.text}`);
  });
}

const PREFIX = { ...{ section: 'sec', subsection: 'subsec', chapter: 'chp', subchapter: 'subchp', article: 'art' } };

/** The provisions of a recognised act as rows of the truth, quoted ones too. */
export function rowsOf(doc) {
  const rows = [];
  const walk = (node, path) => {
    let quotes = 0;
    const counts = {};
    node.forEach((child, _offset, place) => {
      if (child.type.name === 'quoted') walk(child, `${path}quoted_${++quotes}/`);
      if (child.type.name !== 'provision' || child.attrs.kind === 'preamble') return;
      const kind = PREFIX[child.attrs.kind] ?? child.attrs.kind;
      const step = child.attrs.eId
        ? child.attrs.eId.split('__').at(-1)
        : quotedStep(node, place, kind, child.attrs.number, counts);
      rows.push({ path: path + step, kind, number: child.attrs.number || '-', words: looseWords(firstWords(child)) });
      walk(child, `${path}${step}/`);
    });
  };
  walk(doc, '');
  return rows;
}

/** Quoted provisions have no address: their steps are made as the truth makes them. */
function quotedStep(parent, place, kind, number, counts) {
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (number && kind !== 'indent') return `${kind}_${number}`;
  if (kind !== 'indent') return `${kind}_${counts[kind]}`;
  let words = 1;
  for (let i = 0; i < place; i++) {
    const before = parent.child(i);
    if (before.type.name === 'paragraph' || ['indent', 'subpara'].includes(before.attrs.kind)) words += 1;
  }
  return `indent_${words}`;
}

function firstWords(provision) {
  const first = provision.firstChild;
  if (!first) return '';
  if (first.isTextblock) return first.textContent;
  return first.type.name === 'provision' && first.attrs.kind === 'subpara' ? firstWords(first) : '';
}

const SAME = ['title', 'signature', 'agreed', 'approval', 'annexmark', 'form'];

/** What became of each source paragraph, by its words: `role words` → how many there are. */
export function fatesByWords({ doc, notes, issues }) {
  const fates = new Map();
  const add = (role, text) => {
    const key = `${role} ${looseWords(text)}`;
    fates.set(key, (fates.get(key) ?? 0) + 1);
  };
  const walk = (node, inPreamble) =>
    node.forEach((child) => {
      if (child.type.name === 'table') add('table', child.textContent);
      else if (child.type.name === 'paragraph') {
        const { role } = child.attrs;
        add(SAME.includes(role) ? role : inPreamble ? 'preamble' : role, child.textContent);
      } else if (child.type.name === 'heading') add(inPreamble ? 'preamble' : 'heading', child.textContent);
      else if (!child.isTextblock) walk(child, inPreamble || child.attrs.kind === 'preamble');
    });
  walk(doc, false);
  for (const note of notes) add('note', note.text);
  return {
    fates,
    broken: new Set(issues.filter((one) => one.code.endsWith('broken-sentence')).map((one) => one.source)),
  };
}

/** Goes through the truth: { right, wrong, missed, invented } by kind, and a line for everything that is not right. */
export function compare(rows, act, paragraphs, sourcesOf) {
  const byKind = new Map();
  const faults = [];
  const count = (kind, what, fault) => {
    const counts = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0, invented: 0 };
    byKind.set(kind, counts);
    counts[what] += 1;
    if (fault) faults.push(`${what} ${fault}`);
  };
  const found = new Map();
  for (const row of rowsOf(act.doc)) found.set(row.path, [...(found.get(row.path) ?? []), row]);
  const { fates, broken } = fatesByWords(act);
  for (const row of rows) {
    // plain text has no tables
    if (sourcesOf(row.source).length === 0) continue;
    if (row.path.startsWith('#')) {
      const right = sourcesOf(row.source).every((i) =>
        hasFate(row.path.slice(1), i, { fates, broken, act, paragraphs }),
      );
      count(row.path, right ? 'right' : 'missed', right ? '' : `${row.path} ${row.text}`);
      continue;
    }
    const got = found.get(row.path)?.shift();
    const wanted = looseWords(row.text);
    if (!got) count(row.kind, 'missed', `${row.path} ${row.text}`);
    else if (got.kind === row.kind && got.number === row.number && begins(got.words, wanted, row.text.length))
      count(row.kind, 'right');
    else count(row.kind, 'wrong', `${row.path} ${row.text} | got ${got.kind} ${got.number} ${got.words.slice(0, 40)}`);
  }
  for (const left of [...found.values()].flat())
    count(left.kind, 'invented', `${left.path} ${left.number} ${left.words.slice(0, 60)}`);
  return { byKind, faults };
}

/** The truth keeps 40 characters of a text; a shorter one is whole. */
const begins = (words, wanted, length) => (length < 36 ? words === wanted : words.startsWith(wanted));

function hasFate(wanted, source, { fates, broken, act, paragraphs }) {
  const words = looseWords(wordsOfSource(paragraphs[source]));
  if (wanted === 'frontmatter' || wanted === 'rule') return act.fates[source]?.fate === 'issue';
  if (wanted === 'continuation') return broken.has(source);
  const key = `${wanted} ${words}`;
  const left = fates.get(key) ?? 0;
  if (wanted === 'title' && left === 0) return (fates.get(`date ${words}`) ?? 0) > 0;
  fates.set(key, left - 1);
  return left > 0;
}

/** Source paragraphs without a fate, or whose words are in none of the places that their fate names. */
export function dropped(act, paragraphs, expectedOut) {
  const printed = [];
  act.doc.descendants((node) => {
    if (node.type.name === 'provision') printed.push(node.attrs.label);
    if (node.isTextblock) printed.push(node.textContent);
  });
  const inAct = looseWords(printed.join(' '));
  const inNotes = looseWords(act.notes.map((note) => note.text).join(' '));
  const fates = new Map(act.fates.map((fate) => [fate.source, fate.fate]));
  return paragraphs.filter((paragraph) => {
    const words = looseWords(wordsOfSource(paragraph));
    const fate = fates.get(paragraph.index);
    if (fate === 'act') return !inAct.includes(words);
    if (fate === 'note') return !inNotes.includes(words);
    return fate !== 'issue' || !(expectedOut.has(paragraph.index) || words === '');
  }).length;
}
