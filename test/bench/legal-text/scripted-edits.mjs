// Edits of real acts made by a script, so that the fate of each provision and of each word is known.

/** Numbers from 0 to 1, the same on each run (Numerical Recipes' generator). */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let n = 0; n < 5; n++) next();
  return next;
}

const WORDS = /(\S+)(\s*)/gu;
const wordsOf = (text, fresh) =>
  [...text.matchAll(WORDS)].map(([, word, gap]) => ({ id: fresh(), word, gap: gap || ' ' }));
export const textOf = (words) => words.map(({ word, gap }, n) => word + (n + 1 < words.length ? gap : '')).join('');

/** An act as a tree whose words carry numbers that stay with them through the edits. */
export class Script {
  constructor(provisions, random) {
    this.random = random;
    this.ids = 0;
    this.marks = 0;
    const fresh = () => this.ids++;
    const nodes = new Map();
    this.top = [];
    for (const { eId, kind, number, heading, text, parent } of provisions) {
      const node = {
        mark: eId,
        kind,
        number,
        heading: wordsOf(heading, fresh),
        text: wordsOf(text, fresh),
        children: [],
      };
      nodes.set(eId, node);
      (parent === null ? this.top : nodes.get(parent).children).push(node);
    }
    this.vocabulary = provisions.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
  }

  copy() {
    const script = Object.create(Script.prototype);
    return Object.assign(script, this, { top: structuredClone(this.top) });
  }

  /** Every node with the list that holds it. */
  all() {
    const found = [];
    const walk = (list) => {
      for (const node of [...list]) {
        found.push([node, list]);
        walk(node.children);
      }
    };
    walk(this.top);
    return found;
  }

  some(share, kinds) {
    return this.all().filter(([node]) => kinds.includes(node.kind) && this.random() < share);
  }

  newWord() {
    const word = this.vocabulary[Math.floor(this.random() * this.vocabulary.length)];
    return { id: this.ids++, word, gap: ' ' };
  }

  sentence() {
    return Array.from({ length: 8 + Math.floor(this.random() * 20) }, () => this.newWord());
  }

  fresh(kind, number, heading, text, children = []) {
    return { mark: `new ${this.marks++}`, kind, number, heading, text, children };
  }

  /** Counts articles through the act, numbered points through their parent. */
  renumber() {
    let articles = 0;
    const walk = (list) => {
      const counts = { para: 0, point: 0 };
      for (const node of list) {
        if (node.kind === 'article') node.number = String(++articles);
        else if (node.kind in counts && node.number !== '') node.number = String(++counts[node.kind]);
        walk(node.children);
      }
    };
    walk(this.top);
  }

  provisions() {
    const out = [];
    const taken = new Set();
    const walk = (list, parent) => {
      const unmarked = {};
      for (const node of list) {
        const step = node.number || (unmarked[node.kind] = (unmarked[node.kind] ?? 0) + 1);
        let eId = `${parent ? `${parent}__` : ''}${node.kind}_${step}`;
        while (taken.has(eId)) eId += '-x';
        taken.add(eId);
        const { kind, number, mark } = node;
        out.push({
          provision: {
            ...{ wId: '', eId, kind, number, label: '', heading: textOf(node.heading), text: textOf(node.text) },
            ...{ parent, ordinal: out.length },
          },
          ...{ mark, words: node.text, headingWords: node.heading },
        });
        walk(node.children, eId);
      }
    };
    walk(this.top, null);
    return out;
  }
}

const SMALL = ['para', 'point', 'subpara', 'indent'];
const NUMBERED = ['para', 'point'];

function reword(script, share) {
  const other = (one) => {
    const fresh = script.newWord();
    return fresh.word === one.word ? one : { ...fresh, gap: one.gap };
  };
  const change = (words) => words.map((one) => (script.random() < share ? other(one) : one));
  for (const [node] of script.some(0.3, [...SMALL, 'article'])) {
    node.text = change(node.text);
    node.heading = change(node.heading);
  }
}

function removeSome(script, share) {
  for (const [node, list] of script.some(share, SMALL)) list.splice(list.indexOf(node), 1);
}

function insertSome(script, share) {
  for (const [node, list] of script.some(share, SMALL))
    list.splice(
      list.indexOf(node) + 1,
      0,
      script.fresh(node.kind, node.number && `${node.number}-1`, [], script.sentence()),
    );
}

function insertArticles(script, share) {
  for (const [node, list] of script.some(share, ['article', 'chapter'])) {
    const points = ['1', '2'].map((number) => script.fresh('para', number, [], script.sentence()));
    list.splice(list.indexOf(node), 0, script.fresh(node.kind, node.number, script.sentence().slice(0, 4), [], points));
  }
  script.renumber();
}

function swapSome(script, share) {
  for (const [node, list] of script.some(share, [...SMALL, 'article'])) {
    const at = list.indexOf(node);
    if (list[at + 1]?.kind === node.kind) [list[at], list[at + 1]] = [list[at + 1], list[at]];
  }
  script.renumber();
}

