import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { ProofOfWork } from '../platform/http/proof-of-work.js';
import { commentPolicy } from './comment.policy.js';

@ApiTags('comments')
@Controller('api/v1/challenge')
export class ChallengeController {
  constructor(private readonly proofs: ProofOfWork) {}

  /** Each is good for one use, so it is never kept. */
  @Get()
  @Allow(commentPolicy.challenge)
  @SharedReply()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A challenge whose solution lets a guest comment or support once' })
  challenge(): Promise<object> {
    return this.proofs.challenge();
  }
}
