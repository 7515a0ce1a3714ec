import { lineOf } from './lines.js';
import type { RecognisedAct, SourceFate, SourceParagraph } from '../act/source.js';
import type { PlacedDocument } from './structure-document.js';
import type { DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';

/** Resolves drafts to their addresses and answers for every source paragraph. */
export function report(
  { doc, eIds, sources }: PlacedDocument,
  paragraphs: readonly SourceParagraph[],
  found: Findings,
): RecognisedAct {
  const addressOf = (draft: DraftProvision | null): string | null => (draft && eIds.get(draft)) ?? null;
  const notes = found.notes.map(({ line, after }) => ({
    text: line.text,
    source: line.source.index,
    after: addressOf(after),
  }));
  const fates = fatesOf(paragraphs, notes, sources, found);
  found.close();
  const issues = found.issues.map(({ at, ...issue }) => ({ ...issue, eId: addressOf(at) }));
  return { doc, notes, issues, fates };
}

function fatesOf(
  paragraphs: readonly SourceParagraph[],
  notes: RecognisedAct['notes'],
  sources: PlacedDocument['sources'],
  found: Findings,
): SourceFate[] {
  const noted = new Map(notes.map((note) => [note.source, note.after]));
  return paragraphs.map((paragraph) => {
    const { index } = paragraph;
    if (noted.has(index)) return { source: index, fate: 'note', eId: noted.get(index)! };
    if (sources.has(index)) return { source: index, fate: 'act', eId: sources.get(index)! };
    if (!found.leftOut.has(index)) found.leaveOut(lineOf(paragraph));
    return { source: index, fate: 'issue', eId: null };
  });
}
