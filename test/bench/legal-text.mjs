// `npm run bench:legal-text -- <corpus folder> [section …]`: how right and how fast the core is on real acts.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, install } from '../../src/start.mjs';
import { Goals } from './rounds.mjs';

const SECTIONS = [
  'structure',
  'foreign',
  'written',
  'matching',
  'edits',
  'anchors',
  'amendments',
  'citations',
  'pairs',
  'words',
  'speed',
  'mutants',
];
const [folder, ...asked] = process.argv.slice(2);
if (!folder || !existsSync(resolve(folder, 'kz-acts'))) {
  console.error('Name the folder of the corpus: npm run bench:legal-text -- <folder> [section …]');
  process.exit(1);
}
const unknown = asked.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}. There are: ${SECTIONS.join(', ')}`);
  process.exit(1);
}
const corpus = resolve(folder);
install();
build();

/** Each: { name, value, sign, target, digits? }; printed last, one line a goal. */
const found = [];
for (const name of asked.length > 0 ? asked : SECTIONS) {
  console.log(`\n## ${name}`);
  const { measure } = await import(`./legal-text/${name}.mjs`);
  found.push(...(await measure(corpus)));
}
console.log('');
const goals = new Goals();
for (const { name, value, sign, target, digits } of found) goals.check(name, value, sign, target, digits);
process.exitCode = goals.exitCode;
