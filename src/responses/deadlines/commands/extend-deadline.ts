import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { termOf } from '../../../agencies/term.rules.js';
import { unknownYears, type Term, type WorkingCalendar } from '../../../agencies/working-calendar.rules.js';
import type { Language } from '../../../i18n/language.js';
import type { ActKind } from '../../../legal-text/act/provision.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../../platform/http/actor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import type { ChosenComments } from '../../chosen-comments.js';
import { PlacesOfDraft } from '../../queries/places-of-draft.js';
import { readReason } from '../../response.rules.js';
import { lockDeadlines } from '../deadline-lock.js';
import { DEADLINE_EXTENDED, type DeadlineExtended } from '../deadline.events.js';
import { extendComments, lockWaiting, type WaitingComment } from '../extend-comments.js';
import { extendNext, finishExtension, touchDraftPage } from '../extension-progress.js';
import { reachOf, daysInReach, type Reach, type WideTarget } from '../extension-reach.js';
import {
  EXTENSION_REASON_LEAST,
  EXTENSION_REASON_MOST,
  extendedDay,
  extensionBar,
  faultOfExtensionReason,
  mayExtendBy,
  type ExtensionBar,
} from '../extension.rules.js';
import { EXTEND_DEADLINES } from '../jobs/extend-deadlines.job.js';

/** Named comments, those of a provision or a cluster, or all that wait. */
export type ExtensionTarget = ChosenComments | WideTarget;

export interface ExtensionInput {
  draftNumber: string;
  target: ExtensionTarget;
  /** By how many days, counted as the table of terms counts them. */
  days: number;
  reason: string;
  /** Language of the reason; the official's own where it is not said. */
  lang: Language | null;
}

export interface Extended {
  draftNumber: string;
  extensionId: number;
  /** How many comments have more time now. */
  comments: number;
  /** Of a provision, a cluster or a draft: left as they were, since their term has passed or was extended before. */
  skipped: number;
  /** Between which days deadlines move. */
  moves: { from: string; to: string }[];
  /** False while a job goes on with more comments than the request itself looks at. */
  finished: boolean;
}

interface Draft {
  id: number;
  agencyId: number;
  actKind: ActKind;
}

/** What is checked, and under which calendar. */
interface Given {
  draft: Draft;
  draftNumber: string;
  by: Term;
  reason: string;
  lang: Language;
  account: number;
  calendar: WorkingCalendar;
}

type Moves = Extended['moves'];

/** So many comments cost a request no time that anybody notices; more are left to the job. */
const IN_REQUEST = 200;
/** Sentences name no more comments than that. */
const NAMED = 5;
const BARRED = { late: 'extension.too-late', extended: 'extension.extended-before' } as const satisfies Record<
  ExtensionBar,
  string
>;

/**
 * Gives an agency more time for its answers, before the term has passed, once a comment, and with a public reason. The
 * extension is public at once; of many comments the days are moved by a job.
 */
@Injectable()
export class ExtendDeadline {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly calendars: CalendarSource,
    private readonly places: PlacesOfDraft,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: ExtensionInput): Promise<Extended> {
    const draft = await this.transactions.run((em) => draftOf(em, facts, input.draftNumber));
    const reason = readReason(input.reason);
    const account = facts.actor.accountId!;
    const content = { account, ...input, reason };
    return this.transactions.once({ operation: 'deadline.extend', key: facts.key, content }, async (em) => {
      await lockDeadlines(em);
      const { calendar, terms } = await this.calendars.fresh(em);
      const by = checkDays(input.days, termOf(terms, draft.actKind, 'extension'));
      checkReason(reason);
      await refuseUnfinished(em, draft.id);
      const { draftNumber, target } = input;
      const given = { draft, draftNumber, by, reason, lang: input.lang ?? facts.lang, account, calendar };
      return 'comments' in target ? this.extendNamed(em, given, target) : this.extendWide(em, given, target);
    });
  }

  /** All of them or none. */
  private async extendNamed(
    em: EntityManager,
    given: Given,
    target: { comments: readonly number[] },
  ): Promise<Extended> {
    const { draft, draftNumber } = given;
    const at = this.clock.now();
    const today = this.clock.dayOf(at);
    const waiting = await lockWaiting(em, draft.id, { ids: target.comments, at });
    refuseBarred(waiting, { target, draftNumber, today });
    const moves = movesFrom([...new Set(waiting.map(({ dueOn }) => dueOn))].sort(), given);
    const id = await store(em, given, { at, scope: 'comments', reach: {}, first: 0, last: 0 });
    await extendComments(em, { draftId: draft.id, id }, waiting, given);
    await em.query('update extension set comments = $3 where draft_id = $1 and id = $2', [
      ...[draft.id, id, waiting.length],
    ]);
    await this.finish(em, draft.id, id);
    return { draftNumber, extensionId: id, comments: waiting.length, skipped: 0, moves, finished: true };
  }

  /** As many as a request can; the rest by the job. */
  private async extendWide(em: EntityManager, given: Given, target: WideTarget): Promise<Extended> {
    const { draft, draftNumber, by, calendar } = given;
    const at = this.clock.now();
    const reach = await reachOf(em, this.places, draft.id, target);
    const days = await daysInReach(em, draft.id, reach, this.clock.dayOf(at));
    if (days.length === 0) throw new AppError('extension.none-left', 409);
    const moves = movesFrom(days, given);
    const [span]: { first: number; last: number }[] = await em.query(
      'select min(id) as first, max(id) as last from comment where draft_id = $1',
      [draft.id],
    );
    const id = await store(em, given, { at, scope: scopeOf(target), reach, ...span! });
    await promise(em, { draftId: draft.id, id }, moves);
    const extension = { id, draftId: draft.id, reach, ...by, doneUpto: span!.first - 1, lastId: span!.last };
    const finished = await extendNext(
      em,
      { ...extension, extendedAt: at },
      { most: IN_REQUEST, clock: this.clock, calendar },
    );
    if (finished) await this.finish(em, draft.id, id);
    else await this.outbox.enqueue(em, EXTEND_DEADLINES, { draftId: draft.id, extensionId: id });
    const [counted]: { comments: number; skipped: number }[] = await em.query(
      'select comments, skipped from extension where draft_id = $1 and id = $2',
      [draft.id, id],
    );
    // none is left where the last of them was answered at this moment
    if (!counted) throw new AppError('extension.none-left', 409);
    return { draftNumber, extensionId: id, ...counted, moves, finished };
  }

  private async finish(em: EntityManager, draftId: number, extensionId: number): Promise<void> {
    await finishExtension(em, { draftId, id: extensionId }, this.clock.now());
    await this.outbox.publish(em, DEADLINE_EXTENDED, { draftId, extensionId } satisfies DeadlineExtended);
  }
}

