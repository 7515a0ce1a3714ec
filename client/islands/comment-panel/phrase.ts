/** Words of the act that were selected when a provision was opened, with a little of what stands around them. */
export interface Phrase {
  exact: string;
  prefix: string;
  suffix: string;
}

const CONTEXT = 32;
const LONGEST = 2_000;

let noted: { eId: string; phrase: Phrase } | null = null;

/**
 * Called before the click that opens a provision clears the selection. Only a selection inside that provision counts:
 * a phrase narrows a comment, it does not move it.
 */
export function notePhrase(provision: HTMLElement): void {
  noted = null;
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!provision.contains(range.commonAncestorContainer)) return;
  const exact = range.toString().trim();
  if (exact === '' || exact.length > LONGEST) return;
  const around = document.createRange();
  around.selectNodeContents(provision);
  around.setEnd(range.startContainer, range.startOffset);
  const prefix = around.toString().slice(-CONTEXT);
  around.selectNodeContents(provision);
  around.setStart(range.endContainer, range.endOffset);
  noted = { eId: provision.id, phrase: { exact, prefix, suffix: around.toString().slice(0, CONTEXT) } };
}

/** The noted phrase, once. */
export function takePhrase(eId: string): Phrase | null {
  const phrase = noted?.eId === eId ? noted.phrase : null;
  noted = null;
  return phrase;
}
