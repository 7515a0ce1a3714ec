// Amending acts: every command understood in both languages, and one that is applied to the act it amended.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fragment } from 'prosemirror-model';
import { readSource } from '../../../dist/formats/read-source.js';
import { applyAmendments } from '../../../dist/legal-text/amendment/amendment-apply.js';
import { readAmendments } from '../../../dist/legal-text/amendment/amendment.js';
import { assignEIds } from '../../../dist/legal-text/act/eid.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';

// commands of each act, counted by reading: operation and what it is about
const COMMANDS = {
  'rus-68210-amend-prazdniki': ['add art 3 + indent 6'],
  'kaz-68210-amend-merekeler': ['add art 3 + indent 6'],
  'rus-150153-amend-zerno': [
    'add art 1 + point 11-1, point 14-1, point 14-2',
    'add art 3 + point 10',
    'add art 4 + point 4-3',
    'add art 6 + point 1-2, point 32-6, point 32-7',
    'add + art 6-4',
  ],
  'kaz-150153-amend-astyq': [
    'add art 1 + point 11-1, point 14-1, point 14-2',
    'replace-words art 3 point 9',
    'add art 3 + point 10',
    'add art 4 + point 4-3',
    'add art 6 + point 1-2, point 32-6, point 32-7',
    'add + art 6-4',
  ],
};
const ROUND_TRIPS = [
  ['rus-10612-o-prazdnikah', 'rus-68210-amend-prazdniki', 'ru'],
  ['kaz-10612-merekeler-turaly', 'kaz-68210-amend-merekeler', 'kk'],
];
const SHORT = { article: 'art' };

export async function measure(corpus) {
  const read = reader(resolve(corpus, 'kz-acts'));
  let right = 0;
  let all = 0;
  for (const [name, wanted] of Object.entries(COMMANDS)) {
    const found = readAmendments(await read(name, 'amending-law')).map(told);
    const good = wanted.filter((one, i) => found[i] === one).length;
    const wrong = Math.max(found.length, wanted.length) - good;
    console.log(`${name.padEnd(32)} understood ${good} of ${wanted.length}, wrong ${wrong}`);
    for (const one of found.filter((one, i) => wanted[i] !== one)) console.log(`  ${one}`);
    right += good;
    all += good + wrong;
  }
  let back = 0;
  for (const [act, amending, lang] of ROUND_TRIPS) {
    const whole = await read(act, 'law', lang);
    const { doc, applied, failed } = applyAmendments(withoutIndent(whole), await read(amending, 'amending-law', lang));
    const same = JSON.stringify(words(doc)) === JSON.stringify(words(whole));
    console.log(
      `${act.padEnd(32)} applied ${applied.length}, failed ${failed.length}, ${same ? 'the same' : 'differs'}`,
    );
    if (same) back++;
  }
  return [
    { name: 'amend_understood', value: right / all, sign: '>=', target: 1, digits: 3 },
    { name: 'amend_round_trip', value: back / ROUND_TRIPS.length, sign: '>=', target: 1, digits: 3 },
  ];
}

const reader = (folder) => async (name, kind) => {
  const bytes = readFileSync(resolve(folder, `${name}.md`));
  const { paragraphs } = await readSource({ name, bytes });
  return recogniseAct(paragraphs, { lang: name.startsWith('kaz') ? 'kk' : 'ru', kind }).doc;
};

function told({ operation, targets, added, issues }) {
  const step = ({ kind, number }) => `${SHORT[kind] ?? kind} ${number}`;
  const places = targets.map((target) => target.steps.map(step).join(' ')).join(', ');
  const news = added.length > 0 ? `+ ${added.map(step).join(', ')}` : '';
  return [operation ?? 'not understood', places, news, ...issues.map((one) => one.code)].filter(Boolean).join(' ');
}

/** The act as it stood before: without the sixth абзац of article 3. */
function withoutIndent(doc) {
  const cut = (node) => {
    const children = [];
    node.forEach((child) => {
      if (child.attrs.eId !== 'art_3__indent_6') children.push(child.isTextblock ? child : cut(child));
    });
    return node.copy(Fragment.fromArray(children));
  };
  return assignEIds(cut(doc));
}

const words = (doc) =>
  flattenProvisions(doc).map(({ eId, kind, number, heading, text }) => [eId, kind, number, heading, text]);
