// Acts of other countries in Akoma Ntoso: what is read of them, whether it comes back, and what our recogniser makes of
// their bare lines. It was made for Kazakh acts; these are reported, not tuned for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readAkn } from '../../../dist/formats/akn/read-akn.js';
import { writeAkn } from '../../../dist/formats/akn/write-akn.js';
import { detectActKind } from '../../../dist/formats/detect-act-kind.js';
import { readSource } from '../../../dist/formats/read-source.js';
import { parseXmlText } from '../../../dist/formats/xml.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';

const HIERARCHY =
  /^(?:clause|section|part|paragraph|chapter|title|article|book|tome|division|point|indent|alinea|rule|subrule|proviso|subsection|subpart|subparagraph|subchapter|subtitle|subdivision|subclause|level|transitional|recital|item|li|attachment)$/;
/** Metadata is not text; notes in it are. */
const NO_TEXT =
  /^(?:identification|publication|references|classification|lifecycle|workflow|analysis|temporalData|proprietary|presentation)$/;

export async function measure(corpus) {
  const folder = resolve(corpus, 'akn');
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  const sum = { lost: 0, comeBack: 0, documents: 0, nameless: 0 };
  const lines = new Tally();
  for (const name of names) reportFile(name, readFileSync(resolve(folder, name), 'utf8'), sum, lines);
  lines.print('bare lines of these files, recognised');
  for (const name of ['tz-cap1', 'za-cpa']) await reportPair(folder, name);
  const ours = await ourActs(resolve(corpus, 'kz-acts'));
  const rounds = (sum.comeBack + ours.same) / (sum.documents + ours.all);
  console.log(`comes back as it was: ${sum.comeBack} of ${sum.documents} foreign, ${ours.same} of ${ours.all} Kazakh`);
  return [
    { name: 'akn_text_lost', value: sum.lost, sign: '<=', target: 0, digits: 0 },
    { name: 'akn_round_trip', value: rounds, sign: '>=', target: 1 },
    { name: 'akn_without_id', value: sum.nameless, sign: '<=', target: 0, digits: 0 },
  ];
}

function reportFile(name, xml, sum, lines) {
  const { documents } = readAkn(xml);
  const elements = elementsOf(parseXmlText(xml));
  const lost = missing(elements.text, documents.map(keptText).join(''));
  const provisions = documents.flatMap(({ doc }) => allProvisions(doc));
  const nameless = documents.flatMap(({ doc }) => flattenProvisions(doc)).filter(({ eId }) => !eId).length;
  const same = documents.filter(({ doc, lang }) => readAkn(writeAkn(doc, { lang })).documents[0].doc.eq(doc)).length;
  const issues = documents.flatMap((one) => one.issues.map(({ code }) => code.replace(/^\w+\./, '')));
  console.log(
    `${name}: documents ${documents.length}, elements ${elements.count}, provisions ${provisions.length}, ` +
      `characters ${elements.text.length}, lost ${lost}, come back ${same}, without id ${nameless}` +
      `${issues.length > 0 ? `; said: ${[...new Set(issues)].join(', ')}` : ''}`,
  );
  sum.lost += lost;
  sum.comeBack += same;
  sum.documents += documents.length;
  sum.nameless += nameless;
  for (const one of documents) compareLines(one.paragraphs, lines);
}

function elementsOf(root) {
  let text = '';
  let count = 0;
  const visit = (node) => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        text += child.replace(/[\s\u00ad\u200b]+/g, '');
        continue;
      }
      const { local } = child.name;
      if (NO_TEXT.test(local)) continue;
      if (HIERARCHY.test(local) || (local === 'hcontainer' && hasNumber(child))) count++;
      visit(child);
    }
  };
  visit(root);
  return { text, count };
}

const hasNumber = (element) => element.elements.some((child) => child.name.local === 'num');

/** Quoted ones too: the elements of the file are counted so. */
function allProvisions(doc) {
  const found = [];
  doc.descendants((node) => void (node.type.name === 'provision' && found.push(node)));
  return found;
}

