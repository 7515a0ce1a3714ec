import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, type JobHandler } from '../../platform/jobs/job-handler.js';
import { DueDays } from '../due-days.js';
import { MailRoom, type MailOrder } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail, type CommentOfMail } from '../queries/comment-of-mail.js';

// a round every two seconds: 100 receipts a second, four times the busiest minute that e-petitions have seen
const MOST_AT_ONCE = 200;

/**
 * Every transaction below `mark` has had its mails. The next mark lies behind at most so many comments, and below the
 * oldest transaction still running, so that none is missed.
 */
const MARK = `
  select m.mark::text, coalesce(cut.xid, greatest(m.mark, here.xmin))::text as upto
    from aggregate_mark m
    cross join (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) here
    left join lateral (select (n.xid::text::bigint + 1)::text::xid8 as xid from comment n
                        where n.xid >= m.mark and n.xid < here.xmin
                        order by n.xid offset ${MOST_AT_ONCE - 1} limit 1) cut on true
   where m.name = 'comment-mails' for update of m skip locked`;

/**
 * Tells authors the comment's number and the day by which the answer is due. It looks for new comments by itself, many
 * at a time: a job for each would cost the rush in which they are made more than the comments do.
 */
@Injectable()
@Job('notifications.mail-comments-received', { every: '* * * * *' })
export class MailCommentsReceivedJob implements JobHandler {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentsOfMail,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
    private readonly dueDays: DueDays,
  ) {}

  /** One round of them: in a rush comments go first, and their receipts follow at the pace of the rounds. */
  async handle(): Promise<void> {
    await this.transactions.run(async (em) => {
      const rows: { mark: string; upto: string }[] = await em.query(MARK);
      const row = rows[0];
      if (!row || row.mark === row.upto) return;
      const write = await this.dueDays.writer();
      const comments = await this.comments.between(em, row.mark, row.upto);
      await this.mailRoom.postAll(
        em,
        comments.map((comment) => this.orderOf(comment, write(comment.dueOn, comment.lang))),
      );
      await em.query(`update aggregate_mark set mark = $1::xid8 where name = 'comment-mails'`, [row.upto]);
    });
  }

  private orderOf(comment: CommentOfMail, due: string): MailOrder {
    const { accountId, lang, number, citation, draftTitle, path, key } = comment;
    const params = {
      number,
      citation,
      draftTitle,
      due,
      link: this.address.link(path),
      traces: this.address.link('/me'),
    };
    return { to: { accountId }, lang, kind: 'comment-received', params, onceKey: `comment-received ${key}` };
  }
}
