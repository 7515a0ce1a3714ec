import { notFound } from '../errors/app-error.js';

/** A positive whole number out of an address; what is none leads nowhere. */
export function pathId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw notFound();
  return Number(text);
}