/** Everything a reader is shown: the act, the notes, and the words of issues. */
function keptText({ doc, notes, issues }) {
  const pieces = [];
  doc.descendants((node) => void pieces.push(node.attrs.label ?? '', node.text ?? ''));
  for (const note of notes) pieces.push(note.text);
  for (const { params } of issues) if (params.words) pieces.push(params.words);
  return pieces.join('').replace(/\s+/g, '');
}

/** Characters that stand less often in the one than in the other; order is not looked at. */
function missing(expected, found) {
  const counts = new Map();
  for (const letter of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let lost = 0;
  for (const letter of expected) {
    const left = counts.get(letter) ?? 0;
    if (left === 0) lost++;
    else counts.set(letter, left - 1);
  }
  return lost;
}

/** Provisions by kind: found on the line where they begin, found as another, not found. */
class Tally {
  kinds = new Map();

  add(kind, what) {
    const counts = this.kinds.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what]++;
    this.kinds.set(kind, counts);
  }

  print(title) {
    const rows = [...this.kinds].map(([kind, { right, wrong, missed }]) => `${kind} ${right}/${wrong}/${missed}`);
    console.log(`${title}, right/wrong/missed: ${rows.join(' · ')}`);
  }
}

function compareLines(paragraphs, tally) {
  const bare = paragraphs.map(({ label, place: _place, runs, ...block }) => ({
    ...block,
    runs: label ? [{ text: `${label} ` }, ...runs] : runs,
  }));
  const { doc, fates } = recogniseAct(bare, { lang: 'en', kind: 'law' });
  const first = new Map();
  for (const { source, eId } of fates) if (eId !== null && !first.has(eId)) first.set(eId, source);
  const found = new Map();
  for (const one of flattenProvisions(doc)) {
    const at = first.get(one.eId);
    found.set(at, [...(found.get(at) ?? []), one]);
  }
  for (const { index, place } of paragraphs) {
    for (const { kind, number } of place.opens) {
      if (kind === 'quoted' || kind === 'footnote' || kind === 'preamble') continue;
      const here = found.get(index) ?? [];
      const right = here.some((one) => one.kind === kind && one.number === number);
      tally.add(kind, right ? 'right' : here.length > 0 ? 'wrong' : 'missed');
    }
  }
}

/** A web page beside the structure that indigo's importer made of it, by kind and number. */
const KIND_OF = { PART: 'part', CHAPTER: 'chapter', SECTION: 'article', SUBSECTION: 'para' };
const POINTS = ['PARAGRAPH', 'SUBPARAGRAPH', 'ITEM'];

async function reportPair(folder, name) {
  const page = resolve(folder, `indigo-import-${name}.html`);
  if (!existsSync(page)) return;
  const { paragraphs } = await readSource({ name, bytes: readFileSync(page) });
  const { doc } = recogniseAct(paragraphs, { lang: 'en', kind: detectActKind(paragraphs, 'en') });
  const left = new Map();
  for (const { kind, number } of flattenProvisions(doc)) {
    const key = `${kind} ${number}`;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const tally = new Tally();
  const text = readFileSync(resolve(folder, `indigo-import-${name}.txt`), 'utf8');
  for (const [, word, printed] of text.matchAll(/^\s*([A-Z]+) +(\(?[\p{L}\p{N}]+\)?)\.?(?: -.*)?$/gmu)) {
    const kind = KIND_OF[word] ?? (POINTS.includes(word) ? 'point' : undefined);
    if (!kind) continue;
    const key = `${kind} ${printed.replace(/[()]/g, '')}`;
    const count = left.get(key) ?? 0;
    tally.add(kind, count > 0 ? 'right' : 'missed');
    left.set(key, count - 1);
  }
  tally.print(`indigo-import-${name}.html`);
}

async function ourActs(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  let same = 0;
  for (const name of names) {
    const { paragraphs } = await readSource({ name, bytes: readFileSync(resolve(folder, name)) });
    const lang = /kaz/.test(name) ? 'kk' : /eng/.test(name) ? 'en' : 'ru';
    const { doc } = recogniseAct(paragraphs, { lang, kind: detectActKind(paragraphs, lang) });
    if (readAkn(writeAkn(doc, { lang })).documents[0].doc.eq(doc)) same++;
  }
  return { same, all: names.length };
}
