import { daysBetween, isWorking, type Day, type WorkingCalendar } from '../../agencies/working-calendar.rules.js';
import { DECISIONS, type Decision } from '../response.rules.js';

/**
 * How an agency answers, in figures. Only public comments count. What an agency owes is a first answer to each comment,
 * an answer of its own to whom the answer to a group missed, and a second look; each has a last day, moved by a public
 * extension, and is counted once. A new edition of an answer corrects it: it is no new answer and no later one.
 */

export type Occasion = 'answer' | 'own-answer' | 'second-look';

/** Answers that are owed or given and alike in all that is counted. */
export interface OwedGroup {
  occasion: Occasion;
  /** The day on which the comment, or the wish for another answer, was made. */
  askedOn: Day;
  /** Last day; of a given answer as it stood then. */
  dueOn: Day;
  /** null while it waits. */
  answeredOn: Day | null;
  /** Of a second look that was given: whether the decision stayed. */
  outcome: 'upheld' | 'changed' | null;
  /** Its last day was moved by a public extension. */
  extended: boolean;
  count: number;
}

/** Comments that are alike in all that is counted. */
export interface CommentGroup {
  /** Of the latest edition of the answer; null while there is none. */
  decision: Decision | null;
  /** The last word of the author on an answer, whichever edition that was; null while nothing was said. */
  answered: boolean | null;
  count: number;
}

/** How many answers waited for so many days. */
export type Waits = Record<string, number>;

/** What can be added up over months, drafts and agencies. */
export interface Counts {
  comments: number;
  onTime: number;
  late: number;
  overdue: number;
  waiting: number;
  extended: number;
  decisions: Record<Decision, number>;
  /** What authors say: answered, not answered. */
  satisfied: number;
  dissatisfied: number;
  secondLooks: number;
  upheld: number;
  changed: number;
  /** Their latest answer has the words of another one on the draft, given to somebody else outside its group. */
  sameWords: number;
  /** From a comment to its first answer, calendar and working days. */
  calendarWaits: Waits;
  workingWaits: Waits;
  /** The longest wait for a first answer, given or not. */
  longestCalendar: number;
  longestWorking: number;
}

/** What is published. Shares are of one, to four decimals; null where there is nothing to divide by. */
export interface Figures {
  comments: number;
  answered: number;
  unanswered: number;
  /** Answers that were given, and those whose last day is over. */
  due: number;
  onTime: number;
  late: number;
  overdue: number;
  /** Not given and not yet due. */
  waiting: number;
  /** Of all answers, given or not, those whose last day was moved by a public extension. */
  extended: number;
  onTimeShare: number | null;
  medianCalendarDays: number | null;
  medianWorkingDays: number | null;
  longestCalendarDays: number | null;
  longestWorkingDays: number | null;
  accepted: number;
  partly: number;
  rejected: number;
  alreadyCovered: number;
  outOfScope: number;
  verdicts: number;
  verdictsAnswered: number;
  verdictsNotAnswered: number;
  verdictsAnsweredShare: number | null;
  secondLooksAsked: number;
  secondLooksUpheld: number;
  secondLooksChanged: number;
  identical: number;
  identicalShare: number | null;
}

export type Standing = 'onTime' | 'late' | 'overdue' | 'waiting';

/** On the last day is on time, whatever the hour. */
export function standingOf({ dueOn, answeredOn }: Pick<OwedGroup, 'dueOn' | 'answeredOn'>, today: Day): Standing {
  if (answeredOn !== null) return answeredOn <= dueOn ? 'onTime' : 'late';
  return dueOn < today ? 'overdue' : 'waiting';
}

/** Working days after the first day, through the last one: 0 on the day itself, and on the Sunday after a Friday. */
export function workingDaysAfter(from: Day, to: Day, calendar: WorkingCalendar): number {
  const start = Date.parse(`${from}T00:00:00Z`);
  let count = 0;
  for (let day = daysBetween(from, to); day > 0; day--)
    if (isWorking(new Date(start + day * 86_400_000).toISOString().slice(0, 10), calendar)) count++;
  return count;
}

/** The middle of all waits; of an even number of them the mean of the two in the middle. */
export function medianOf(waits: Waits): number | null {
  const days = Object.entries(waits)
    .map(([day, count]) => ({ day: Number(day), count }))
    .sort((a, b) => a.day - b.day);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    return days.find(({ count }) => (passed += count) >= place)!.day;
  };
  return (at(Math.ceil(total / 2)) + at(Math.floor(total / 2) + 1)) / 2;
}

