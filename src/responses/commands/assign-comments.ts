import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { mayGive } from '../assignment.rules.js';
import { conditionOf, type ChosenComments } from '../chosen-comments.js';
import { PlacesOfDraft } from '../queries/places-of-draft.js';
import { excludedSql } from '../verdicts/excluded-officials.js';

export type AssignTarget = { draft: string } & ChosenComments;

export interface AssignInput {
  targets: readonly AssignTarget[];
  /** Account of the official; null gives the comments back, so that anybody may take them. */
  official: number | null;
}

export interface Assigned {
  /** Comments that are now held as asked. */
  assigned: number;
  /** Left as they were: answered meanwhile, or in a whole provision or cluster held by another official. */
  skipped: number;
}

interface Draft {
  id: number;
  agencyId: number;
  head: boolean;
}

interface Chosen {
  id: number;
  holder: number | null;
  /** A second look, and the official who is to get it gave the answer before, or wrote it. */
  barred: boolean;
}

/** Sentences name no more comments than that. */
const NAMED = 5;

/** Gives comments to an official, takes them, or gives them back; who, to whom and when is kept. */
@Injectable()
export class AssignComments {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesOfDraft,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: AssignInput): Promise<Assigned> {
    if (input.targets.length === 0) throw invalid('assignment.nothing-chosen', 'comments');
    const drafts = await this.transactions.run((em) => draftsOf(em, facts, input));
    const content = { account: facts.actor.accountId, input };
    return this.transactions.once({ operation: 'comments.assign', key: facts.key, content }, async (em) => {
      const total = { assigned: 0, skipped: 0 };
      // in one order everywhere, so that two heads wait for each other instead of breaking each other
      const targets = [...input.targets].sort((a, b) => drafts.get(a.draft)!.id - drafts.get(b.draft)!.id);
      for (const target of targets) {
        const draft = drafts.get(target.draft)!;
        await refuseUnlessOfficial(em, draft, input.official);
        const { assigned, skipped } = await this.assign(em, facts, { draft, target, to: input.official });
        total.assigned += assigned;
        total.skipped += skipped;
      }
      return total;
    });
  }

  private async assign(
    em: EntityManager,
    { actor }: RequestFacts,
    { draft, target, to }: { draft: Draft; target: AssignTarget; to: number | null },
  ): Promise<Assigned> {
    const by = actor.accountId!;
    const chosen = await this.chosen(em, draft, target, to);
    const named = 'comments' in target;
    const barred = chosen.filter((one) => one.barred);
    if (named && barred.length > 0)
      throw new AppError('second-look.not-to-same', 409, { numbers: numbersOf(target.draft, barred) });
    const mine = chosen.filter((one) => !one.barred && mayGive({ head: draft.head, by, holder: one.holder, to }));
    if (named && mine.length < chosen.length) {
      const others = chosen.filter((one) => !mine.includes(one));
      throw new AppError('assignment.not-yours', 409, { numbers: numbersOf(target.draft, others) });
    }
    await this.hand(em, draft, { comments: mine.map(({ id }) => id), to, by });
    const asked = named ? new Set(target.comments).size : chosen.length;
    return { assigned: mine.length, skipped: asked - mine.length };
  }

  /** The open ones among them, locked; held by nobody when the holder lost the role. */
  private async chosen(em: EntityManager, draft: Draft, target: AssignTarget, to: number | null): Promise<Chosen[]> {
    const { condition, value } = await conditionOf(em, this.places, draft.id, target);
    return em.query(
      `select c.id, g.account_id as holder, c.waits_for = 'second-look'
                and coalesce($4::bigint in (${excludedSql('c.draft_id', 'c.id')}), false) as barred
         from comment c
         left join lateral (
           select account_id from role_grant
            where account_id = c.holder_id and agency_id = $3 and role = 'official' limit 1) g on true
        where c.draft_id = $1 and ${condition} and c.waits_for is not null and c.state = 'public'
        order by c.id for update of c`,
      [draft.id, value, draft.agencyId, to],
    );
  }

  private async hand(
    em: EntityManager,
    draft: Draft,
    { comments, to, by }: { comments: readonly number[]; to: number | null; by: number },
  ): Promise<void> {
    await em.query(
      `with moved as (
         update comment set holder_id = $3
          where draft_id = $1 and id = any($2::bigint[]) and holder_id is distinct from $3::bigint returning id)
       insert into assignment (draft_id, comment_id, official_id, by_id, assigned_at)
       select $1, id, $3, $4, $5 from moved order by id`,
      [draft.id, comments, to, by, this.clock.now()],
    );
    if (to === null) return;
    await em.query('insert into desk_holder (agency_id, account_id) values ($1, $2) on conflict do nothing', [
      draft.agencyId,
      to,
    ]);
  }
}

const numbersOf = (draft: string, comments: readonly Chosen[]): string =>
  comments
    .slice(0, NAMED)
    .map(({ id }) => `${draft}/${id}`)
    .join(', ');

/** The drafts, if the actor is an official of the agency of each; else nothing is there at all. */
async function draftsOf(
  em: EntityManager,
  { actor }: RequestFacts,
  { targets }: AssignInput,
): Promise<Map<string, Draft>> {
  const numbers = [...new Set(targets.map(({ draft }) => draft))];
  const rows: { id: number; number: string; agencyId: number }[] = await em.query(
    'select id, number, agency_id as "agencyId" from draft where number = any($1)',
    [numbers],
  );
  if (rows.length < numbers.length || rows.some(({ agencyId }) => !hasRole(actor, 'official', agencyId)))
    throw notFound();
  return new Map(
    rows.map(({ id, number, agencyId }) => [number, { id, agencyId, head: hasRole(actor, 'head', agencyId) }]),
  );
}

async function refuseUnlessOfficial(em: EntityManager, draft: Draft, official: number | null): Promise<void> {
  if (official === null) return;
  // share: the role may not be lost between here and the commit
  const rows: unknown[] = await em.query(
    `select 1 from role_grant where account_id = $1 and agency_id = $2 and role = 'official' for share`,
    [official, draft.agencyId],
  );
  if (rows.length === 0) throw invalid('assignment.not-official', 'official');
}
