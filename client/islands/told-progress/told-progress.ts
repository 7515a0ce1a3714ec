import type { Mount } from '../mount.js';
import { asItIsNow, redraw } from '../redraw.js';

const PAUSE_MS = 1_500;

interface Answer {
  answers: { edition: number; toTell: number | null; told: number; toldAt: string | null }[];
}

/**
 * Moves the bars while authors are told, and draws their place again once all have been; the rest of the page stays, as
 * the next answer may be half written in it. Without scripts the page is reloaded.
 */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const waiting = () => [...element.querySelectorAll<HTMLElement>('[data-edition]')];
  const ask = async () => {
    const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    // an answer that breaks off is none, and is asked for again
    const answer = reply?.ok ? ((await reply.json().catch(() => null)) as Answer | null) : null;
    if (answer && moved(waiting(), answer)) {
      const now = await asItIsNow(element);
      if (now) redraw(element, now);
    }
    if (waiting().length > 0) setTimeout(() => void ask(), PAUSE_MS);
  };
  setTimeout(() => void ask(), PAUSE_MS);
};

/** Shows how many know; whether a bar has to begin, or to go. */
function moved(waiting: readonly HTMLElement[], { answers }: Answer): boolean {
  let other = false;
  for (const place of waiting) {
    const answer = answers.find(({ edition }) => edition === Number(place.dataset['edition']));
    const bar = place.querySelector('progress');
    if (!answer || !bar) continue;
    if (answer.toldAt !== null || (!bar.hasAttribute('value') && answer.toTell !== null)) other = true;
    bar.value = answer.told;
    const words = place.querySelector('.progress-words > :last-child');
    if (words) words.textContent = (place.dataset['words'] ?? '').replace('%', String(answer.told));
  }
  return other;
}
