import type { Mount } from '../mount.js';
import { asItIsNow, redraw } from '../redraw.js';

const PAUSE_MS = 900;

interface Answer {
  papers: { id: number; state: string; progress: number }[];
}

/**
 * Moves the bars of papers in work, and draws the list again when one of them ends: the list alone, as the next order may
 * be half filled in beside it. Without scripts the page is reloaded.
 */
export const mount: Mount = (element, props) => {
  const { address } = props as { address: string };
  const bars = () => [...element.querySelectorAll<HTMLProgressElement>('progress[data-paper]')];
  const ask = async () => {
    const answer = await answerOf(address);
    const ended = answer && moved(bars(), answer);
    const now = ended ? await asItIsNow(element) : null;
    if (now) redraw(element, now);
    if (bars().length > 0) setTimeout(() => void ask(), PAUSE_MS);
  };
  if (bars().length > 0) setTimeout(() => void ask(), PAUSE_MS);
};

/** An answer that breaks off is none, and is asked for again. */
async function answerOf(address: string): Promise<Answer | null> {
  const reply = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
  return reply?.ok ? ((await reply.json().catch(() => null)) as Answer | null) : null;
}

/** Shows how far each is; whether one of them is in work no more. */
function moved(bars: readonly HTMLProgressElement[], { papers }: Answer): boolean {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  let ended = false;
  for (const bar of bars) {
    const paper = byId.get(Number(bar.dataset['paper']));
    if (paper?.state === 'queued' || paper?.state === 'running') bar.value = paper.progress;
    else ended = true;
  }
  return ended;
}
