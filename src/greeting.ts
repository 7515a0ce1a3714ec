import type { Running } from './boot.js';

/** What a newcomer reads after the start. */
export async function greeting(running: Running): Promise<string> {
  const moved = running.movedFrom
    ? [`Port ${running.movedFrom} is taken by another program, so Talqy uses another one.`, '']
    : [];
  return [...moved, `Talqy is ready: ${running.address}`, 'Stop with Ctrl-C.'].join('\n');
}
