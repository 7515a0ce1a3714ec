import fc from 'fast-check';
import {
  addDays,
  calendarKnown,
  daysBetween,
  daysLeft,
  dueDay,
  earliestClosing,
  isDay,
  isWorking,
  lateSince,
  unknownYears,
  workingCalendar,
  type Term,
} from '../../src/agencies/working-calendar.rules.js';

const PLAIN_WEEK = workingCalendar([]);
const off = (...days: string[]) => days.map((day) => ({ day, working: false }));
const march2026 = workingCalendar([
  ...off('2026-03-09', '2026-03-16', '2026-03-23', '2026-03-24', '2026-03-25'),
  { day: '2026-03-28', working: true },
]);
const working = (days: number): Term => ({ days, unit: 'working' });
const calendarDays = (days: number): Term => ({ days, unit: 'calendar' });

describe('working days', () => {
  it.each([
    ['2026-11-20', true, 'Friday'],
    ['2026-11-21', false, 'Saturday'],
    ['2026-11-22', false, 'Sunday'],
    ['2026-11-23', true, 'Monday'],
    ['2024-02-29', true, 'leap day, a Thursday'],
    ['1969-12-31', true, 'before the epoch, a Wednesday'],
  ])('%s works: %s (%s)', (day, expected) => expect(isWorking(day, PLAIN_WEEK)).toBe(expected));

  it('obeys the calendar before the week', () => {
    expect(isWorking('2026-03-23', march2026)).toBe(false);
    expect(isWorking('2026-03-28', march2026)).toBe(true);
  });

  it('refuses what is not a day', () => {
    for (const text of ['2026-02-30', '2026-2-3', '', '2026-13-01', '2026-01-01T00:00:00Z', 'завтра'])
      expect(isDay(text)).toBe(false);
    expect(() => isWorking('2026-02-30', PLAIN_WEEK)).toThrow('Not a day: 2026-02-30');
    expect(() => addDays('2026-01-01', -1, 'working', PLAIN_WEEK)).toThrow('Not a number of days: -1');
    expect(() => addDays('2026-01-01', 1.5, 'calendar', PLAIN_WEEK)).toThrow('Not a number of days: 1.5');
  });

  it('does not search for ever in a calendar without working days', () => {
    const idle = workingCalendar(
      Array.from({ length: 800 }, (_, n) => ({
        day: addDays('2026-01-01', n, 'calendar', PLAIN_WEEK),
        working: false,
      })),
    );
    expect(() => dueDay('2026-01-01', working(1), idle)).toThrow('No working day within a year');
  });
});

describe('terms', () => {
  it.each([
    ['2026-11-20', working(1), '2026-11-23', 'Friday and one working day'],
    ['2026-11-21', working(1), '2026-11-23', 'counting starts on the day after: Saturday to Monday'],
    ['2026-11-20', working(10), '2026-12-04', 'two weeks'],
    ['2026-11-20', calendarDays(1), '2026-11-23', 'ends on a Saturday, so on Monday'],
    ['2026-11-20', calendarDays(3), '2026-11-23', 'ends on a working Monday'],
    ['2026-11-20', calendarDays(30), '2026-12-21', 'the 30th day is a Sunday'],
    ['2026-03-06', working(1), '2026-03-10', 'over the day off for 8 March'],
    ['2026-03-20', working(1), '2026-03-26', 'over Nauryz'],
    ['2026-03-20', working(3), '2026-03-28', 'a swapped Saturday counts'],
    ['2026-03-20', calendarDays(8), '2026-03-28', 'and a term may end on it'],
    ['2026-12-31', working(1), '2027-01-01', 'a year without entries is computed by weeks'],
  ])('%s + %o ends on %s (%s)', (from, term, due) => expect(dueDay(from, term, march2026)).toBe(due));

  it('gives a consultation its whole term', () => {
    expect(earliestClosing('2026-11-23', working(15), PLAIN_WEEK)).toBe('2026-12-14');
  });

  it('tells which years have no days off entered', () => {
    expect(calendarKnown(2026, march2026)).toBe(true);
    expect(calendarKnown(2027, march2026)).toBe(false);
    expect(unknownYears('2025-12-20', '2027-01-10', march2026)).toEqual([2025, 2027]);
  });
});

