import type { Figures } from './scorecard.rules.js';

/** Figures by which agencies can be put in order. */
export const ORDER_KEYS = [
  'comments',
  'onTimeShare',
  'medianWorkingDays',
  'longestWorkingDays',
  'overdue',
  'unanswered',
  'verdictsAnsweredShare',
  'secondLooksAsked',
  'identicalShare',
] as const satisfies readonly (keyof Figures)[];
export type OrderKey = (typeof ORDER_KEYS)[number];

export interface Order {
  key: OrderKey;
  /** The largest first. */
  down: boolean;
}

/** What an address asks for; the most comments first where it asks for nothing that is known. */
export function orderOf(sort: unknown, order: unknown): Order {
  const key = ORDER_KEYS.find((one) => one === sort) ?? 'comments';
  return { key, down: order !== 'up' };
}

/** In this order; those without the figure stand last either way, equal ones by their codes. */
export function inOrder<Card extends { code: string; figures: Figures }>(
  cards: readonly Card[],
  { key, down }: Order,
): Card[] {
  const byCode = (a: Card, b: Card) => (a.code < b.code ? -1 : 1);
  return [...cards].sort((a, b) => {
    const [one, two] = [a.figures[key], b.figures[key]];
    if (one === two) return byCode(a, b);
    if (one === null || two === null) return one === null ? 1 : -1;
    return down ? two - one : one - two;
  });
}
