import { isDatabaseLost } from './database/pg-errors.js';

/**
 * A lost database is an answer of 503, not the end of the process: libraries let the error of a connection escape
 * when it breaks while nobody waits on it (the queue's schedule, a client between two owners). Everything else that
 * escapes ends the process, as Node does by itself.
 */
export function surviveDatabaseLoss(): void {
  const judge = (error: unknown) => {
    if (isDatabaseLost(error)) return;
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', judge);
  process.on('unhandledRejection', judge);
}
