import { Injectable } from '@nestjs/common';
import { GUEST_JOINED, type GuestJoined } from '../../accounts/account.events.js';
import { Transactions } from '../../platform/database/transactions.js';
import { withdraw } from '../support-statements.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';

/**
 * What a guest wrote belongs to the account that the guest signed in to. The names under the comments stay: they
 * were public. One person has one voice: where both supported a comment, or one what the other wrote, a voice goes.
 */
@Injectable()
@Job('comments.adopt-guest')
@Listens(GUEST_JOINED)
export class AdoptGuest implements JobHandler<GuestJoined> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ guestId, accountId }: GuestJoined): Promise<void> {
    await this.transactions.run(async (em) => {
      const both = [guestId, accountId];
      await em.query(COMMENTS, both);
      await em.query(
        `update comment_support s set account_id = $2
          where s.account_id = $1
            and not exists (select from comment_support o where o.draft_id = s.draft_id
                               and o.comment_id = s.comment_id and o.account_id = $2)`,
        both,
      );
      await em.query(withdraw('s.account_id = $1'), [guestId]);
      await em.query(withdraw(OWN), [accountId]);
    });
  }
}

// whoever counts the people of a cluster counts again where a comment changed hands
const COMMENTS = `
  with adopted as (
    update comment c set account_id = $2
     where c.account_id = $1
       and not exists (select from comment o where o.draft_id = c.draft_id and o.w_id = c.w_id
                          and o.account_id = $2 and o.text_hash = c.text_hash)
    returning draft_id, id)
  update cluster_member m set xid = pg_current_xact_id()
    from adopted a where m.draft_id = a.draft_id and m.comment_id = a.id`;

const OWN = `s.account_id = $1 and exists (
  select from comment c where c.draft_id = s.draft_id and c.id = s.comment_id and c.account_id = $1)`;
