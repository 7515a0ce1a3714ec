import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { SECOND_LOOK_ASKED, type SecondLookAsked } from '../../responses/response.events.js';
import { DeskSecondLooks } from '../../responses/verdicts/queries/desk-second-look.js';
import { DueDays } from '../due-days.js';
import { MailRoom } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail } from '../queries/comment-of-mail.js';

/** Tells the officials who may take a second look that one is asked for, each in their own language. */
@Injectable()
@Job('notifications.mail-second-look')
@Listens(SECOND_LOOK_ASKED)
export class MailSecondLookJob implements JobHandler<SecondLookAsked> {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentsOfMail,
    private readonly looks: DeskSecondLooks,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
    private readonly dueDays: DueDays,
  ) {}

  async handle({ draftId, commentId }: SecondLookAsked): Promise<void> {
    const [comment, look, write] = await Promise.all([
      this.comments.byAnybody(draftId, commentId),
      this.looks.waiting({ draftId, commentId }),
      this.dueDays.writer(),
    ]);
    if (!comment || !look) return;
    const { number, citation, draftTitle, dueOn } = comment;
    const [draft, id] = number.split('/');
    const orders = look.takers.map(({ accountId, lang }) => ({
      to: { accountId },
      lang,
      kind: 'second-look-asked' as const,
      params: {
        ...{ number, citation, draftTitle, words: look.words, dueOn: write(dueOn, lang) },
        link: this.address.link(`/desk/drafts/${encodeURIComponent(draft!)}/comments/${id}`),
        list: this.address.link('/desk?tab=again'),
      },
      onceKey: `second-look ${draftId} ${commentId} ${accountId}`,
    }));
    await this.transactions.run((em) => this.mailRoom.postAll(em, orders));
  }
}
