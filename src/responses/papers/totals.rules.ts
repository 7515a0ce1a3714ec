import { DECISIONS, type Decision } from '../response.rules.js';

export interface PaperTotals {
  comments: number;
  people: number;
  suggestions: number;
  answered: number;
  onTime: number;
  late: number;
  unanswered: number;
  /** Unanswered after their day. */
  overdue: number;
  decisions: Readonly<Record<Decision, number>>;
}

export interface AgencyTotals {
  agency: string;
  answered: number;
  onTime: number;
  late: number;
  decisions: Readonly<Record<Decision, number>>;
}

/** Comments that are alike in what is counted. */
export interface AnswerGroup<Name = string> {
  /** null while unanswered. */
  agencyId: number | null;
  agency: Name | null;
  decision: Decision | null;
  /** Answered after the day on which it was due; null while unanswered. */
  late: boolean | null;
  /** The day on which it was due is over. */
  past: boolean;
  comments: number;
  suggestions: number;
}

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0);
const commentsOf = (groups: readonly AnswerGroup[]): number => sum(groups, ({ comments }) => comments);

const byDecision = (groups: readonly AnswerGroup[]): Record<Decision, number> =>
  Object.fromEntries(
    DECISIONS.map((decision) => [decision, commentsOf(groups.filter((one) => one.decision === decision))]),
  ) as Record<Decision, number>;

/** Totals of the whole discussion; `people` are counted apart, since one may be in several groups. */
export function totalsOf(groups: readonly AnswerGroup[], people: number): PaperTotals {
  const answered = groups.filter(({ decision }) => decision !== null);
  const waiting = groups.filter(({ decision }) => decision === null);
  return {
    people,
    comments: commentsOf(groups),
    suggestions: sum(groups, ({ suggestions }) => suggestions),
    answered: commentsOf(answered),
    onTime: commentsOf(answered.filter(({ late }) => !late)),
    late: commentsOf(answered.filter(({ late }) => late)),
    unanswered: commentsOf(waiting),
    overdue: commentsOf(waiting.filter(({ past }) => past)),
    decisions: byDecision(groups),
  };
}

/** Agencies that answered, the one with the most answers first. */
export function agenciesOf(groups: readonly AnswerGroup[]): AgencyTotals[] {
  const answered = new Map<number, AnswerGroup[]>();
  for (const group of groups)
    if (group.agencyId !== null) answered.set(group.agencyId, [...(answered.get(group.agencyId) ?? []), group]);
  return [...answered.values()]
    .map((own) => ({
      agency: own[0]!.agency ?? '',
      answered: commentsOf(own),
      onTime: commentsOf(own.filter(({ late }) => !late)),
      late: commentsOf(own.filter(({ late }) => late)),
      decisions: byDecision(own),
    }))
    .sort((a, b) => b.answered - a.answered || a.agency.localeCompare(b.agency));
}
