import fc from 'fast-check';
import {
  addDays,
  dueDay,
  isWorking,
  workingCalendar,
  type Term,
} from '../../../src/agencies/working-calendar.rules.js';
import {
  deadlineOf,
  EXTENSION_REASON_LEAST,
  EXTENSION_REASON_MOST,
  extendedDay,
  extensionBar,
  faultOfExtensionReason,
  mayExtendBy,
} from '../../../src/responses/deadlines/extension.rules.js';

const PLAIN_WEEK = workingCalendar([]);
const off = (...days: string[]) => days.map((day) => ({ day, working: false }));
const december = workingCalendar([
  ...off('2026-12-16', '2027-01-01', '2027-01-04'),
  { day: '2026-12-19', working: true },
]);
const working = (days: number): Term => ({ days, unit: 'working' });
const calendarDays = (days: number): Term => ({ days, unit: 'calendar' });

describe('an extension', () => {
  it.each([
    ['2026-12-04', working(1), PLAIN_WEEK, '2026-12-07', 'a Friday and one day'],
    ['2026-12-04', working(10), PLAIN_WEEK, '2026-12-18', 'two weeks'],
    ['2026-12-15', working(1), december, '2026-12-17', 'over a holiday'],
    ['2026-12-18', working(1), december, '2026-12-19', 'a swapped Saturday counts'],
    ['2026-12-31', working(1), december, '2027-01-05', 'over New Year and its day off'],
    ['2026-12-11', calendarDays(5), december, '2026-12-17', 'would end on the holiday'],
  ])('of %s by %o ends on a working day (%#)', (due, by, calendar, to) =>
    expect(extendedDay(due, by, calendar)).toBe(to),
  );

  it.each([
    [0, working(10), false],
    [1, working(10), true],
    [10, working(10), true],
    [11, working(10), false],
    [1.5, working(10), false],
    [Number.NaN, working(10), false],
  ])('by %s of at most %o: %s', (days, longest, may) => expect(mayExtendBy(days, longest)).toBe(may));

  it.each([
    [{ dueOn: '2026-12-04', extended: false }, '2026-12-04', null, 'on the last day itself'],
    [{ dueOn: '2026-12-04', extended: false }, '2026-12-05', 'late', 'on the Saturday after'],
    [{ dueOn: '2026-12-04', extended: true }, '2026-12-01', 'extended', 'once'],
    [{ dueOn: '2026-12-04', extended: true }, '2026-12-07', 'extended', 'and what was extended is said first'],
  ] as const)('of %o on %s: %s (%s)', (waiting, today, bar, _why) => expect(extensionBar(waiting, today)).toBe(bar));

  it.each([
    ['ы'.repeat(EXTENSION_REASON_LEAST), null],
    [` ${'ы '.repeat(EXTENSION_REASON_LEAST - 1)} `, 'short'],
    [`${'ы'.repeat(EXTENSION_REASON_LEAST - 1)}\u200b`, 'short'],
    ['', 'short'],
    ['ы'.repeat(EXTENSION_REASON_MOST), null],
    ['ы'.repeat(EXTENSION_REASON_MOST + 1), 'long'],
  ])('needs a reason that can be seen (%#)', (reason, fault) => expect(faultOfExtensionReason(reason)).toBe(fault));
});

const start = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n, 'calendar', PLAIN_WEEK));
const calendar = start.chain((since) =>
  fc
    .array(fc.record({ day: fc.integer({ min: 0, max: 90 }), working: fc.boolean() }), { maxLength: 30 })
    .map((rows) => ({
      since,
      calendar: workingCalendar(
        rows.map(({ day, working: works }) => ({ day: addDays(since, day, 'calendar', PLAIN_WEEK), working: works })),
      ),
    })),
);
const term = fc.record({ days: fc.integer({ min: 1, max: 30 }), unit: fc.constantFrom('working', 'calendar') });

describe('a deadline', () => {
  it('follows from its basis: prolonged, it is the extension of what it would be', () =>
    fc.assert(
      fc.property(calendar, term, term, ({ since, calendar: days }, given, by) => {
        const plain = deadlineOf({ since, extension: null }, given, days);
        const prolonged = deadlineOf({ since, extension: by }, given, days);
        expect(plain).toBe(dueDay(since, given, days));
        expect(prolonged).toBe(extendedDay(plain, by, days));
        expect(prolonged > plain).toBe(true);
        expect(isWorking(prolonged, days)).toBe(true);
      }),
    ));

  it('in working days, prolonged, is as late as one term of both', () =>
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (given, a, b) => {
        const basis = { since: given.since, extension: working(b) };
        expect(deadlineOf(basis, working(a), given.calendar)).toBe(dueDay(given.since, working(a + b), given.calendar));
      }),
    ));

  it('never moves earlier when a working day becomes a day off', () =>
    fc.assert(
      fc.property(calendar, term, term, fc.integer({ min: 1, max: 60 }), (given, one, by, after) => {
        const day = addDays(given.since, after, 'calendar', PLAIN_WEEK);
        const fewer = workingCalendar(
          [...given.calendar.exceptions]
            .map(([each, works]) => ({ day: each, working: works }))
            .concat({ day, working: false }),
        );
        const basis = { since: given.since, extension: by };
        expect(deadlineOf(basis, one, fewer) >= deadlineOf(basis, one, given.calendar)).toBe(true);
      }),
    ));
});
