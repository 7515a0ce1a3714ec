import type { Mount } from '../mount.js';

const PAUSE_MS = 900;

interface Answer {
  papers: { id: number; state: string; progress: number }[];
}

/** Moves the bars of papers in work, and draws the page again when one of them ends; without scripts it is reloaded. */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const bars = new Map(
    [...element.querySelectorAll<HTMLProgressElement>('progress[data-paper]')].map((bar) => [
      Number(bar.dataset.paper),
      bar,
    ]),
  );
  const ask = async () => {
    const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    // an answer that breaks off is asked for again
    const answer = reply?.ok ? ((await reply.json().catch(() => null)) as Answer | null) : null;
    if (answer) {
      const { papers } = answer;
      const own = papers.filter(({ id }) => bars.has(id));
      if (own.some(({ state }) => state === 'done' || state === 'failed')) return location.reload();
      for (const { id, progress } of own) bars.get(id)!.value = progress;
    }
    setTimeout(() => void ask(), PAUSE_MS);
  };
  if (bars.size > 0) setTimeout(() => void ask(), PAUSE_MS);
};
