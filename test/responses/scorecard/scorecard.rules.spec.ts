import * as fc from 'fast-check';
import { workingCalendar } from '../../../src/agencies/working-calendar.rules';
import {
  addCounts,
  countComments,
  countOwed,
  figuresOf,
  medianOf,
  noCounts,
  standingOf,
  workingDaysAfter,
  type CommentGroup,
  type Counts,
  type Figures,
  type OwedGroup,
} from '../../../src/responses/scorecard/scorecard.rules';

// 16 December is a holiday; Saturday the 12th works
const calendar = workingCalendar([
  { day: '2026-12-16', working: false },
  { day: '2026-12-12', working: true },
]);
const legalTime = { today: '2026-12-14', calendar };

const owed = (given: Partial<OwedGroup> = {}): OwedGroup => ({
  occasion: 'answer',
  askedOn: '2026-12-01',
  dueOn: '2026-12-15',
  answeredOn: null,
  outcome: null,
  extended: false,
  count: 1,
  ...given,
});
const comment = (given: Partial<CommentGroup> = {}): CommentGroup => ({
  ...{ decision: null, answered: null, count: 1 },
  ...given,
});

function counted(groups: Partial<OwedGroup>[], comments: Partial<CommentGroup>[] = []): Counts {
  const counts = noCounts();
  for (const group of groups) countOwed(counts, owed(group), legalTime);
  for (const one of comments) countComments(counts, comment(one));
  return counts;
}
const figures = (groups: Partial<OwedGroup>[], comments: Partial<CommentGroup>[] = []): Figures =>
  figuresOf(counted(groups, comments));

describe('an answer stands by its last day', () => {
  it.each([
    ['2026-12-14', '2026-12-13', 'onTime'],
    ['2026-12-14', '2026-12-14', 'onTime'],
    ['2026-12-14', '2026-12-15', 'late'],
    ['2026-12-13', null, 'overdue'],
    ['2026-12-14', null, 'waiting'],
    ['2026-12-15', null, 'waiting'],
  ])('due on %s, given on %s: %s', (dueOn, answeredOn, standing) =>
    expect(standingOf({ dueOn, answeredOn }, '2026-12-14')).toBe(standing),
  );
});

describe('working days of a wait', () => {
  it.each([
    ['2026-12-01', '2026-12-01', 0], // the day itself
    ['2026-12-01', '2026-12-02', 1],
    ['2026-12-04', '2026-12-06', 0], // Friday to Sunday
    ['2026-12-04', '2026-12-07', 1], // to Monday
    ['2026-12-11', '2026-12-13', 1], // a Saturday that works
    ['2026-12-14', '2026-12-17', 2], // a holiday between
    ['2026-12-15', '2026-12-16', 0], // a holiday at the end
    ['2026-12-05', '2026-12-07', 1], // made on a Saturday
    ['2026-12-02', '2026-12-01', 0],
  ])('from %s to %s: %s', (from, to, days) => expect(workingDaysAfter(from, to, calendar)).toBe(days));
});

describe('the median', () => {
  it.each([
    [{}, null],
    [{ 4: 1 }, 4],
    [{ 0: 1 }, 0],
    [{ 1: 1, 4: 1 }, 2.5],
    [{ 1: 1, 4: 1, 100: 1 }, 4],
    [{ 9: 1, 10: 1, 2: 1 }, 9], // by number, not by letters
    [{ 1: 2, 2: 2 }, 1.5],
    [{ 1: 3, 2: 2 }, 1],
    [{ 1: 2, 2: 3 }, 2],
    [{ 1: 5, 3: 1, 8: 4 }, 2],
  ])('of %j is %s', (waits, median) => expect(medianOf(waits)).toBe(median));

  it('is that of the sorted list', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1 }), (days) => {
        const waits: Record<string, number> = {};
        for (const day of days) waits[day] = (waits[day] ?? 0) + 1;
        const sorted = [...days].sort((a, b) => a - b);
        const [low, high] = [sorted[(days.length - 1) >> 1]!, sorted[days.length >> 1]!];
        expect(medianOf(waits)).toBe((low + high) / 2);
      }),
    ));
});

describe('what is due', () => {
  it('are answers that were given and those whose last day is over; what is not yet due does not count', () =>
    expect(
      figures([
        { answeredOn: '2026-12-10', count: 3 },
        { answeredOn: '2026-12-16', count: 2 },
        { dueOn: '2026-12-11', count: 1 },
        { dueOn: '2026-12-14', count: 4 },
      ]),
    ).toMatchObject({ due: 6, onTime: 3, late: 2, overdue: 1, waiting: 4, onTimeShare: 0.5 }));

  it('an extension moves the last day: what is given by the new one is on time', () =>
    expect(
      figures([{ dueOn: '2026-12-25', answeredOn: '2026-12-24', extended: true, count: 2 }, { extended: true }, {}]),
    ).toMatchObject({ onTime: 2, late: 0, extended: 3 }));

  it('own answers and second looks are owed too, each by its own day', () =>
    expect(
      figures([
        { answeredOn: '2026-12-10' },
        { occasion: 'own-answer', askedOn: '2026-12-11', dueOn: '2026-12-25', answeredOn: '2026-12-26' },
        { occasion: 'second-look', askedOn: '2026-12-11', dueOn: '2026-12-12' },
      ]),
    ).toMatchObject({ due: 3, onTime: 1, late: 1, overdue: 1, secondLooksAsked: 1 }));

  it('nothing is due: there is no share', () => expect(figures([{}]).onTimeShare).toBeNull());
  it('a share has four decimals', () =>
    expect(figures([{ answeredOn: '2026-12-02' }, { answeredOn: '2026-12-20', count: 2 }]).onTimeShare).toBe(0.3333));
});

