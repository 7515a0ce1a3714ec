// The Kazakh acts of the corpus as our documents, for the sections that read their words.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { detectActKind } from '../../../dist/formats/detect-act-kind.js';
import { readSource } from '../../../dist/formats/read-source.js';
import { recogniseAct } from '../../../dist/legal-text/structure/structure.js';

const langOf = (name) => (/kaz/.test(name) ? 'kk' : 'ru');

/** Each { name, lang, id, doc }; `id` is shared by the two languages of one edition. */
export async function kazakhActs(corpus) {
  const folder = resolve(corpus, 'kz-acts');
  const acts = [];
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
    const lang = langOf(name);
    const { paragraphs } = await readSource({ name, bytes: readFileSync(resolve(folder, name)) });
    const { doc } = recogniseAct(paragraphs, { lang, kind: detectActKind(paragraphs, lang) });
    acts.push({ name, lang, id: `${/\d{4,}/.exec(name)[0]} ${/v\d/.exec(name)?.[0] ?? ''}`.trim(), doc });
  }
  return acts;
}
