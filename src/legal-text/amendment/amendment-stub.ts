import { Fragment, type Node } from 'prosemirror-model';
import { childrenOf } from './amendment-content.js';
import type { ProvisionKind } from '../act/provision.js';
import { schema } from '../act/schema.js';

const { nodes } = schema;

type Ending = 'exclude' | 'repeal';
type StubLanguage = 'kk' | 'ru';

const FEMININE: ReadonlySet<ProvisionKind> = new Set(['part', 'chapter', 'article', 'subpara', 'preamble']);
const NEUTER: ReadonlySet<ProvisionKind> = new Set(['annex', 'note']);

function wordsOf(ending: Ending, kind: ProvisionKind, lang: StubLanguage): string {
  const [first, ...rest] = plainWordsOf(ending, kind, lang);
  // as official texts print it: «Статья 7. Исключена», but in a list «2) исключен;»
  return [kind === 'point' || kind === 'indent' ? first : first!.toUpperCase(), ...rest].join('');
}

function plainWordsOf(ending: Ending, kind: ProvisionKind, lang: StubLanguage): string {
  if (lang === 'kk') return ending === 'exclude' ? 'алып тасталды' : 'күші жойылды';
  const gender = FEMININE.has(kind) ? 'а' : NEUTER.has(kind) ? 'о' : '';
  return ending === 'exclude' ? `исключен${gender}` : `утратил${gender} силу`;
}

/**
 * What stays of an excluded provision: its number, the words that say so, and its end mark. Numbers of the others do
 * not change (Law on Legal Acts, art. 27(6)); an unmarked line stays too, or the ordinals after it would shift. `kind`
 * is what the command calls it: a numbered paragraph of a code is a часть.
 */
export function stubOf(node: Node, ending: Ending, kind: ProvisionKind, lang: StubLanguage): Node {
  const mark = /[;.]\s*$/.exec(node.textContent)?.[0].trim() ?? '';
  const paragraph = nodes.paragraph.create(null, schema.text(`${wordsOf(ending, kind, lang)}${mark}`));
  if (node.type.name !== 'provision') return paragraph;
  return node.type.create(node.attrs, paragraph);
}

/** A repealed act is its title and the words that say so. */
export function repealedAct(doc: Node): Node {
  const lang: StubLanguage = doc.attrs.lang === 'kk' ? 'kk' : 'ru';
  const head = childrenOf(doc).filter((child) => child.attrs.role === 'title' || child.attrs.role === 'date');
  const words = lang === 'kk' ? 'Күші жойылды.' : 'Утратил силу.';
  return doc.copy(Fragment.fromArray([...head, nodes.paragraph.create(null, schema.text(words))]));
}
