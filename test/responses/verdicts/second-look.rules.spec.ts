import { workingCalendar } from '../../../src/agencies/working-calendar.rules';
import { SECOND_LOOK_TERM, secondLookBar, secondLookUntil } from '../../../src/responses/verdicts/second-look.rules';

const calendar = workingCalendar([{ day: '2026-12-16', working: false }]);

describe('the term of a second look', () => {
  it('is thirty calendar days', () => expect(SECOND_LOOK_TERM).toEqual({ days: 30, unit: 'calendar' }));

  it.each([
    ['2026-11-17', '2026-12-17'], // a Thursday
    ['2026-11-16', '2026-12-17'], // the day of independence goes over to the next day
    ['2026-11-19', '2026-12-21'], // a Saturday goes over to Monday
    ['2026-11-20', '2026-12-21'], // a Sunday too
  ])('an answer of %s may be doubted until %s', (answeredOn, until) =>
    expect(secondLookUntil(answeredOn, calendar)).toBe(until),
  );
});

describe('who may ask for a second look', () => {
  const standing = { asked: false, owed: false, today: '2026-12-17', until: '2026-12-17' };

  it.each([
    [{}, null],
    [{ today: '2026-11-17' }, null],
    [{ today: '2026-12-18' }, 'too-late'],
    [{ asked: true }, 'asked'],
    [{ asked: true, owed: true }, 'asked'],
    [{ asked: true, today: '2027-01-01' }, 'asked'],
    [{ owed: true }, 'still-owed'],
    [{ owed: true, today: '2027-01-01' }, 'still-owed'],
  ])('%j: %s', (change, bar) => expect(secondLookBar({ ...standing, ...change })).toBe(bar));
});
