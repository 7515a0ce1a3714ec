import { Module } from '@nestjs/common';
import { ForgetCodes } from './jobs/forget-codes.job.js';
import { MailClusterAnswerJob } from './jobs/mail-cluster-answer.job.js';
import { MailCodeJob } from './jobs/mail-code.job.js';
import { MailCommentsReceivedJob } from './jobs/mail-comments-received.job.js';
import { MailDigestsJob } from './jobs/mail-digests.job.js';
import { MailExtensionJob } from './jobs/mail-extension.job.js';
import { MailResponseJob } from './jobs/mail-response.job.js';
import { MailSecondLookJob } from './jobs/mail-second-look.job.js';
import { MailWordsChangedJob } from './jobs/mail-words-changed.job.js';
import { ReceiptLoop } from './jobs/receipt-loop.js';
import { SendMailJob } from './jobs/send-mail.job.js';
import { DueDays } from './due-days.js';
import { MailRoom } from './mail-room.js';
import { Mailer } from './mailer.js';
import { OwnAddress } from './own-address.js';
import { CommentsOfMail } from './queries/comment-of-mail.js';
import { CreditedChanges } from './queries/credited-changes.js';
import { DemoMails } from './queries/demo-mails.js';

const jobs = [
  SendMailJob,
  MailCodeJob,
  MailCommentsReceivedJob,
  MailResponseJob,
  MailClusterAnswerJob,
  MailWordsChangedJob,
  MailSecondLookJob,
  MailExtensionJob,
  MailDigestsJob,
  ForgetCodes,
];

@Module({
  providers: [DueDays, MailRoom, Mailer, OwnAddress, CommentsOfMail, CreditedChanges, DemoMails, ReceiptLoop, ...jobs],
  exports: [DemoMails, OwnAddress],
})
export class NotificationsModule {}
