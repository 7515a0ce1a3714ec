import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Minutes a code is good for, and wrong tries it survives: 5 of 1,000,000 leave a guesser 1 in 200,000. */
export const CODE_MINUTES = 15;
export const CODE_TRIES = 5;

export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Codes are short, so their hash is keyed: the table alone does not give them away. */
export const codeHash = (secret: string, id: string, code: string): string =>
  createHmac('sha256', secret).update(`sign-in-code ${id} ${code}`).digest('base64url');

export const equalHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
