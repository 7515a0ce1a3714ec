// Structure of real acts against the hand-made truth: every row, path by path, as the file is, as plain text, and dirty.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource } from '../../../dist/formats/read-source.js';
import { detectActKind } from '../../../dist/formats/detect-act-kind.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { alignTruth, compare, dropped, readTable } from './structure-truth.mjs';
import { dirtied, flattened } from './structure-variants.mjs';

const SEEDS = [1, 2, 3, 4];
const OUT = ['#frontmatter', '#rule'];
const langOf = (name) => (/kaz/.test(name) ? 'kk' : /eng/.test(name) ? 'en' : 'ru');

const read = async (name, bytes) => (await readSource({ name, bytes })).paragraphs;
const kindOf = (paragraphs, lang) => detectActKind(paragraphs, lang);

/** Sums of all acts for one state of their text. */
class Sums {
  byKind = new Map();
  dropped = 0;
  faults = [];

  add(name, { byKind, faults }, lost) {
    for (const [kind, counts] of byKind) {
      const sum = this.byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0, invented: 0 };
      this.byKind.set(kind, sum);
      for (const what of Object.keys(sum)) sum[what] += counts[what];
    }
    this.dropped += lost;
    this.faults.push(...faults.map((fault) => `${name}: ${fault}`));
  }

  /** Right ones of all that the truth has and of all that we made up. */
  share(takes = () => true) {
    let right = 0;
    let all = 0;
    for (const [kind, counts] of this.byKind) {
      if (!takes(kind)) continue;
      right += counts.right;
      all += counts.right + counts.wrong + counts.missed + counts.invented;
    }
    return right / all;
  }
}

async function act(folder, name) {
  const paragraphs = await read(name, readFileSync(resolve(folder, name)));
  const lang = langOf(name);
  const truth = alignTruth(readTable(resolve(folder, 'truth', name.replace('.md', '.tsv'))), paragraphs);
  const out = new Set(truth.filter((row) => OUT.includes(row.path)).map((row) => row.source));
  return { name, paragraphs, options: { lang, kind: kindOf(paragraphs, lang) }, truth, out };
}

function measureAct({ name, options, truth, out }, paragraphs, sums, sourcesOf = (source) => [source]) {
  const found = recogniseAct(paragraphs, options);
  found.doc.check();
  const comparison = compare(truth, found, paragraphs, sourcesOf);
  const expectedOut = new Set([...out].flatMap(sourcesOf));
  sums.add(name, comparison, dropped(found, paragraphs, expectedOut));
}

async function measureFlat(one, sums, seed) {
  const flat = flattened(seed === undefined ? one.paragraphs : dirtied(one.paragraphs, seed));
  const paragraphs = await read(one.name.replace('.md', '.txt'), Buffer.from(flat.text));
  if (paragraphs.length !== flat.lines.length) throw new Error(`${one.name}: the reader joined lines of plain text`);
  measureAct(one, paragraphs, sums, flat.sourcesOf);
}

const COUNTED = { sec: 'section', art: 'article', para: 'para', point: 'point', subpara: 'subpara' };

/** Acts whose provisions were only counted: a count that differs is shown as what is missing or too many. */
async function measureCounts(folder, file, sums) {
  const stem = file.replace('.counts.tsv', '');
  const name = readdirSync(folder).find((one) => one.startsWith(stem));
  const paragraphs = await read(name, readFileSync(resolve(folder, name)));
  const found = recogniseAct(paragraphs, { lang: langOf(name), kind: 'law' });
  const provisions = flattenProvisions(found.doc);
  const byKind = new Map();
  const faults = [];
  const compareCount = (kind, wanted, got) => {
    const counts = {
      right: Math.min(wanted, got),
      wrong: 0,
      missed: Math.max(0, wanted - got),
      invented: Math.max(0, got - wanted),
    };
    byKind.set(kind, counts);
    if (wanted !== got) faults.push(`${kind}: ${got} in place of ${wanted}`);
  };
  for (const row of readTable(resolve(folder, 'truth', file))) {
    if (COUNTED[row.kind])
      compareCount(row.kind, Number(row.count), provisions.filter((one) => one.kind === COUNTED[row.kind]).length);
    // the constitution has one editorial note beside its footnotes
    if (row.kind === 'footnote') compareCount('#note', Number(row.count) + 1, found.notes.length);
  }
  sums.add(name, { byKind, faults }, dropped(found, paragraphs, new Set()));
}

function print(title, sums) {
  console.log(`\n${title}`);
  console.log('kind         right  wrong missed invented');
  for (const [kind, counts] of [...sums.byKind].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      kind.padEnd(12) +
        Object.values(counts)
          .map((value) => String(value).padStart(6))
          .join(' '),
    );
  console.log(`source paragraphs dropped: ${sums.dropped}`);
  const most = process.env.BENCH_FAULTS ? Infinity : 12;
  for (const fault of sums.faults.slice(0, most)) console.log(`  ${fault}`);
  if (sums.faults.length > most) console.log(`  … and ${sums.faults.length - most} more (BENCH_FAULTS=1 shows all)`);
}

const goals = (name, sums, strict) => [
  {
    name: `structure_${name}articles`,
    value: sums.share((kind) => kind === 'art'),
    sign: '>=',
    target: strict ? 1 : 0.99,
    digits: 4,
  },
  {
    name: `structure_${name}points`,
    value: sums.share((kind) => kind === 'para' || kind === 'point'),
    sign: '>=',
    target: 0.99,
    digits: 4,
  },
  { name: `structure_${name}all`, value: sums.share(), sign: '>=', target: 0.99, digits: 4 },
  { name: `structure_${name}dropped`, value: sums.dropped, sign: '<=', target: 0, digits: 0 },
];

export async function measure(corpus) {
  const folder = resolve(corpus, 'kz-acts');
  const truths = readdirSync(resolve(folder, 'truth'));
  const names = truths.filter((name) => /^(?!README)(?!.*\.(?:match|counts)\.tsv$).*\.tsv$/.test(name));
  const acts = await Promise.all(names.map((name) => act(folder, name.replace('.tsv', '.md'))));
  const [asIs, flat, dirty, flatDirty, counted] = Array.from({ length: 5 }, () => new Sums());
  for (const one of acts) {
    measureAct(one, one.paragraphs, asIs);
    await measureFlat(one, flat);
    for (const seed of SEEDS) {
      measureAct(one, dirtied(one.paragraphs, seed), dirty);
      await measureFlat(one, flatDirty, seed);
    }
  }
  for (const name of truths.filter((one) => one.endsWith('.counts.tsv'))) await measureCounts(folder, name, counted);
  print(`${acts.length} Kazakh acts as they are`, asIs);
  print('the same as plain text', flat);
  print(`the same with defects, ${SEEDS.length} seeds`, dirty);
  print('plain text with defects', flatDirty);
  print('acts whose provisions were counted', counted);
  return [
    ...goals('', asIs, true),
    ...goals('flat_', flat, true),
    ...goals('dirty_', dirty, false),
    ...goals('flat_dirty_', flatDirty, false),
    { name: 'structure_counted_all', value: counted.share(), sign: '>=', target: 0.99, digits: 4 },
  ];
}
