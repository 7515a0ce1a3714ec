/**
 * The HTML of an act is made once per version and language, while counts and explanations change.
 * Comments in the HTML mark the places where they belong; a page is put together by joining the
 * stored pieces. No text of an act can look like a marker, because its `<` is escaped.
 */
export type SlotKind = 'mark' | 'plain';

export interface Slot {
  kind: SlotKind;
  wId: string;
}

/** `texts` has one more entry than `slots`; slot n stands between text n and text n + 1. */
export interface Segments {
  texts: string[];
  slots: Slot[];
}

export const slotMarker = (kind: SlotKind, wId: string): string => (wId === '' ? '' : `<!--${kind}:${wId}-->`);

const MARKER = /<!--(mark|plain):([\p{L}\p{N}_.-]+)-->/gu;

export function segmentsOf(html: string): Segments {
  const texts: string[] = [];
  const slots: Slot[] = [];
  let from = 0;
  for (const found of html.matchAll(MARKER)) {
    texts.push(html.slice(from, found.index));
    slots.push({ kind: found[1] as SlotKind, wId: found[2]! });
    from = found.index + found[0].length;
  }
  texts.push(html.slice(from));
  return { texts, slots };
}

export function joinSegments(
  segments: Segments,
  markOf: (wId: string) => string,
  plainOf: (wId: string) => string,
): string {
  const { texts, slots } = segments;
  const parts = [texts[0]!];
  slots.forEach((slot, index) =>
    parts.push(slot.kind === 'mark' ? markOf(slot.wId) : plainOf(slot.wId), texts[index + 1]!),
  );
  return parts.join('');
}

export function spliceMarks(html: string, markOf: (wId: string) => string, plainOf: (wId: string) => string): string {
  return joinSegments(segmentsOf(html), markOf, plainOf);
}
