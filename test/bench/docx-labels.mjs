// `npm run bench:docx-labels`: numbers that we read from random Word files beside those that LibreOffice prints.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install } from '../../src/start.mjs';
import { documentOf, markOf } from './docx-labels/documents.mjs';
import { UNHEEDED } from './docx-labels/lists.mjs';
import { Goals } from './rounds.mjs';

const DOCUMENTS = 40;
const SHOWN = 12;

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.error('LibreOffice is needed for this measure: no program "soffice" on the path.');
  process.exit(1);
}
install();
build();
const { readSource } = await import('../../dist/formats/read-source.js');

const folder = mkdtempSync(join(tmpdir(), 'docx-labels-'));
try {
  process.exitCode = await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const documents = [];
  for (let seed = 1; seed <= DOCUMENTS; seed++) {
    const document = await documentOf(seed);
    writeFileSync(join(folder, `${seed}.docx`), document.bytes);
    documents.push({ seed, ...document });
  }
  print(documents.map(({ seed }) => join(folder, `${seed}.docx`)));
  const byKind = new Map();
  const differing = [];
  for (const { seed, bytes, heeded, kinds } of documents) {
    const printed = labelsIn(readFileSync(join(folder, `${seed}.txt`), 'utf8').split(/\r?\n/));
    const [whole, same] = [await labelsOf(bytes), await labelsOf(heeded)];
    kinds.forEach((kind, at) => {
      const read = kind in UNHEEDED ? same.get(at) : whole.get(at);
      const agrees = printed.has(at) && printed.get(at) === read;
      const count = byKind.get(kind) ?? { all: 0, agree: 0, standard: 0 };
      byKind.set(kind, {
        all: count.all + 1,
        agree: count.agree + (agrees ? 1 : 0),
        standard: count.standard + (whole.get(at) === same.get(at) ? 0 : 1),
      });
      if (!agrees) differing.push({ seed, at, kind, printed: printed.get(at), read });
    });
  }
  return tell(documents.length, byKind, differing);
}

async function labelsOf(bytes) {
  const { paragraphs } = await readSource({ name: 'document.docx', bytes });
  return labelsIn(paragraphs.map(({ label, runs }) => `${label ?? ''} ${runs.map(({ text }) => text).join('')}`));
}

/** LibreOffice writes the numbers out when it saves as text. A profile of its own keeps a running one out of it. */
function print(files) {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`LibreOffice could not convert the documents: ${stderr}`);
}

/** What stands before each mark, blanks aside; saved as text, every bullet of LibreOffice is one of its own signs. */
function labelsIn(lines) {
  const labels = new Map();
  for (const line of lines) {
    const found = /^(.*)⟦(\d+)⟧/u.exec(line);
    if (found)
      labels.set(
        Number(found[2]),
        found[1]
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/^[•–*◦▪]$/u, '•'),
      );
  }
  return labels;
}

function row(name, agree, all) {
  return `${name.padEnd(24)} ${String(agree).padStart(5)} of ${String(all).padStart(5)}`;
}

function tell(count, byKind, differing) {
  console.log('\nLabels of generated Word files beside LibreOffice’s, by kind of list\n');
  const sum = { all: 0, agree: 0 };
  for (const [kind, { all, agree, standard }] of [...byKind].sort(([a], [b]) => a.localeCompare(b))) {
    const aside = kind in UNHEEDED ? `  compared without it; the standard makes ${standard} other` : '';
    console.log(`${row(kind, agree, all)}  ${((100 * agree) / all).toFixed(1)} %${aside}`);
    sum.all += all;
    sum.agree += agree;
  }
  console.log(`${row(`all, ${count} documents`, sum.agree, sum.all)}\n`);
  for (const { seed, at, kind, printed, read } of differing.slice(0, SHOWN))
    console.log(`document ${seed}, ${markOf(at)} (${kind}): LibreOffice “${printed}”, read “${read}”`);
  const goals = new Goals();
  goals.check('docx_labels_documents', count, '>=', 20, 0);
  goals.check('docx_labels_agree', sum.agree / sum.all, '>=', 0.99, 4);
  return goals.exitCode;
}
