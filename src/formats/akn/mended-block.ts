import type { SourceParagraph, SourcePlace } from '../../legal-text/act/source.js';
import { numberIn } from './number.js';

/**
 * A block with a place after somebody corrected its words: the first line stays where the block stood, the others
 * follow it there. A block that opens elements stays without words, or what follows would lose its place.
 */
export function mendedBlock(old: SourceParagraph, place: SourcePlace, lines: readonly string[]): SourceParagraph[] {
  const { label: _printed, runs, ...look } = old;
  const inside = place.depth + place.opens.length;
  if (lines.length === 0) {
    if (place.opens.length === 0) return [];
    return [{ ...old, runs: [], place: { ...place, as: 'number' } }];
  }
  const footnotes = runs.filter((run) => run.footnote !== undefined);
  return lines.map((line, i) => {
    const notes = i === lines.length - 1 ? footnotes : [];
    if (i > 0)
      return { ...look, runs: [{ text: line }, ...notes], place: { depth: inside, opens: [], as: after(place) } };
    const { label, opens, text } = relabelled(old, place, line);
    const as = place.as === 'number' && text !== '' ? 'text' : place.as;
    const words = text === '' ? notes : [{ text }, ...notes];
    return { ...look, ...(label && { label }), runs: words, place: { ...place, opens, as } };
  });
}

const after = ({ as }: SourcePlace): SourcePlace['as'] => (as === 'heading' || as === 'number' ? 'text' : as);

/**
 * The number stands before the words, as the block is shown. One of the same shape takes its place («Статья 5.» →
 * «Статья 6.»); where none is found, the element has none any more.
 */
function relabelled({ label = '' }: SourceParagraph, place: SourcePlace, line: string) {
  const last = place.opens.at(-1);
  if (!last || label === '') return { label, opens: place.opens, text: line };
  const digits = /\d/.test(label);
  const shape = label
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(digits ? /\d+(?:-\d+)*/g : /\p{L}+/gu, digits ? '\\d{1,6}(?:-\\d{1,6})*' : '\\p{L}{1,12}');
  const found = new RegExp(`^${shape}(?![\\p{L}\\p{N}])`, 'u').exec(line)?.[0] ?? '';
  const same = found === label ? last : { ...last, label: found, number: numberIn(found) };
  return { label: found, opens: [...place.opens.slice(0, -1), same], text: line.slice(found.length).trim() };
}
