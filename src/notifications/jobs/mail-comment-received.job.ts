import { Injectable } from '@nestjs/common';
import { COMMENT_POSTED, type CommentPosted } from '../../comments/comment.events.js';
import { formatDay } from '../../i18n/format.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { MailRoom } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail } from '../queries/comment-of-mail.js';

/** Tells the author the comment's number and the day by which the answer is due. */
@Injectable()
@Job('notifications.mail-comment-received')
@Listens(COMMENT_POSTED)
export class MailCommentReceivedJob implements JobHandler<CommentPosted> {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentsOfMail,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
  ) {}

  async handle({ draftId, commentId }: CommentPosted): Promise<void> {
    const comment = await this.comments.find(draftId, commentId);
    if (!comment) return;
    const { accountId, lang, number, citation, draftTitle } = comment;
    const params = {
      number,
      citation,
      draftTitle,
      due: formatDay(comment.dueOn, lang),
      link: this.address.link(comment.path),
      traces: this.address.link('/me'),
    };
    await this.transactions.run((em) =>
      this.mailRoom.post(em, {
        to: { accountId },
        lang,
        kind: 'comment-received',
        params,
        onceKey: `comment-received ${draftId} ${commentId}`,
      }),
    );
  }
}
