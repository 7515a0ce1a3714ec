/** Room that the sticky bar takes from the top of the window. */
export const barHeight = (): number => document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;

const scrollNow = (top: number) => window.scrollBy({ top, behavior: 'instant' });

/**
 * Runs a change that lays the page out anew and puts the element back where it stood in the window. The second look
 * is for content-visibility: blocks above get their real height only when they are laid out.
 */
export function keepInPlace(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top;
  const restore = () => scrollNow(element.getBoundingClientRect().top - before);
  change();
  restore();
  requestAnimationFrame(restore);
}

/** Shows the sheet, which moves nothing, and brings the element into what sheet and bar leave free. */
export function showAbove(element: Element, sheet: Element, show: () => void): void {
  show();
  const top = element.getBoundingClientRect().top;
  const free = sheet.getBoundingClientRect().top;
  const bar = barHeight();
  if (top < bar || top > free - 96) scrollNow(top - bar - 8);
}

/** The provision that the reader has before the eyes, to be kept when the language changes; null above the act. */
export function provisionInView(act: Element): Element | null {
  const edge = barHeight() + 24;
  if (act.getBoundingClientRect().top > edge) return null;
  const blocks = act.getElementsByClassName('art');
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom > edge) to = middle;
    else from = middle + 1;
  }
  const block = blocks[from];
  return block?.id ? block : (block?.querySelector('.el') ?? null);
}
