import { Injectable } from '@nestjs/common';
import { VERSION_PUBLISHED, type VersionPublished } from '../../drafts/draft.events.js';
import { translator } from '../../i18n/messages.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { MailRoom } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail } from '../queries/comment-of-mail.js';
import { CreditedChanges, type CreditedChange } from '../queries/credited-changes.js';

// a mail shows what changed; a long provision is read on the page that it links to
const WORDS_MOST = 1_500;
const shorten = (words: string) => (words.length > WORDS_MOST ? `${words.slice(0, WORDS_MOST).trimEnd()}…` : words);

/** Shows the authors of accepted comments the words that changed because of them. */
@Injectable()
@Job('notifications.mail-words-changed')
@Listens(VERSION_PUBLISHED)
export class MailWordsChangedJob implements JobHandler<VersionPublished> {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentsOfMail,
    private readonly changes: CreditedChanges,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
  ) {}

  async handle({ draftId, version }: VersionPublished): Promise<void> {
    for (const credited of await this.changes.of(draftId, version)) await this.tell(draftId, version, credited);
  }

  private async tell(draftId: number, version: number, credited: CreditedChange): Promise<void> {
    const { commentId, accountId, lang } = credited;
    const comment = await this.comments.find(draftId, commentId);
    if (!comment) return;
    const t = translator(lang);
    const blocks = credited.changes.map(({ citation, before, after }) =>
      t('mail.words-changed.change', { citation, before: shorten(before) || '—', after: shorten(after) || '—' }),
    );
    const params = {
      number: comment.number,
      draftTitle: comment.draftTitle,
      version,
      changes: blocks.join('\n\n'),
      link: this.address.link(comment.path),
    };
    await this.transactions.run((em) =>
      this.mailRoom.post(em, {
        to: { accountId },
        lang,
        kind: 'words-changed',
        params,
        onceKey: `words-changed ${draftId} ${version} ${commentId}`,
      }),
    );
  }
}
