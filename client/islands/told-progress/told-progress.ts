import type { Mount } from '../mount.js';

const PAUSE_MS = 1_500;

interface Answer {
  answers: { edition: number; toTell: number | null; told: number; toldAt: string | null }[];
}

/** Moves the bars while authors are told, and draws the page again once all have been; without scripts it is reloaded. */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const waiting = [...element.querySelectorAll<HTMLElement>('[data-edition]')];
  const ask = async () => {
    const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    if (reply?.ok) {
      const { answers } = (await reply.json()) as Answer;
      for (const place of waiting) {
        const answer = answers.find(({ edition }) => edition === Number(place.dataset['edition']));
        const bar = place.querySelector('progress');
        if (!answer || !bar) continue;
        const begun = !bar.hasAttribute('value') && answer.toTell !== null;
        if (answer.toldAt !== null || begun) return location.reload();
        bar.value = answer.told;
        const words = place.querySelector('.progress-words > :last-child');
        if (words) words.textContent = (place.dataset['words'] ?? '').replace('%', String(answer.told));
      }
    }
    setTimeout(() => void ask(), PAUSE_MS);
  };
  setTimeout(() => void ask(), PAUSE_MS);
};