/** Between which days deadlines move; refused where a year is not known yet. */
function movesFrom(days: readonly string[], { by, calendar }: Pick<Given, 'by' | 'calendar'>): Moves {
  const moves = days.map((from) => ({ from, to: extendedDay(from, by, calendar) }));
  for (const { from, to } of moves) {
    const [year] = unknownYears(from, to, calendar);
    if (year !== undefined) throw invalid('extension.year-unknown', 'days', { year: String(year) });
  }
  return moves;
}

async function store(
  em: EntityManager,
  { draft, account, by, reason, lang }: Given,
  given: { at: Date; scope: string; reach: Reach; first: number; last: number },
): Promise<number> {
  const rows: { id: number }[] = await em.query(
    `insert into extension (draft_id, agency_id, account_id, scope, days, unit, reason, lang, comments, extended_at, reach,
                            first_id, last_id, done_upto)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12, $13) returning id`,
    [
      ...[draft.id, draft.agencyId, account, given.scope, by.days, by.unit, reason, lang],
      ...[given.at, JSON.stringify(given.reach), given.first, given.last, given.first - 1],
    ],
  );
  return rows[0]!.id;
}

/** The days that will hold are public before the first comment has moved. */
async function promise(
  em: EntityManager,
  { draftId, id }: { draftId: number; id: number },
  moves: Moves,
): Promise<void> {
  await em.query(
    `insert into extension_move (draft_id, extension_id, was_on, due_on)
     select $1, $2, "from", "to" from json_to_recordset($3::json) as m ("from" date, "to" date)`,
    [draftId, id, JSON.stringify(moves)],
  );
  await touchDraftPage(em, draftId);
}

/** What an extension under way has not reached yet cannot be extended by another. */
async function refuseUnfinished(em: EntityManager, draftId: number): Promise<void> {
  const rows: unknown[] = await em.query('select 1 from extension where draft_id = $1 and finished_at is null', [
    draftId,
  ]);
  if (rows.length > 0) throw new AppError('extension.under-way', 409);
}

/** The draft, if the official acts for its agency; else nothing is there at all. */
async function draftOf(em: EntityManager, { actor }: RequestFacts, number: string): Promise<Draft> {
  const rows: Draft[] = await em.query(
    'select id, agency_id as "agencyId", act_kind as "actKind" from draft where number = $1',
    [number],
  );
  const draft = rows[0];
  if (!draft || !hasRole(actor, 'official', draft.agencyId)) throw notFound();
  return draft;
}

function checkDays(days: number, longest: Term): Term {
  if (!mayExtendBy(days, longest))
    throw invalid('extension.days-unfit', 'days', { most: longest.days, unit: longest.unit });
  return { days, unit: longest.unit };
}

function checkReason(reason: string): void {
  const fault = faultOfExtensionReason(reason);
  if (fault === 'short') throw invalid('extension.reason-short', 'reason', { least: EXTENSION_REASON_LEAST });
  if (fault === 'long') throw invalid('extension.reason-long', 'reason', { most: EXTENSION_REASON_MOST });
}

const scopeOf = (target: WideTarget): string =>
  'all' in target ? 'draft' : 'provision' in target ? 'provision' : 'cluster';

/** Whoever names comments is told of each that cannot have more time; nothing is then extended. */
function refuseBarred(
  waiting: readonly WaitingComment[],
  named: { target: { comments: readonly number[] }; draftNumber: string; today: string },
): void {
  const numbers = (ids: readonly number[]) =>
    ids
      .slice(0, NAMED)
      .map((id) => `${named.draftNumber}/${id}`)
      .join(', ');
  for (const bar of ['late', 'extended'] as const) {
    const barred = waiting.filter((one) => extensionBar(one, named.today) === bar).map(({ id }) => id);
    if (barred.length > 0) throw new AppError(BARRED[bar], 409, { numbers: numbers(barred) });
  }
  const open = new Set(waiting.map(({ id }) => id));
  const settled = named.target.comments.filter((id) => !open.has(id));
  if (settled.length > 0) throw new AppError('extension.nothing-owed', 409, { numbers: numbers(settled) });
}
