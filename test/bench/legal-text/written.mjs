// Real acts written in each format and read back: how many provisions come back as they were.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assembleAct, hasPlaces } from '../../../dist/formats/akn/assemble-act.js';
import { detectActKind } from '../../../dist/formats/detect-act-kind.js';
import { readSource } from '../../../dist/formats/read-source.js';
import { writeAct } from '../../../dist/formats/write/write-act.js';
import { flattenProvisions } from '../../../dist/legal-text/act/flatten.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';

/** Plain text has no tables, so its figure is only reported: rows come back as lines of words. */
const FORMATS = ['docx', 'html', 'md', 'akn', 'txt'];
const langOf = (name) => (/kaz/.test(name) ? 'kk' : /eng/.test(name) ? 'en' : 'ru');

async function recognised(name, bytes, options) {
  const { paragraphs } = await readSource({ name, bytes });
  const known = options ?? { lang: langOf(name), kind: detectActKind(paragraphs, langOf(name)) };
  return { ...known, doc: (hasPlaces(paragraphs) ? assembleAct : recogniseAct)(paragraphs, known).doc };
}

/** What must come back: address, number, heading and words, whatever the spacing. */
const signature = ({ eId, kind, number, heading, text }) =>
  [eId, kind, number, heading, text.replace(/\s+/g, ' ').trim()].join(' | ');

async function compared(act, format) {
  const bytes = await writeAct(format, act.doc);
  const name = format === 'akn' ? 'act.xml' : `act.${format}`;
  const back = (await recognised(name, bytes, { lang: act.lang, kind: act.kind })).doc;
  const before = flattenProvisions(act.doc).map(signature);
  const after = new Set(flattenProvisions(back).map(signature));
  const right = before.filter((one) => after.has(one)).length;
  return { all: before.length, right, extra: Math.max(after.size - right, 0), identical: back.eq(act.doc) ? 1 : 0 };
}

export async function measure(corpus) {
  const folder = resolve(corpus, 'kz-acts');
  const names = readdirSync(folder).filter((name) => /\.(md|html|txt)$/.test(name));
  const acts = [];
  for (const name of names) acts.push(await recognised(name, readFileSync(resolve(folder, name))));
  const goals = [];
  for (const format of FORMATS) {
    const sum = { all: 0, right: 0, extra: 0, identical: 0 };
    for (const act of acts) {
      const result = await compared(act, format);
      for (const what of Object.keys(sum)) sum[what] += result[what];
    }
    console.log(
      `${format}: ${sum.right} of ${sum.all} provisions right, ${sum.extra} extra; ${sum.identical} of ${acts.length} documents identical`,
    );
    const value = sum.right / (sum.all + sum.extra);
    if (format !== 'txt') goals.push({ name: `written_${format}`, value, sign: '>=', target: 0.999, digits: 4 });
  }
  return goals;
}
