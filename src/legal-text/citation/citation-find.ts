import { Fragment, type Node } from 'prosemirror-model';
import { englishPhrases } from './citation-find-en.js';
import { kazakhPhrases } from './citation-find-kk.js';
import type { CitedNumber, CitedPhrase, CitedUnit } from './citation-find-phrase.js';
import { outermost, quotedRanges, touches, type TextRange } from './citation-find-quotes.js';
import { russianPhrases } from './citation-find-ru.js';
import { tokensOf, type Token } from './citation-find-text.js';
import { commandsIn } from './citation-find-commands.js';
import { CitationIndex, type Located } from './citation-index.js';
import { resolveCitation, type SoughtStep, type Unresolved } from './citation-resolve.js';
import { ownText } from '../act/flatten.js';
import type { Language } from '../language/language.js';

export type { SoughtStep, Unresolved } from './citation-resolve.js';

/** One citation in running text; a list gives one for each of its numbers. */
export interface FoundCitation {
  /** eId of the provision whose own words hold it. */
  at: string;
  /** UTF-16 units of `ownText` of that provision, from `start` up to but not including `end`. */
  start: number;
  end: number;
  /** The words between them. */
  text: string;
  /** What is cited, largest first, as the text calls it. */
  steps: SoughtStep[];
  /** Whose provision it is: of the act in which it stands, of another one, or not to be told. */
  scope: 'this-act' | 'other-act' | 'unknown';
  /** The act as written, null where none is named. */
  act: string | null;
  /** eId of the cited provision, null where it was not found for certain. */
  target: string | null;
  /** Why there is no target. */
  reason: Unresolved | null;
}

const PHRASES: Record<Language, (tokens: readonly Token[]) => CitedPhrase[]> = {
  kk: kazakhPhrases,
  ru: russianPhrases,
  en: englishPhrases,
};

/**
 * Citations in the words of an act and the provisions they mean: «подпунктах 3) и 5) пункта 2 статьи 7», «осы баптың
 * 3-тармағында», "paragraph 3 of Article 15". Precision goes before recall: what another act, quoted words or an
 * amending command cite, and what is not to be found under exactly one address, has no target. Linear in the text.
 */
export function findCitations(doc: Node): FoundCitation[] {
  const index = new CitationIndex(doc);
  const lang = doc.attrs.lang as Language;
  const commands = commandsIn(index, lang);
  const found: FoundCitation[] = [];
  eachProvision(doc, (node) => {
    const located = index.at(node.attrs.eId as string);
    const text = located?.provision.text ?? '';
    if (!located || text === '') return;
    const quoted = outermost([...rangesOf(node, isQuoted), ...quotedRanges(text)]);
    const corners = rangesOf(node, isCorner);
    const place = { located, text, quoted, command: commands.has(located), index };
    for (const phrase of PHRASES[lang](tokensOf(text)))
      if (!isQuotedLabel(phrase, place) && !touches(corners, phrase)) found.push(...citationsOf(phrase, place));
  });
  return found;
}

interface Place {
  located: Located;
  text: string;
  quoted: readonly TextRange[];
  command: boolean;
  index: CitationIndex;
}

function eachProvision(node: Node, visit: (provision: Node) => void): void {
  node.descendants((child) => {
    if (child.type.name !== 'provision') return child.type.name !== 'quoted';
    visit(child);
    return true;
  });
}

/** Replacement text within the own words of its command. */
const isQuoted = ({ type }: Node): boolean => type.name === 'quoted';
/** «… қағидаларына қосымша» over an annex says what it is: nothing is cited. */
const isCorner = ({ attrs }: Node): boolean => attrs.role === 'annexmark';

/** Where such blocks stand among the own words of a provision. */
function rangesOf(provision: Node, wanted: (block: Node) => boolean): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  provision.forEach((child) => {
    const { name } = child.type;
    if (name !== 'paragraph' && name !== 'quoted' && name !== 'table') return;
    const end = start + ownText(provision.copy(Fragment.from(child))).length;
    if (wanted(child)) ranges.push({ start, end });
    start = end + 1;
  });
  return ranges;
}

/** «Статья 6-4. …» at the beginning of a quoted line is the label of what is quoted. */
const isQuotedLabel = ({ start, end }: CitedPhrase, { text, quoted }: Place): boolean =>
  /(?:^|\n)[«"“„]?$/u.test(text.slice(Math.max(0, start - 2), start)) && touches(quoted, { start, end });

function citationsOf(phrase: CitedPhrase, place: Place): FoundCitation[] {
  const [leaf, ...larger] = phrase.units as [CitedUnit, ...CitedUnit[]];
  if (leaf.numbers.length === 0) return [citation(phrase, larger, leaf, null, place, phrase)];
  const numbers = leaf.numbers.flatMap((one) => spread(one, phrase, place));
  return numbers.map((number, i) => {
    const before = numbers[i - 1];
    const start = before ? number.start : Math.min(phrase.start, number.start);
    const end = i === numbers.length - 1 ? phrase.end : number.end;
    return citation(phrase, larger, leaf, number.number, place, { start, end });
  });
}

/** `1-3` is the number of an inserted provision where there is one, and else the two ends of a range. */
function spread(one: CitedNumber, phrase: CitedPhrase, place: Place): CitedNumber[] {
  if (!one.range) return [one];
  const [leaf, ...larger] = phrase.units as [CitedUnit, ...CitedUnit[]];
  const exists = (number: string) => citation(phrase, larger, leaf, number, place, one).target !== null;
  const { from, to } = one.range;
  return !exists(one.number) && exists(from.number) && exists(to.number) ? [from, to] : [one];
}

function citation(
  phrase: CitedPhrase,
  larger: readonly CitedUnit[],
  leaf: CitedUnit,
  number: string | null,
  place: Place,
  range: TextRange,
): FoundCitation {
  const steps = [
    stepOf(leaf, number),
    ...larger.map((unit) => stepOf(unit, unit.numbers[0]?.number ?? null)),
  ].reverse();
  const answer = answerTo(phrase, larger, steps, place);
  const target = 'target' in answer ? answer.target.provision.eId : null;
  const reason = 'reason' in answer ? answer.reason : null;
  const { start, end } = range;
  return {
    at: place.located.provision.eId,
    ...{ start, end, text: place.text.slice(start, end), steps, target, reason },
    scope: scopeOf(reason, phrase),
    act: phrase.act?.name ?? null,
  };
}

const stepOf = ({ word, here }: CitedUnit, number: string | null): SoughtStep => ({ word, number: number ?? '', here });

function answerTo(
  { act, orphan, start, end }: CitedPhrase,
  larger: readonly CitedUnit[],
  steps: readonly SoughtStep[],
  { located, quoted, command, index }: Place,
): ReturnType<typeof resolveCitation> {
  if (touches(quoted, { start, end })) return { reason: 'quoted' };
  if (command && act?.which !== 'this') return { reason: 'command' };
  // «пункты 1 статей 5 и 6»
  if (larger.some((unit) => unit.numbers.length > 1)) return { reason: 'unclear' };
  return resolveCitation({ steps, act, orphan }, located, index);
}

function scopeOf(reason: Unresolved | null, { act, orphan }: CitedPhrase): FoundCitation['scope'] {
  if (reason === 'other-act' || reason === 'quoted' || reason === 'command') return 'other-act';
  if (reason === null || act?.which === 'this') return 'this-act';
  return reason === 'unclear' || orphan ? 'unknown' : 'this-act';
}
