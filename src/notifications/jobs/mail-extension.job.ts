import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay } from '../../i18n/format.js';
import { translator } from '../../i18n/messages.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { DEADLINE_EXTENDED, type DeadlineExtended } from '../../responses/deadlines/deadline.events.js';
import {
  extendedAuthors,
  extensionOfMail,
  type ExtendedAuthor,
} from '../../responses/deadlines/queries/extended-authors.js';
import { DueDays } from '../due-days.js';
import { MailRoom, type MailOrder } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail } from '../queries/comment-of-mail.js';

const TASK = 'notifications.mail-extension';
const COMMENTS_AT_ONCE = 200;
/** Whoever made more comments reads the rest on their pages. */
const LISTED = 20;

/**
 * Tells authors that the agency gave itself more time for their comments, so many at a time; each round orders the next
 * in its own transaction, so that one which was cut off is done again and nobody gets a second mail.
 */
@Injectable()
@Job(TASK)
@Listens(DEADLINE_EXTENDED)
export class MailExtensionJob implements JobHandler<DeadlineExtended & { after?: number }> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly comments: CommentsOfMail,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
    private readonly dueDays: DueDays,
  ) {}

  async handle({ draftId, extensionId, after = 0 }: DeadlineExtended & { after?: number }): Promise<void> {
    await this.transactions.run(async (em) => {
      const extension = { draftId, extensionId };
      const { authors, last } = await extendedAuthors(em, extension, { after, most: COMMENTS_AT_ONCE });
      if (authors.length > 0) await this.mailRoom.postAll(em, await this.ordersOf(em, extension, authors));
      if (last === null) return;
      const key = `${TASK} ${draftId} ${extensionId} ${last}`;
      await this.outbox.enqueue(em, TASK, { ...extension, after: last }, { key });
    });
  }

  private async ordersOf(
    em: EntityManager,
    { draftId, extensionId }: DeadlineExtended,
    authors: readonly ExtendedAuthor[],
  ): Promise<MailOrder[]> {
    const write = await this.dueDays.writer();
    const extension = await extensionOfMail(em, { draftId, extensionId });
    const first = authors.map(({ comments }) => comments[0]!.id);
    const shown = new Map((await this.comments.some(em, draftId, first)).map((one) => [one.id, one]));
    return authors.flatMap(({ accountId, comments }) => {
      const comment = shown.get(comments[0]!.id);
      if (!comment || !extension) return [];
      const { lang, draftTitle, number } = comment;
      const t = translator(lang);
      const lines = comments.slice(0, LISTED).map(({ id, from, to }) =>
        t('mail.deadline-extended.line', {
          number: number.replace(/\d+$/, String(id)),
          from: formatDay(from, lang),
          to: write(to, lang),
        }),
      );
      const params = {
        ...{ number, draftTitle, agency: extension.agency[lang], reason: extension.reason },
        lines: lines.join('\n'),
        link: this.address.link(comment.path),
      };
      const onceKey = `extension ${draftId} ${extensionId} ${accountId}`;
      return [{ to: { accountId }, lang, kind: 'deadline-extended' as const, params, onceKey }];
    });
  }
}