describe('days left', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-21', '2026-11-20', -1],
    ['2026-11-26', '2026-11-20', -4],
    ['2026-11-20', '2026-11-22', 1],
  ])('on %s until %s: %i', (today, due, left) => expect(daysLeft(today, due, PLAIN_WEEK)).toBe(left));
});

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1980-01-01', n, 'calendar', PLAIN_WEEK));
const calendar = fc
  .array(fc.record({ day: fc.integer({ min: 0, max: 60 }), working: fc.boolean() }), { maxLength: 25 })
  .chain((rows) =>
    day.map((start) => ({
      start,
      calendar: workingCalendar(
        rows.map((row) => ({ day: addDays(start, row.day, 'calendar', PLAIN_WEEK), working: row.working })),
      ),
    })),
  );
const term = fc.record({ days: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('working', 'calendar') });

describe('properties', () => {
  it('a term ends after its start, on a working day, and not earlier than its days', () =>
    fc.assert(
      fc.property(calendar, term, ({ start, calendar: days }, given) => {
        const due = dueDay(start, given, days);
        expect(due > start).toBe(true);
        expect(isWorking(due, days)).toBe(true);
        expect(daysBetween(start, due)).toBeGreaterThanOrEqual(given.days);
      }),
    ));

  it('a term in working days leaves exactly its days', () =>
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 60 }), ({ start, calendar: days }, count) => {
        expect(daysLeft(start, dueDay(start, working(count), days), days)).toBe(count);
      }),
    ));

  it('adding days one after another is adding them at once', () =>
    fc.assert(
      fc.property(calendar, fc.nat(30), fc.nat(30), fc.boolean(), ({ start, calendar: days }, a, b, plain) => {
        const unit = plain ? 'calendar' : 'working';
        expect(addDays(addDays(start, a, unit, days), b, unit, days)).toBe(addDays(start, a + b, unit, days));
      }),
    ));

  it('a longer term never ends earlier, and a later start never ends earlier', () =>
    fc.assert(
      fc.property(calendar, term, ({ start, calendar: days }, given) => {
        const due = dueDay(start, given, days);
        expect(dueDay(start, { ...given, days: given.days + 1 }, days) >= due).toBe(true);
        expect(dueDay(addDays(start, 1, 'calendar', days), given, days) >= due).toBe(true);
      }),
    ));

  it('one more day off never makes a term end earlier', () =>
    fc.assert(
      fc.property(calendar, term, fc.nat(60), ({ start, calendar: days }, given, offset) => {
        const holiday = addDays(start, offset, 'calendar', days);
        const more = { exceptions: new Map([...days.exceptions, [holiday, false] as const]) };
        expect(dueDay(start, given, more) >= dueDay(start, given, days)).toBe(true);
      }),
    ));

  it('what is left has the sign of the calendar', () =>
    fc.assert(
      fc.property(calendar, fc.integer({ min: -60, max: 60 }), ({ start, calendar: days }, offset) => {
        const due =
          offset < 0
            ? new Date(Date.parse(start) + offset * 86_400_000).toISOString().slice(0, 10)
            : addDays(start, offset, 'calendar', days);
        expect(Math.sign(daysLeft(start, due, days))).toBe(Math.sign(offset));
      }),
    ));
});

describe('what is late', () => {
  it.each([
    ['2026-11-24', 1, '2026-11-23', 'a Tuesday: what was due on Monday'],
    ['2026-11-23', 1, '2026-11-22', 'a Monday: also the Friday before'],
    ['2026-11-27', 5, '2026-11-22', 'a Friday: what was due before the week'],
    ['2026-11-23', 2, '2026-11-19', 'Monday and Friday'],
    ['2026-03-26', 2, '2026-03-19', 'over Nauryz'],
  ])('on %s since %i working days: due by %s (%s)', (today, days, due, _why) =>
    expect(lateSince(today, days, march2026)).toBe(due),
  );

  it('refuses what is no number of days', () => {
    for (const days of [0, -1, 1.5]) expect(() => lateSince('2026-11-24', days, PLAIN_WEEK)).toThrow(`days: ${days}`);
  });

  it('agrees with the days that are left', () =>
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 60 }), (given, days, after) => {
        const today = addDays(given.start, after, 'calendar', PLAIN_WEEK);
        const due = lateSince(today, days, given.calendar);
        expect(daysLeft(today, due, given.calendar)).toBeLessThanOrEqual(-days);
        const next = addDays(due, 1, 'calendar', PLAIN_WEEK);
        expect(daysLeft(today, next, given.calendar)).toBeGreaterThan(-days);
      }),
    ));
});
