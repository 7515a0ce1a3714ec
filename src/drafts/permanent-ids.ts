import { randomBytes } from 'node:crypto';
import { Fragment, type Node } from 'prosemirror-model';
import { assignWIds, shareWIds } from '../legal-text/act/eid.js';
import type { ActText } from './provision-rows.js';

/** Opaque, short enough to stand in every mark of the page; 60 bits, and the primary key refuses a double. */
const newWId = (): string =>
  BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-12);

/** Gives the first text the ids that its provisions continue and new ones to the rest; the other languages share them. */
export function withPermanentIds(texts: readonly ActText[], continued: ReadonlyMap<string, string>): ActText[] {
  const [first, ...others] = texts;
  if (!first) return [];
  const doc = assignWIds(withKnownIds(first.doc, continued), newWId);
  const rest = others.map((text) => ({ ...text, doc: assignWIds(shareWIds(doc, withoutIds(text.doc)), newWId) }));
  return [{ ...first, doc }, ...rest];
}

const withKnownIds = (doc: Node, continued: ReadonlyMap<string, string>): Node =>
  mapProvisions(doc, (eId) => continued.get(eId) ?? '');

/** Ids in an uploaded text are nobody's promise: only the matching gives them. */
const withoutIds = (doc: Node): Node => mapProvisions(doc, () => '');

function mapProvisions(node: Node, wIdOf: (eId: string) => string): Node {
  const children: Node[] = [];
  node.forEach((child) => {
    if (child.type.name !== 'provision') return void children.push(child);
    const attrs = { ...child.attrs, wId: wIdOf(child.attrs.eId as string) };
    children.push(mapProvisions(child.type.create(attrs, child.content, child.marks), wIdOf));
  });
  return node.copy(Fragment.fromArray(children));
}
