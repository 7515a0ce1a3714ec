import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource, type LegalTime } from '../../../agencies/calendar-source.js';
import { termOf } from '../../../agencies/term.rules.js';
import { unknownYears, type Term } from '../../../agencies/working-calendar.rules.js';
import type { Language } from '../../../i18n/language.js';
import type { ActKind } from '../../../legal-text/act/provision.js';
import { Clock } from '../../../platform/clock.js';
import { allowLongStatements } from '../../../platform/database/long-statements.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../../platform/http/actor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { conditionOf, type ChosenComments } from '../../chosen-comments.js';
import { PlacesOfDraft } from '../../queries/places-of-draft.js';
import { readReason } from '../../response.rules.js';
import { WAITS } from '../deadline-basis.js';
import { DEADLINE_EXTENDED, type DeadlineExtended } from '../deadline.events.js';
import {
  EXTENSION_REASON_LEAST,
  EXTENSION_REASON_MOST,
  extendedDay,
  extensionBar,
  faultOfExtensionReason,
  mayExtendBy,
  type ExtensionBar,
} from '../extension.rules.js';

/** Named comments, those of a provision or a cluster, or all that wait. */
export type ExtensionTarget = ChosenComments | { all: true };

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
  moves: { from: string; to: string }[];
}

interface Draft {
  id: number;
  agencyId: number;
  actKind: ActKind;
}

interface Waiting {
  id: number;
  dueOn: string;
  extended: boolean;
}

type Chosen = Omit<Extended, 'draftNumber' | 'extensionId' | 'comments'> & { ids: number[] };

/** Sentences name no more comments than that. */
const NAMED = 5;
const BARRED = { late: 'extension.too-late', extended: 'extension.extended-before' } as const satisfies Record<
  ExtensionBar,
  string
>;

/** Gives an agency more time for its answers, before the term has passed, once a comment, and with a public reason. */
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
    const content = { account: facts.actor.accountId, ...input, reason };
    const legalTime = await this.calendars.load();
    return this.transactions.once({ operation: 'deadline.extend', key: facts.key, content }, async (em) => {
      const by = checkDays(input.days, termOf(legalTime.terms, draft.actKind, 'extension'));
      checkReason(reason);
      if (!('comments' in input.target)) await allowLongStatements(em);
      const { ids, ...chosen } = await this.choose(em, draft, input, { by, legalTime });
      const stored = { ...input, reason, lang: input.lang ?? facts.lang, by, ids, account: facts.actor.accountId! };
      const extensionId = await this.store(em, draft, stored, chosen.moves);
      await this.outbox.publish(em, DEADLINE_EXTENDED, { draftId: draft.id, extensionId } satisfies DeadlineExtended);
      return { draftNumber: input.draftNumber, extensionId, comments: ids.length, ...chosen };
    });
  }

  /** Those that may have more time, locked, and the days between which their deadlines move. */
  private async choose(
    em: EntityManager,
    draft: Draft,
    { target, draftNumber }: ExtensionInput,
    { by, legalTime: { calendar } }: { by: Term; legalTime: LegalTime },
  ): Promise<Chosen> {
    const waiting = await this.waiting(em, draft.id, target);
    const today = this.clock.today();
    const free = waiting.filter((one) => extensionBar(one, today) === null);
    if ('comments' in target) refuseBarred(waiting, { target, draftNumber, today });
    if (free.length === 0) throw new AppError('extension.none-left', 409);
    const moves = [...new Set(free.map(({ dueOn }) => dueOn))]
      .sort()
      .map((from) => ({ from, to: extendedDay(from, by, calendar) }));
    for (const { from, to } of moves) {
      const [year] = unknownYears(from, to, calendar);
      if (year !== undefined) throw invalid('extension.year-unknown', 'days', { year: String(year) });
    }
    return { ids: free.map(({ id }) => id), skipped: waiting.length - free.length, moves };
  }

  private async waiting(em: EntityManager, draftId: number, target: ExtensionTarget): Promise<Waiting[]> {
    const { condition, value } =
      'all' in target
        ? { condition: '$2::text is null', value: null }
        : await conditionOf(em, this.places, draftId, target);
    // what an answer, a second extension or a recomputation changes at this moment waits here
    const locked: { id: number }[] = await em.query(
      `select c.id from comment c where c.draft_id = $1 and ${condition} and ${WAITS} order by c.id for update of c`,
      [draftId, value],
    );
    // in a statement of its own: the one that waited for the lock would not see what came in meanwhile
    return em.query(
      `select c.id, c.due_on as "dueOn",
              exists (select from extended_comment x where x.draft_id = c.draft_id and x.comment_id = c.id) as extended
         from comment c where c.draft_id = $1 and c.id = any($2::bigint[]) and ${WAITS} order by c.id`,
      [draftId, locked.map(({ id }) => id)],
    );
  }

  private async store(
    em: EntityManager,
    draft: Draft,
    given: ExtensionInput & { by: Term; ids: number[]; account: number; lang: Language },
    moves: Extended['moves'],
  ): Promise<number> {
    const { by, ids, account, target, reason, lang } = given;
    const rows: { id: number }[] = await em.query(
      `insert into extension (draft_id, agency_id, account_id, scope, days, unit, reason, lang, comments, extended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        ...[draft.id, draft.agencyId, account, scopeOf(target), by.days, by.unit, reason, lang, ids.length],
        this.clock.now(),
      ],
    );
    const extensionId = rows[0]!.id;
    await em.query(
      `with moved as (
         update comment c set due_on = m."to"
           from json_to_recordset($4::json) as m ("from" date, "to" date)
          where c.draft_id = $1 and c.id = any($2::bigint[]) and c.due_on = m."from"
         returning c.id, c.waits_for, m."from", m."to")
       insert into extended_comment (draft_id, comment_id, extension_id, owed, was_on, due_on)
       select $1, id, $3, waits_for, "from", "to" from moved`,
      [draft.id, ids, extensionId, JSON.stringify(moves)],
    );
    // the draft's page, which is kept ready, names its extensions
    await em.query('update draft set amended_generation = amended_generation + 1 where id = $1', [draft.id]);
    return extensionId;
  }
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

const scopeOf = (target: ExtensionTarget): string =>
  'all' in target ? 'draft' : 'comments' in target ? 'comments' : 'provision' in target ? 'provision' : 'cluster';

/** Whoever names comments is told of each that cannot have more time; nothing is then extended. */
function refuseBarred(
  waiting: readonly Waiting[],
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
