import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ApiRefusals } from '../platform/http/api-replies.js';
import { Allow, SharedReply } from '../platform/http/policy.js';
import { ProofOfWork } from '../platform/http/proof-of-work.js';
import { commentPolicy } from './comment.policy.js';

const ChallengeOut = z
  .object({
    parameters: z.record(z.string(), z.unknown()).meta({ description: 'Of an ALTCHA challenge with PBKDF2/SHA-256.' }),
    signature: z.string(),
  })
  .meta({ id: 'Challenge', description: 'Send back base64 of the JSON {challenge, solution}.' });

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
  @ApiResponse({ status: 200, standardSchema: ChallengeOut })
  @ApiRefusals(429)
  challenge(): Promise<object> {
    return this.proofs.challenge();
  }
}
