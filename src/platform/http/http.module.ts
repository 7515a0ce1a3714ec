import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '../clock.js';
import { ErrorFilter } from './error-filter.js';
import { ForgetRequests } from './forget-requests.job.js';
import { ProofOfWork } from './proof-of-work.js';
import { RateLimits } from './rate-limits.js';
import { ReadyReplies } from './ready-replies.js';
import { RequestGuard } from './request-guard.js';

@Global()
@Module({
  providers: [
    Clock,
    RateLimits,
    ProofOfWork,
    ReadyReplies,
    ForgetRequests,
    { provide: APP_GUARD, useClass: RequestGuard },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [Clock, RateLimits, ProofOfWork, ReadyReplies],
})
export class HttpModule {}
