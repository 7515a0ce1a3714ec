import { Inject, Injectable } from '@nestjs/common';
import { CODE_REQUESTED, type CodeRequested } from '../../accounts/account.events.js';
import { CODE_MINUTES } from '../../accounts/sign-in-code.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { unseal } from '../../platform/sealed.js';
import { MailRoom } from '../mail-room.js';

/** Mails the code that somebody asked for. */
@Injectable()
@Job('notifications.mail-code')
@Listens(CODE_REQUESTED)
export class MailCodeJob implements JobHandler<CodeRequested> {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailRoom: MailRoom,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle({ codeId, lang, sealed }: CodeRequested): Promise<void> {
    const { email, code } = JSON.parse(unseal(this.config.secret, sealed)) as { email: string; code: string };
    await this.transactions.run((em) =>
      this.mailRoom.post(em, {
        to: { email },
        lang,
        kind: 'sign-in-code',
        params: { code, minutes: CODE_MINUTES },
        onceKey: `code ${codeId}`,
      }),
    );
  }
}
