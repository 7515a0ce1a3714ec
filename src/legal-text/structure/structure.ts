import { readMark } from './labels.js';
import type { Language } from '../language/language.js';
import { linesOf } from './line-blocks.js';
import { isContentsHeading } from './line-roles.js';
import type { Line } from './lines.js';
import type { ActKind } from '../act/provision.js';
import type { RecognisedAct, SourceParagraph } from '../act/source.js';
import { StructureBuilder } from './structure-builder.js';
import { checkNumbers } from './structure-checks.js';
import { checkLevels, checkWording } from './structure-doubts.js';
import { toDocument } from './structure-document.js';
import { draftProvision, isProvision, type DraftProvision } from './structure-draft.js';
import { Findings } from './structure-findings.js';
import { placeFootnotes, withoutFootnotes } from './structure-footnotes.js';
import { readHead } from './structure-head.js';
import { arrangeParts } from './structure-parts.js';
import { report } from './structure-report.js';

export interface RecogniseOptions {
  lang: Language;
  kind: ActKind;
}

/**
 * Reads the lines of an act into its structure. Every source paragraph has exactly one fate: it is in the act, in an
 * editor's note, or named by an issue.
 */
export function recogniseAct(paragraphs: readonly SourceParagraph[], options: RecogniseOptions): RecognisedAct {
  const found = new Findings();
  const act = draftOf(paragraphs, options, found);
  return report(toDocument(act, options.lang, options.kind), paragraphs, found);
}

/** The tree of drafts; the lines that it was made of are let go with this call. */
function draftOf(
  paragraphs: readonly SourceParagraph[],
  { lang, kind }: RecogniseOptions,
  found: Findings,
): DraftProvision {
  const act = draftProvision('act');
  const { words, footnotes } = withoutFootnotes(linesOf(paragraphs, lang));
  const lines = withoutContents(words, lang, act, found);
  const body = readHead(lines, act, lang, found);
  new StructureBuilder(act, lang, found).read(lines, body);
  arrangeParts(act, found);
  checkNumbers(act, found);
  checkLevels(act, kind, found);
  checkWording(act, found);
  checkWhole(act, lines, found);
  placeFootnotes(act, footnotes);
  return act;
}

/** A table of contents repeats the headings: its lines are notes, up to where the first of them comes again. */
function withoutContents(lines: readonly Line[], lang: Language, act: DraftProvision, found: Findings): Line[] {
  const start = lines.findIndex(isContentsHeading);
  if (start < 0) return [...lines];
  const signature = (line: Line | undefined): string => {
    const mark = line && readMark(line, lang);
    return mark ? `${mark.kind} ${mark.number}` : '';
  };
  const first = signature(lines[start + 1]);
  const again = first ? lines.findIndex((line, i) => i > start + 1 && signature(line) === first) : -1;
  // unmarked lines before the repetition are the title and the preamble
  const end = again < 0 ? start + 1 : lines.findLastIndex((line, i) => i < again && signature(line) !== '') + 1;
  for (const line of lines.slice(start, end)) found.note(line, act);
  return [...lines.slice(0, start), ...lines.slice(end)];
}

function checkWhole(act: DraftProvision, lines: readonly Line[], found: Findings): void {
  const provisions = act.children.filter(isProvision).filter((child) => child.kind !== 'preamble');
  if (lines.every((line) => !line.text && !line.source.rows?.length)) found.fail('structure.empty', null, {});
  else if (provisions.length === 0) found.fail('structure.no-provisions', null, {});
  else if (!act.children.some((child) => child.is === 'text' && child.role === 'title'))
    found.warn('structure.no-title', null, null, {});
}
