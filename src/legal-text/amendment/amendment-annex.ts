import { Fragment, type Node } from 'prosemirror-model';
import type { TargetStep } from './amendment.js';
import { childrenOf } from './amendment-content.js';
import { CommandFailed } from './amendment-place.js';
import { compareNumbers } from '../act/numbering.js';
import { schema } from '../act/schema.js';
import { annexNumber, shownRole } from '../structure/line-roles.js';
import { lineFrom } from '../structure/lines.js';

const { nodes } = schema;

/**
 * A new annex that is quoted whole («Приложение 3 к Закону … / Правила / 1. …») as it stands in an act: its mark, then
 * the provision with its title. Null where the quoted text does not begin with the mark of this annex.
 */
export function quotedAnnex(content: readonly Node[], step: TargetStep): Node[] | null {
  const words = content.findIndex((node) => !node.isTextblock);
  const lines = content.slice(0, words < 0 ? content.length : words);
  const [first, ...others] = lines;
  if (!first || markedNumber(first) !== step.number) return null;
  // «к Закону Республики Казахстан» on a line of its own goes on with the mark
  const goesOn = others.findIndex((line) => !/^\p{Ll}/u.test(line.textContent.trim()));
  const marks = [first, ...others.slice(0, goesOn < 0 ? others.length : goesOn)];
  const [title, ...text] = others.slice(marks.length - 1);
  const heading = title ? [nodes.heading.create(null, title.content)] : [];
  const rest = [...text, ...content.slice(lines.length)];
  const annex = nodes.provision.create({ kind: 'annex', number: step.number }, [...heading, ...rest]);
  return [...marks.map((mark) => nodes.paragraph.create({ role: 'annexmark' }, mark.content)), annex];
}

/** Number of the annex whose mark these words are, '' for an only one; null where they are no mark. */
function markedNumber(block: Node): string | null {
  const line = lineFrom({ index: 0, kind: 'paragraph', runs: [], corner: true }, [{ text: block.textContent }]);
  return shownRole(line) === 'annexmark' ? annexNumber(line) : null;
}

/** An annex of the amending act («согласно приложению 1 к настоящему Закону») under the number that it is to bear. */
export function givenAnnex(annex: Node, { number }: TargetStep, lang: 'ru' | 'kk'): Node[] {
  const words = lang === 'kk' ? `${number}-қосымша` : `Приложение ${number}`;
  const mark = number === '' ? [] : [nodes.paragraph.create({ role: 'annexmark' }, schema.text(words))];
  return [...mark, annex.type.create({ ...annex.attrs, wId: '', eId: '', number }, annex.content)];
}

/** The act with a new annex among its annexes, in the order of their numbers and before the mark of the next one. */
export function withAnnex(doc: Node, content: readonly Node[], step: TargetStep): Node {
  const children = childrenOf(doc);
  const annexes = children.flatMap((node, i) => (node.attrs.kind === 'annex' ? [i] : []));
  const order = (index: number): number => compareNumbers(children[index]!.attrs.number as string, step.number);
  if (annexes.some((index) => order(index) === 0)) throw new CommandFailed('already-there', step);
  // an only annex bears no number (art. 28(4)): which number it has beside a second one nobody says
  if (annexes.some((index) => children[index]!.attrs.number === '')) throw new CommandFailed('several-places', step);
  const before = annexes.findLast((index) => order(index) < 0);
  let index = before === undefined ? (annexes[0] ?? children.length) : before + 1;
  if (before === undefined) while (isMark(children[index - 1])) index--;
  return doc.copy(Fragment.fromArray([...children.slice(0, index), ...content, ...children.slice(index)]));
}

const isMark = (node: Node | undefined): boolean => node?.attrs.role === 'annexmark' || node?.attrs.role === 'approval';
