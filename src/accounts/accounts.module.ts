import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/http/actor.js';
import { ConfirmCode } from './commands/confirm-code.js';
import { OpenGuest } from './commands/open-guest.js';
import { RenameAccount } from './commands/rename-account.js';
import { RequestCode } from './commands/request-code.js';
import { ForgetSignIns } from './jobs/forget-sign-ins.job.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  providers: [
    Sessions,
    { provide: ActorSource, useExisting: Sessions },
    RequestCode,
    ConfirmCode,
    RenameAccount,
    OpenGuest,
    ForgetSignIns,
  ],
  exports: [Sessions, ActorSource, RequestCode, ConfirmCode, RenameAccount, OpenGuest],
})
export class AccountsModule {}
