/** SQLSTATE of an error from pg or TypeORM, undefined when it is neither. */
export function pgCode(error: unknown): string | undefined {
  const driver = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const code = (driver as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Name of the violated constraint, when a unique or check constraint refused a row. */
export function violated(error: unknown): string | undefined {
  const driver = ((error as { driverError?: unknown } | null)?.driverError ?? error) as { constraint?: string } | null;
  return ['23505', '23514', '23503'].includes(pgCode(error) ?? '') ? driver?.constraint : undefined;
}

// a number (22003) or a day (22008) beyond the column, a NUL that no text may hold (22021, in JSON 22P05)
const UNFIT = new Set(['22003', '22008', '22021', '22P05']);

/** Did somebody send a value that no column can hold? */
export const isUnfitValue = (error: unknown): boolean => UNFIT.has(pgCode(error) ?? '');

const LOST =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered|not established|Connection ended/i;
const LOST_CODES = /^(08|57P0|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** Is the database out of reach (as opposed to: it refused the statement)? */
export function isDatabaseLost(error: unknown): boolean {
  if (LOST_CODES.test(pgCode(error) ?? '')) return true;
  const nested = (error as { errors?: unknown[] } | null)?.errors; // AggregateError of a refused connection
  if (Array.isArray(nested) && nested.some(isDatabaseLost)) return true;
  return error instanceof Error && LOST.test(error.message);
}
