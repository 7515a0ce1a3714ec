import { Fragment, type Node } from 'prosemirror-model';
import type { Amendment, AmendmentTarget } from './amendment.js';
import { childrenOf } from './amendment-content.js';
import { CommandFailed } from './amendment-place.js';
import { spliced, textOf, without, withWords } from './amendment-words.js';
import type { Language } from '../language/language.js';
import { sentencesOf, type Span } from '../text/sentences.js';

/**
 * A provision with one of its sentences changed. Sentences are counted where the provision is one paragraph: in several
 * parts, or with a list, nobody can tell which count is meant.
 */
export function withSentence(
  nodes: readonly Node[],
  amendment: Amendment,
  target: AmendmentTarget,
  lang: Language,
): Node[] {
  const [only] = nodes;
  if (!only || nodes.length !== 1) throw unclear(target);
  return [atBlock(only, target, (block) => changedSentence(block, amendment, target, lang))];
}

const unclear = ({ steps }: AmendmentTarget): CommandFailed =>
  new CommandFailed('sentence-unclear', steps.at(-1) ?? null);

/** The only paragraph of a provision, besides its heading. */
function atBlock(node: Node, target: AmendmentTarget, change: (block: Node) => Node): Node {
  if (node.isTextblock) return change(node);
  const children = childrenOf(node);
  const [index, ...others] = children.flatMap((child, i) => (child.type.name === 'heading' ? [] : [i]));
  if (index === undefined || others.length > 0) throw unclear(target);
  return node.copy(Fragment.fromArray(children.with(index, atBlock(children[index]!, target, change))));
}

function changedSentence(block: Node, amendment: Amendment, target: AmendmentTarget, lang: Language): Node {
  const { operation, content, words } = amendment;
  // line breaks of the lay-out end no sentence
  const spans = sentencesOf(textOf(block).replaceAll('\n', ' '), lang);
  if (operation === 'add') return withNewSentence(block, spans, content[0]!.textContent.trim(), target);
  const span = spans[Number(target.sentence) - 1];
  if (!span) throw new CommandFailed('no-place', target.steps.at(-1) ?? null);
  const { start, end } = span;
  if (operation === 'restate') return spliced(block, start, end, content[0]!.textContent.trim());
  if (operation === 'exclude' && spans.length > 1) return without(block, start, end);
  if (!words) throw new CommandFailed('not-supported');
  const [changed] = withWords([block.cut(start, end)], words, lang).nodes;
  return block.copy(block.content.cut(0, start).append(changed!.content).append(block.content.cut(end)));
}

/** At its ordinal; without one, or with the next, at the end. */
function withNewSentence(block: Node, spans: readonly Span[], words: string, target: AmendmentTarget): Node {
  const ordinal = target.sentence === '' ? spans.length + 1 : Number(target.sentence);
  const next = spans[ordinal - 1];
  if (next) return spliced(block, next.start, next.start, `${words} `);
  if (ordinal > spans.length + 1) throw new CommandFailed('gap', target.steps.at(-1) ?? null);
  const end = spans.at(-1)?.end ?? 0;
  return spliced(block, end, end, end > 0 ? ` ${words}` : words);
}
