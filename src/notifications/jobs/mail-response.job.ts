import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { translator } from '../../i18n/messages.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { responsesOf } from '../../responses/queries/responses-of.js';
import { RESPONSE_PUBLISHED, type ResponsePublished } from '../../responses/response.events.js';
import type { MailKind } from '../mail-kinds.js';
import { MailRoom } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail } from '../queries/comment-of-mail.js';

/** Sends the author the agency's answer, in the language of the comment. */
@Injectable()
@Job('notifications.mail-response')
@Listens(RESPONSE_PUBLISHED)
export class MailResponseJob implements JobHandler<ResponsePublished> {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly comments: CommentsOfMail,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
  ) {}

  async handle({ draftId, commentId, edition }: ResponsePublished): Promise<void> {
    const comment = await this.comments.find(draftId, commentId);
    if (!comment) return;
    const { accountId, lang, number, citation, draftTitle } = comment;
    const response = (await responsesOf(this.source.manager, draftId, [commentId], lang)).get(commentId);
    // a newer edition has its own mail
    if (!response || response.edition !== edition) return;
    const params = {
      number,
      citation,
      draftTitle,
      agency: response.agency,
      decision: translator(lang)(`ui.decision.${response.decision}`),
      reason: response.reason,
      link: this.address.link(`${comment.path}#verdict`),
    };
    const kind = await this.kindOf(draftId, commentId, edition);
    await this.transactions.run((em) =>
      this.mailRoom.post(em, {
        to: { accountId },
        lang,
        kind,
        params,
        onceKey: `response ${draftId} ${commentId} ${edition}`,
      }),
    );
  }

  private async kindOf(draftId: number, commentId: number, edition: number): Promise<MailKind> {
    if (edition === 1) return 'response-published';
    const rows: { occasion: string }[] = await this.source.query(
      'select occasion from response where draft_id = $1 and comment_id = $2 and edition = $3',
      [draftId, commentId, edition],
    );
    return rows[0]?.occasion === 'second-look' ? 'second-look-answered' : 'response-edited';
  }
}
