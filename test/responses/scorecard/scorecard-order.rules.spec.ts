import { figuresOf, noCounts } from '../../../src/responses/scorecard/scorecard.rules';
import { inOrder, orderOf, type OrderKey } from '../../../src/responses/scorecard/scorecard-order.rules';

describe('the order that an address asks for', () => {
  it.each([
    ['overdue', 'up', { key: 'overdue', down: false }],
    ['overdue', 'down', { key: 'overdue', down: true }],
    ['overdue', undefined, { key: 'overdue', down: true }],
    ['accepted', 'up', { key: 'comments', down: false }],
    [undefined, undefined, { key: 'comments', down: true }],
    [['overdue'], {}, { key: 'comments', down: true }],
  ])('%j, %j: %j', (sort, order, expected) => expect(orderOf(sort, order)).toEqual(expected));
});

describe('agencies in order', () => {
  const card = (code: string, overdue: number, onTimeShare: number | null) => ({
    code,
    figures: { ...figuresOf(noCounts()), overdue, onTimeShare },
  });
  const cards = [card('roads', 2, null), card('air', 2, 0.5), card('water', 3, 0.9), card('bees', 2, null)];
  it.each<[OrderKey, boolean, string]>([
    ['overdue', true, 'water air bees roads'],
    ['overdue', false, 'air bees roads water'],
    ['onTimeShare', true, 'water air bees roads'],
    ['onTimeShare', false, 'air water bees roads'],
  ])('by %s, the largest first: %s', (key, down, codes) =>
    expect(
      inOrder(cards, { key, down })
        .map(({ code }) => code)
        .join(' '),
    ).toBe(codes),
  );
});
