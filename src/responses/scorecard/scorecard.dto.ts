import { z } from 'zod';

const count = z.int();
const share = z.number().nullable();
const days = z.number().nullable();

export const FiguresOut = z
  .object({
    comments: count.describe('Public comments'),
    answered: count.describe('Comments with an answer'),
    unanswered: count,
    due: count.describe('Answers that were given, and those whose last day is over'),
    onTime: count.describe('Given on the last day or before'),
    late: count,
    overdue: count.describe('Not given, and the last day is over'),
    waiting: count.describe('Not given, and not yet due'),
    extended: count.describe('Answers, given or not, whose last day was moved by a public extension'),
    onTimeShare: share.describe('onTime / due'),
    medianCalendarDays: days.describe('From a comment to its first answer'),
    medianWorkingDays: days,
    longestCalendarDays: days.describe('The longest wait for a first answer, given or not'),
    longestWorkingDays: days,
    accepted: count.describe('By the latest edition of the answer, as the next four'),
    partly: count,
    rejected: count,
    alreadyCovered: count,
    outOfScope: count,
    verdicts: count.describe('Comments whose authors said whether they were answered; their last word counts'),
    verdictsAnswered: count,
    verdictsNotAnswered: count,
    verdictsAnsweredShare: share.describe('verdictsAnswered / verdicts'),
    secondLooksAsked: count,
    secondLooksUpheld: count.describe('The decision stayed'),
    secondLooksChanged: count,
    identical: count.describe('Comments whose answer has the words of another one on the draft, outside its group'),
    identicalShare: share.describe('identical / answered'),
  })
  .meta({ id: 'ScorecardFigures' });

const AgencyOut = z.object({ code: z.string(), name: z.record(z.string(), z.string()) });
const MonthOut = z.object({
  month: z.string().describe('YYYY-MM in which the comments were made'),
  figures: FiguresOut,
});
const asOf = z.string().nullable().describe('The moment of which the figures tell; null before the first count');

export const ScorecardOut = z
  .object({
    asOf,
    total: FiguresOut,
    agencies: z.array(z.object({ agency: AgencyOut, figures: FiguresOut })),
    months: z.array(MonthOut),
  })
  .meta({ id: 'Scorecard' });

export const AgencyScorecardOut = z
  .object({
    asOf,
    agency: AgencyOut,
    figures: FiguresOut,
    months: z.array(MonthOut),
    drafts: z.array(z.object({ number: z.string(), title: z.record(z.string(), z.string()), figures: FiguresOut })),
  })
  .meta({ id: 'AgencyScorecard' });
