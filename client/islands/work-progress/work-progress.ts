import type { Mount } from '../mount.js';

const PAUSE_MS = 1_500;

/** Asks for the page again and shows how far the work is now; draws the whole page anew once the work is done. */
export const mount: Mount = (element) => {
  const ask = async () => {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
    if (reply?.ok) {
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
      const now = page.getElementById(element.id);
      if (!now?.dataset['island']) return location.reload();
      show(element, now);
    }
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
