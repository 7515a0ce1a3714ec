/** Solves a fresh challenge beside the page's own thread, so that typing and scrolling go on. */
export async function proveWork(): Promise<string> {
  const answer = await fetch('/api/v1/challenge');
  const challenge = (await answer.json()) as unknown;
  const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' });
  try {
    const solution = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ solution: unknown }>) =>
        data.solution ? resolve(data.solution) : reject(new Error('No solution'));
      worker.onerror = () => reject(new Error('The worker failed'));
      worker.postMessage(challenge);
    });
    return btoa(JSON.stringify({ challenge, solution }));
  } finally {
    worker.terminate();
  }
}
