import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { lockOwnAgency } from '../own-agency.js';

export interface ViewInput {
  name: string;
  /** The filter as it stands in the address, without a question mark. */
  query: string;
  /** For all officials of the agency; a head's to decide. */
  shared: boolean;
  /** Code of the agency, or '' where the official can mean only one. */
  agency: string;
}

const LONGEST_NAME = 60;
const MOST_VIEWS = 30;
const MOST_QUERY = 2_000;

/** Keeps a filter under a name; saved again under the same name it is replaced. */
@Injectable()
export class SaveView {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, key }: RequestFacts, input: ViewInput): Promise<{ id: number }> {
    const name = input.name.replace(/\s+/g, ' ').trim();
    if (name === '') throw invalid('desk.view.unnamed', 'name');
    if ([...name].length > LONGEST_NAME) throw invalid('desk.view.name-long', 'name', { most: LONGEST_NAME });
    if (input.query.length > MOST_QUERY) throw invalid('platform.invalid-input', 'query', { fields: 'query' });
    const content = { account: actor.accountId, ...input };
    return this.transactions.once({ operation: 'desk.save-view', key, content }, async (em) => {
      const agencyId = await lockOwnAgency(em, actor, input);
      const counts: { count: number }[] = await em.query(
        `select count(*)::int as count from desk_view
          where agency_id = $1 and shared = $2 and (shared or account_id = $3) and lower(name) <> lower($4)`,
        [agencyId, input.shared, actor.accountId, name],
      );
      if (counts[0]!.count >= MOST_VIEWS) throw new AppError('desk.view.too-many', 409, { most: MOST_VIEWS });
      const same = input.shared
        ? '(agency_id, lower(name)) where shared'
        : '(agency_id, account_id, lower(name)) where not shared';
      const rows: { id: number }[] = await em.query(
        `insert into desk_view (agency_id, account_id, name, query, shared, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict ${same} do update set name = excluded.name, query = excluded.query
         returning id`,
        [agencyId, actor.accountId, name, input.query, input.shared, this.clock.now()],
      );
      return rows[0]!;
    });
  }
}

/** An official removes own views, a head also the agency's. */
@Injectable()
export class RemoveView {
  constructor(private readonly transactions: Transactions) {}

  async execute({ actor }: RequestFacts, id: number): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows: { agencyId: number; accountId: number; shared: boolean }[] = await em.query(
        'select agency_id as "agencyId", account_id as "accountId", shared from desk_view where id = $1 for update',
        [id],
      );
      const view = rows[0];
      const may = view && (view.shared ? hasRole(actor, 'head', view.agencyId) : view.accountId === actor.accountId);
      if (!may) throw notFound();
      await em.query('delete from desk_view where id = $1', [id]);
    });
  }
}