export const noCounts = (): Counts => ({
  ...{ comments: 0, onTime: 0, late: 0, overdue: 0, waiting: 0, extended: 0, satisfied: 0, dissatisfied: 0 },
  decisions: Object.fromEntries(DECISIONS.map((decision) => [decision, 0])) as Record<Decision, number>,
  ...{ secondLooks: 0, upheld: 0, changed: 0, sameWords: 0 },
  ...{ calendarWaits: {}, workingWaits: {}, longestCalendar: 0, longestWorking: 0 },
});

/** Counts what is owed or was given into `counts`. */
export function countOwed(
  counts: Counts,
  group: OwedGroup,
  { today, calendar }: { today: Day; calendar: WorkingCalendar },
): void {
  const { occasion, askedOn, answeredOn, outcome, extended, count } = group;
  counts[standingOf(group, today)] += count;
  if (extended) counts.extended += count;
  if (occasion === 'second-look') {
    counts.secondLooks += count;
    if (outcome !== null) counts[outcome] += count;
  }
  if (occasion !== 'answer') return;
  const until = answeredOn ?? today;
  const calendarDays = Math.max(0, daysBetween(askedOn, until));
  const workingDays = workingDaysAfter(askedOn, until, calendar);
  counts.longestCalendar = Math.max(counts.longestCalendar, calendarDays);
  counts.longestWorking = Math.max(counts.longestWorking, workingDays);
  if (answeredOn === null) return;
  counts.calendarWaits[calendarDays] = (counts.calendarWaits[calendarDays] ?? 0) + count;
  counts.workingWaits[workingDays] = (counts.workingWaits[workingDays] ?? 0) + count;
}

export function countComments(counts: Counts, { decision, answered, count }: CommentGroup): void {
  counts.comments += count;
  if (decision !== null) counts.decisions[decision] += count;
  if (answered !== null) counts[answered ? 'satisfied' : 'dissatisfied'] += count;
}

const SUMS = [
  ...(['comments', 'onTime', 'late', 'overdue', 'waiting', 'extended', 'satisfied', 'dissatisfied'] as const),
  ...(['secondLooks', 'upheld', 'changed', 'sameWords'] as const),
];
const HISTOGRAMS = ['calendarWaits', 'workingWaits'] as const;
const LONGEST = ['longestCalendar', 'longestWorking'] as const;

/** All parts together. */
export function addCounts(parts: Iterable<Counts>): Counts {
  const total = noCounts();
  for (const part of parts) {
    for (const name of SUMS) total[name] += part[name];
    for (const decision of DECISIONS) total.decisions[decision] += part.decisions[decision];
    for (const name of LONGEST) total[name] = Math.max(total[name], part[name]);
    for (const name of HISTOGRAMS)
      for (const [day, count] of Object.entries(part[name])) total[name][day] = (total[name][day] ?? 0) + count;
  }
  return total;
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** The figures as they are published. */
export function figuresOf(counts: Counts): Figures {
  const { comments, onTime, late, overdue, waiting, decisions, satisfied, dissatisfied } = counts;
  const answered = DECISIONS.reduce((sum, decision) => sum + decisions[decision], 0);
  const due = onTime + late + overdue;
  const verdicts = satisfied + dissatisfied;
  return {
    ...{ comments, answered, unanswered: comments - answered },
    ...{ due, onTime, late, overdue, waiting, extended: counts.extended, onTimeShare: share(onTime, due) },
    medianCalendarDays: medianOf(counts.calendarWaits),
    medianWorkingDays: medianOf(counts.workingWaits),
    longestCalendarDays: comments === 0 ? null : counts.longestCalendar,
    longestWorkingDays: comments === 0 ? null : counts.longestWorking,
    ...{ accepted: decisions.accepted, partly: decisions.partly, rejected: decisions.rejected },
    ...{ alreadyCovered: decisions['already-covered'], outOfScope: decisions['out-of-scope'] },
    ...{ verdicts, verdictsAnswered: satisfied, verdictsNotAnswered: dissatisfied },
    verdictsAnsweredShare: share(satisfied, verdicts),
    secondLooksAsked: counts.secondLooks,
    secondLooksUpheld: counts.upheld,
    secondLooksChanged: counts.changed,
    ...{ identical: counts.sameWords, identicalShare: share(counts.sameWords, answered) },
  };
}
