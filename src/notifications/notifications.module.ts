import { Module } from '@nestjs/common';
import { MailCodeJob } from './jobs/mail-code.job.js';
import { MailCommentReceivedJob } from './jobs/mail-comment-received.job.js';
import { MailResponseJob } from './jobs/mail-response.job.js';
import { MailWordsChangedJob } from './jobs/mail-words-changed.job.js';
import { SendMailJob } from './jobs/send-mail.job.js';
import { MailRoom } from './mail-room.js';
import { Mailer } from './mailer.js';
import { OwnAddress } from './own-address.js';
import { CommentsOfMail } from './queries/comment-of-mail.js';
import { CreditedChanges } from './queries/credited-changes.js';
import { DemoMails } from './queries/demo-mails.js';

const jobs = [SendMailJob, MailCodeJob, MailCommentReceivedJob, MailResponseJob, MailWordsChangedJob];

@Module({
  providers: [MailRoom, Mailer, OwnAddress, CommentsOfMail, CreditedChanges, DemoMails, ...jobs],
  exports: [DemoMails, OwnAddress],
})
export class NotificationsModule {}
