import { Injectable } from '@nestjs/common';
import { GUEST_JOINED, type GuestJoined } from '../../accounts/account.events.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';

/**
 * What a guest wrote belongs to the account that the guest signed in to. The names under the comments stay: they
 * were public. A support of a comment that the account supported too stays the guest's, since voices are not undone.
 */
@Injectable()
@Job('comments.adopt-guest')
@Listens(GUEST_JOINED)
export class AdoptGuest implements JobHandler<GuestJoined> {
  constructor(private readonly transactions: Transactions) {}

  async handle({ guestId, accountId }: GuestJoined): Promise<void> {
    await this.transactions.run(async (em) => {
      await em.query(
        `update comment c set account_id = $2
          where c.account_id = $1
            and not exists (select from comment o where o.draft_id = c.draft_id and o.w_id = c.w_id
                               and o.account_id = $2 and o.text_hash = c.text_hash)`,
        [guestId, accountId],
      );
      await em.query(
        `update comment_support s set account_id = $2
          where s.account_id = $1
            and not exists (select from comment_support o where o.draft_id = s.draft_id
                               and o.comment_id = s.comment_id and o.account_id = $2)`,
        [guestId, accountId],
      );
    });
  }
}
