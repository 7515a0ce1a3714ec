import type { Mount } from '../mount.js';
import { asItIsNow, isTyped, pageAddress, redraw } from '../redraw.js';

const PAUSE_MS = 1_500;

/**
 * Asks for the page again and shows how far the work is now; once it is done, draws the whole page anew, or only its own
 * place where somebody has begun to fill in a form.
 */
export const mount: Mount = (element) => {
  const ask = async () => {
    const now = await asItIsNow(element);
    if (now === null || (now && !now.dataset['island'])) {
      if (!isTyped()) return location.replace(pageAddress());
      return now ? redraw(element, now) : element.remove();
    }
    if (now) show(element, now);
    setTimeout(() => void ask(), PAUSE_MS);
  };
  setTimeout(() => void ask(), PAUSE_MS);
};

/** Words and bar change in their places, so that nothing is announced or focused anew. */
function show(element: HTMLElement, now: HTMLElement): void {
  const words = now.querySelectorAll('.progress-words > *');
  for (const [at, place] of [...element.querySelectorAll('.progress-words > *')].entries())
    place.textContent = words[at]?.textContent ?? '';
  const [bar, fresh] = [element.querySelector('progress'), now.querySelector('progress')];
  if (bar && fresh) bar.value = fresh.value;
}
