import type { Node } from 'prosemirror-model';
import { lineOf } from './lines.js';
import type { RecognisedAct, SourceFate, SourceParagraph } from './source.js';
import { isProvision, type DraftChild, type DraftProvision } from './structure-draft.js';
import type { Findings } from './structure-findings.js';

interface Places {
  eIds: Map<DraftProvision, string>;
  /** eId of the provision in which a source paragraph ended; null in the act but outside of any provision. */
  sources: Map<number, string | null>;
}

/** Resolves drafts to their addresses and answers for every source paragraph. */
export function report(
  doc: Node,
  act: DraftProvision,
  paragraphs: readonly SourceParagraph[],
  found: Findings,
): RecognisedAct {
  const places: Places = { eIds: new Map(), sources: new Map() };
  settle(act.children, doc, null, places);
  const addressOf = (draft: DraftProvision | null): string | null => (draft && places.eIds.get(draft)) ?? null;
  const notes = found.notes.map(({ line, after }) => ({
    text: line.text,
    source: line.source.index,
    after: addressOf(after),
  }));
  const fates = fatesOf(paragraphs, notes, places, found);
  const issues = found.issues.map(({ at, ...issue }) => ({ ...issue, eId: addressOf(at) }));
  return { doc, notes, issues, fates };
}

/** The document and the draft hold the same provisions in the same order; quoted text counts as its command's. */
function settle(children: readonly DraftChild[], node: Node | null, eId: string | null, places: Places): void {
  const provisions: Node[] = [];
  node?.forEach((child) => void (child.type.name === 'provision' && provisions.push(child)));
  for (const child of children) {
    if (child.is === 'quoted') settle(child.children, null, eId, places);
    else if (!isProvision(child)) settleSource(child.line.source.index, eId, places);
    else {
      const own = provisions.shift() ?? null;
      const ownEId = own ? (own.attrs.eId as string) : eId;
      if (ownEId !== null) places.eIds.set(child, ownEId);
      if (child.source !== null) settleSource(child.source, ownEId, places);
      for (const heading of child.headings) settleSource(heading.source.index, ownEId, places);
      settle(child.children, own, ownEId, places);
    }
  }
}

/** The first place counts: a paragraph that opens a provision is that provision's, whatever else it holds. */
function settleSource(source: number, eId: string | null, { sources }: Places): void {
  if (!sources.has(source)) sources.set(source, eId);
}

function fatesOf(
  paragraphs: readonly SourceParagraph[],
  notes: RecognisedAct['notes'],
  { sources }: Places,
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
