import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/http/actor.js';
import { Sessions } from './sessions.js';

@Global()
@Module({
  providers: [Sessions, { provide: ActorSource, useExisting: Sessions }],
  exports: [Sessions, ActorSource],
})
export class AccountsModule {}