describe('how long people waited', () => {
  const asked = [{ count: 9 }];

  it('is told by first answers alone, in calendar and working days', () =>
    expect(
      figures(
        [
          { answeredOn: '2026-12-02', count: 2 },
          { answeredOn: '2026-12-09' },
          { occasion: 'own-answer', askedOn: '2026-01-01', answeredOn: '2026-12-01', count: 9 },
          { occasion: 'second-look', askedOn: '2026-01-01', answeredOn: '2026-12-01', count: 9 },
        ],
        asked,
      ),
    ).toMatchObject({
      ...{ medianCalendarDays: 1, medianWorkingDays: 1 },
      ...{ longestCalendarDays: 8, longestWorkingDays: 6 },
    }));

  it('the longest may still be waiting, until today; the median knows given ones', () =>
    expect(figures([{ answeredOn: '2026-12-03' }, { askedOn: '2026-11-30' }], asked)).toMatchObject({
      ...{ medianCalendarDays: 2, medianWorkingDays: 2 },
      ...{ longestCalendarDays: 14, longestWorkingDays: 11 },
    }));

  it('without comments nothing was waited for', () =>
    expect(figures([])).toMatchObject({
      medianCalendarDays: null,
      longestCalendarDays: null,
      longestWorkingDays: null,
    }));
});

describe('comments', () => {
  it('are told by the decision that holds and the last word of the author', () =>
    expect(
      figures(
        [],
        [
          { decision: 'accepted', answered: true, count: 2 },
          { decision: 'partly' },
          { decision: 'rejected', answered: false, count: 3 },
          { decision: 'already-covered', count: 4 },
          { decision: 'out-of-scope', answered: true },
          { count: 5 },
        ],
      ),
    ).toMatchObject({
      ...{ comments: 16, answered: 11, unanswered: 5 },
      ...{ accepted: 2, partly: 1, rejected: 3, alreadyCovered: 4, outOfScope: 1 },
      ...{ verdicts: 6, verdictsAnswered: 3, verdictsNotAnswered: 3, verdictsAnsweredShare: 0.5 },
    }));

  it('with the same words are a share of those answered', () => {
    const counts = counted([], [{ decision: 'partly', count: 11 }, { count: 5 }]);
    counts.sameWords += 4;
    expect(figuresOf(counts)).toMatchObject({ identical: 4, identicalShare: 0.3636 });
    expect(figuresOf(addCounts([counts, counts]))).toMatchObject({ identical: 8, identicalShare: 0.3636 });
  });

  it('of whom nobody was answered or spoke have no shares', () =>
    expect(figures([], [{}])).toMatchObject({ verdictsAnsweredShare: null, identicalShare: null }));
});

it('second looks are upheld, changed or wait', () =>
  expect(
    figures([
      { occasion: 'second-look', outcome: 'upheld', answeredOn: '2026-12-02', count: 2 },
      { occasion: 'second-look', outcome: 'changed', answeredOn: '2026-12-02', count: 3 },
      { occasion: 'second-look', count: 4 },
    ]),
  ).toMatchObject({ secondLooksAsked: 9, secondLooksUpheld: 2, secondLooksChanged: 3 }));

const day = fc.nat(60).map((n) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10));
const groupOfOwed: fc.Arbitrary<OwedGroup> = fc.record({
  occasion: fc.constantFrom('answer' as const, 'own-answer' as const, 'second-look' as const),
  askedOn: day,
  dueOn: day,
  answeredOn: fc.option(day),
  outcome: fc.constantFrom('upheld' as const, 'changed' as const, null),
  extended: fc.boolean(),
  count: fc.integer({ min: 1, max: 4 }),
});
const groupOfComments: fc.Arbitrary<CommentGroup> = fc.record({
  decision: fc.constantFrom('accepted', 'partly', 'rejected', 'already-covered', 'out-of-scope', null),
  answered: fc.option(fc.boolean()),
  count: fc.integer({ min: 1, max: 4 }),
});

it('parts add up to the whole, however they are cut, and a group is as many single ones', () =>
  fc.assert(
    fc.property(fc.array(groupOfOwed), fc.array(groupOfComments), fc.array(fc.boolean()), (groups, comments, cut) => {
      const whole = counted(groups, comments);
      const single = <T extends { count: number }>({ count, ...rest }: T) =>
        Array.from({ length: count }, () => ({ ...rest, count: 1 }));
      const side = <T>(list: readonly T[], which: boolean) => list.filter((_, at) => (cut[at] ?? false) === which);
      const parts = [true, false].map((which) =>
        counted(side(groups, which).flatMap(single), side(comments, which).flatMap(single)),
      );
      expect(addCounts(parts)).toEqual(whole);
      expect(figuresOf(addCounts(parts))).toEqual(figuresOf(whole));
    }),
  ));

it('adding changes no part', () => {
  const part = counted([{ answeredOn: '2026-12-02' }], [{ decision: 'partly' }]);
  const before = structuredClone(part);
  addCounts([part, part]);
  expect(part).toEqual(before);
});
