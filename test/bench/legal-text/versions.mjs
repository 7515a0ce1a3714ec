// Acts of the corpus in several versions, read into provisions, with what tells the truth kept beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignEIds, assignWIds } from '../../../dist/legal-text/act/eid.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';
import { readSource } from '../../../dist/formats/read-source.js';

/** Collects provisions under addresses made of kinds and numbers; `marks` says by eId what the truth calls each. */
class Act {
  provisions = [];
  marks = new Map();
  counted = new Map();

  constructor(name) {
    this.name = name;
  }

  add(parent, kind, number, words, mark) {
    const step = number || this.count(`${parent}/${kind}`);
    const wanted = `${parent ? `${parent}__` : ''}${kind}_${step}`;
    const times = this.count(`=${wanted}`);
    const eId = times === 1 ? wanted : `${wanted}-${times}x`;
    this.provisions.push({
      ...{ wId: '', eId, kind, number, label: '', heading: '', text: '', parent, ordinal: this.provisions.length },
      ...words,
    });
    this.marks.set(eId, mark ?? eId);
    return eId;
  }

  count(key) {
    const times = (this.counted.get(key) ?? 0) + 1;
    this.counted.set(key, times);
    return times;
  }
}

/** One rule a kind of line, largest first: [pattern, kind, how deep it stands, words go to the heading]. */
function readLines(act, lines, rules) {
  const open = [];
  for (const { text, mark } of lines) {
    const rule = rules.find(([pattern]) => pattern.test(text)) ?? [/^()(.*)$/s, 'subpara', 9, false];
    const [pattern, kind, depth, isHeading] = rule;
    const [, number, words = ''] = pattern.exec(text);
    while (open.length > 0 && open.at(-1).depth >= depth) open.pop();
    const parent = open.at(-1)?.eId ?? null;
    const eId = act.add(parent, kind, number, { [isHeading ? 'heading' : 'text']: words }, mark);
    if (depth < 9) open.push({ depth, eId });
  }
  return act;
}

const inOrder = (folder) => readdirSync(folder).sort();

const UKRAINIAN = [
  [/^Розділ ([IVX]+)\s*(.*)$/s, 'section', 0, true],
  [/^Стаття (\d+(?:-\d+)?)\s*\.\s*(.*)$/s, 'article', 1, true],
  [/^(\d+(?:-\d+)?)\.\s+(.*)$/s, 'para', 2, false],
  [/^(\d+(?:-\d+)?)\)\s*(.*)$/s, 'point', 3, false],
];

/** Each paragraph opens with an anchor that stays through all editions: it is the truth, and is taken off. */
export function ukrainian(corpus) {
  const folder = join(corpus, 'versions/ua-2939-17-public-information');
  return inOrder(folder).map((name) => {
    const blocks = readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/);
    const lines = blocks.flatMap((block) => {
      const mark = /^\[\]\{#(n\d+)\}/.exec(block)?.[1];
      const text = block
        .replace(/\[\]\{#n\d+\}/g, '')
        .replace(/\\\n/g, ' ')
        .replace(/\\(.)/g, '$1')
        .replace(/\s+/g, ' ')
        .trim();
      return !mark || text === '' || /^(?:\{|<div|:::)/.test(text) ? [] : [{ text, mark }];
    });
    return readLines(new Act(name.slice(0, 10)), lines, UKRAINIAN);
  });
}

const RUSSIAN = [
  [/^РАЗДЕЛ (\S+)(.*)$/s, 'section', 0, true],
  [/^ГЛАВА (\d+)(.*)$/s, 'chapter', 1, true],
  [/^Статья (\d+)(.*)$/s, 'article', 2, true],
  [/^(\d+)\.\s+(.*)$/s, 'para', 3, false],
  [/^([а-яё]\d?)\)\s+(.*)$/s, 'point', 4, false],
];
/** Remarks of the publisher, which are no words of the law. */
const REMARK =
  /\s*\([^()]*(?:в редакции|введен|введён|исключен|дополнен|Наименование)[^()]*(?:\([^()]*\)[^()]*)*\)\s*$/i;

export function constitution(corpus, part) {
  const folder = join(corpus, 'versions/ru-constitution');
  const name = inOrder(folder).find((file) => file.includes(part));
  const lines = readFileSync(join(folder, name), 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim().replace(REMARK, ''))
    .filter((text) => text !== '' && !text.startsWith('('))
    .map((text) => ({ text }));
  return readLines(new Act(part), lines, RUSSIAN);
}

const GERMAN = [
  [/^## ()(.*)$/s, 'section', 0, true],
  [/^### (?!§)()(.*)$/s, 'chapter', 1, true],
  [/^####? (?!§)()(.*)$/s, 'subchapter', 2, true],
  [/^#+ § (\S+)\s*(.*)$/s, 'article', 3, true],
  [/^\((\d+[a-z]?)\)\s+(.*)$/s, 'para', 4, false],
  [/^(\d+[a-z]?)\.\s+(.*)$/s, 'point', 5, false],
];

/** The act without its head, which says when it was last changed and is no part of it. */
export function german(corpus, part) {
  const folder = join(corpus, 'versions/de-jgg');
  const name = inOrder(folder).find((file) => file.includes(part));
  const source = readFileSync(join(folder, name), 'utf8');
  const lines = source
    .slice(source.indexOf('\n## '))
    .split(/\n\s*\n/)
    .map((block) => ({ text: block.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  return readLines(new Act(part), lines, GERMAN);
}

/** A Kazakh act as the product reads it; marks are the paths of the hand-made truth. */
export async function kazakh(corpus, name, kind) {
  const bytes = new Uint8Array(readFileSync(join(corpus, 'kz-acts', `${name}.md`)));
  const lang = /(?:^|-)kaz-/.test(name) ? 'kk' : 'ru';
  const source = await readSource({ bytes, name: `${name}.md`, fileName: `${name}.md` });
  let ids = 0;
  const { doc } = recogniseAct(source.paragraphs, { lang, kind });
  const act = new Act(name);
  act.provisions = flattenProvisions(assignWIds(assignEIds(doc), () => `w${ids++}`)).map((provision) => ({
    ...provision,
    wId: '',
  }));
  for (const { eId } of act.provisions) act.marks.set(eId, eId.replaceAll('__', '/'));
  return act;
}

export const KAZAKH_PAIRS = [
  'order-124404-kaz-tauar-belgisi-komissiyasy',
  'order-124404-rus-komissiya-tovarnyi-znak',
  'order-183391-kaz-partiya-tizimderi',
  'order-183391-rus-spiski-partii',
  'order-202646-kaz-burabai-tarifteri',
  'order-202646-rus-tarify-burabai',
];

export function truthOf(corpus, name) {
  const file = readFileSync(join(corpus, 'kz-acts/truth', `${name}.match.tsv`), 'utf8');
  return file
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [older, newer, outcome, note] = line.split('\t');
      return { older: older === '-' ? null : older, newer: newer === '-' ? null : newer, outcome, note };
    });
}

/** Words of a real law, for acts that are made up. */
export const wordsOfCorpus = (corpus) =>
  ukrainian(corpus)
    .at(-1)
    .provisions.flatMap(({ text }) => text.split(' '))
    .filter(Boolean);