function moveSome(script, share) {
  const homes = script.all().filter(([node]) => ['article', 'chapter', 'annex'].includes(node.kind));
  for (const [node, list] of script.some(share, NUMBERED)) {
    if (homes.length === 0 || !list.includes(node)) continue;
    list.splice(list.indexOf(node), 1);
    const [home] = homes[Math.floor(script.random() * homes.length)];
    home.children.splice(Math.floor(script.random() * (home.children.length + 1)), 0, node);
  }
  script.renumber();
}

function splitSome(script, share) {
  for (const [node, list] of script.some(share, NUMBERED)) {
    if (node.text.length < 12 || node.children.length > 0) continue;
    const at = Math.floor(node.text.length * (0.4 + 0.2 * script.random()));
    const rest = script.fresh(node.kind, node.number, [], node.text.slice(at));
    rest.mark = `part of ${node.mark}`;
    node.text = node.text.slice(0, at);
    list.splice(list.indexOf(node) + 1, 0, rest);
  }
  script.renumber();
}

function mergeSome(script, share) {
  for (const [node, list] of script.some(share, NUMBERED)) {
    const next = list[list.indexOf(node) + 1];
    const both = [node, next];
    if (!list.includes(node) || !next || next.kind !== node.kind) continue;
    if (both.some(({ text, children }) => text.length < 6 || children.length > 0)) continue;
    node.text = [...node.text, ...next.text];
    list.splice(list.indexOf(next), 1);
  }
  script.renumber();
}

function repealSome(script, share) {
  const stub = script.vocabulary.some((word) => /[әғқңөұүһі]/.test(word)) ? ['Алып', 'тасталды.'] : ['Исключен.'];
  for (const [node] of script.some(share, NUMBERED)) {
    node.text = stub.map((word) => ({ id: script.ids++, word, gap: ' ' }));
    node.children = [];
  }
}

/** By name; each changes about a tenth of the act, rewording about a third. */
export const EDITS = {
  delete: (script) => removeSome(script, 0.1),
  insert: (script) => insertSome(script, 0.1),
  'insert articles': (script) => insertArticles(script, 0.1),
  renumber: (script) => script.renumber(),
  'delete, renumber': (script) => (removeSome(script, 0.1), script.renumber()),
  'insert, renumber': (script) => (insertSome(script, 0.1), script.renumber()),
  swap: (script) => swapSome(script, 0.1),
  'move between chapters': (script) => moveSome(script, 0.1),
  split: (script) => splitSome(script, 0.15),
  merge: (script) => mergeSome(script, 0.15),
  repeal: (script) => repealSome(script, 0.1),
  'reword 10 %': (script) => reword(script, 0.1),
  'reword 30 %': (script) => reword(script, 0.3),
  'reword 60 %': (script) => reword(script, 0.6),
  'reword 30 %, move': (script) => (reword(script, 0.3), moveSome(script, 0.1)),
  'reword 30 %, insert articles': (script) => (reword(script, 0.3), insertArticles(script, 0.1)),
  everything: (script) => {
    reword(script, 0.1);
    reword(script, 0.3);
    removeSome(script, 0.05);
    insertSome(script, 0.05);
    moveSome(script, 0.05);
    splitSome(script, 0.05);
    mergeSome(script, 0.05);
    insertArticles(script, 0.05);
  },
};

/** Phrases of 1 to 12 words out of the provisions, each with the numbers of its words. */
export function phrasesOf(list, random, share) {
  const found = [];
  for (const { provision, words } of list) {
    if (words.length < 3 || random() >= share) continue;
    const length = Math.min(words.length, 1 + Math.floor(random() * 12));
    const from = Math.floor(random() * (words.length - length + 1));
    const before = textOf(words.slice(0, from));
    const start = from === 0 ? 0 : before.length + words[from - 1].gap.length;
    const chosen = words.slice(from, from + length);
    const end = start + textOf(chosen).length;
    found.push({ provision, start, end, ids: chosen.map(({ id }) => id) });
  }
  return found;
}

/** Where each word stands after the edits: by its number, the provision and the offsets in its text. */
export function wordPlaces(list) {
  const places = new Map();
  for (const { provision, words } of list) {
    let at = 0;
    words.forEach(({ id, word, gap }, index) => {
      places.set(id, { eId: provision.eId, start: at, end: at + word.length, index });
      at += word.length + gap.length;
    });
  }
  return places;
}

/**
 * The truth about a phrase: `whole` when all its words stand side by side in one provision, `gone` when none stands
 * anywhere, else `partly`; with the places of the words that are left.
 */
export function truthOfPhrase(ids, places) {
  const left = ids.flatMap((id) => places.get(id) ?? []);
  if (left.length === 0) return { fate: 'gone', left };
  const inRow = left.every(({ eId, index }, n) => n === 0 || (eId === left[0].eId && index === left[n - 1].index + 1));
  return { fate: left.length === ids.length && inRow ? 'whole' : 'partly', left };
}

/** Whether a found place holds words of the phrase: half of them where it stands whole, else any. */
export function holdsPhrase({ fate, left }, { eId, start, end }) {
  const held = left.filter((word) => word.eId === eId && word.start < end && word.end > start).length;
  return held >= (fate === 'whole' ? left.length / 2 : 1);
}
