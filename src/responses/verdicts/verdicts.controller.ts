import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable } from '../../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../../platform/http/actor.js';
import { pathId } from '../../platform/http/path-id.js';
import { Allow } from '../../platform/http/policy.js';
import { AskSecondLook, type SecondLookAsked } from './commands/ask-second-look.js';
import { GiveVerdict, type VerdictGiven } from './commands/give-verdict.js';
import { AskSecondLookBody, GiveVerdictBody, SecondLookAskedOut, VerdictGivenOut } from './verdict.dto.js';
import { verdictPolicy } from './verdict.policy.js';

@ApiTags('comments')
@Controller('api/v1/drafts/:number/comments/:id')
export class VerdictsController {
  constructor(
    private readonly giveVerdict: GiveVerdict,
    private readonly askSecondLook: AskSecondLook,
  ) {}

  @Post('verdict')
  @HttpCode(201)
  @Allow(verdictPolicy.give)
  @ApiOperation({ summary: 'The author says whether the answer answers the comment' })
  @SerializeOptions({ schema: VerdictGivenOut })
  @ApiResponse({ status: 201, standardSchema: VerdictGivenOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  verdict(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: GiveVerdictBody }) body: GiveVerdictBody,
  ): Promise<VerdictGiven> {
    return this.giveVerdict.execute(facts, { draftNumber, commentId: pathId(id), ...body });
  }

  @Post('second-look')
  @HttpCode(201)
  @Allow(verdictPolicy.askAgain)
  @ApiOperation({ summary: 'The author asks another official to look again, once a comment' })
  @SerializeOptions({ schema: SecondLookAskedOut })
  @ApiResponse({ status: 201, standardSchema: SecondLookAskedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  secondLook(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: AskSecondLookBody }) body: AskSecondLookBody,
  ): Promise<SecondLookAsked> {
    return this.askSecondLook.execute(facts, { draftNumber, commentId: pathId(id), ...body });
  }
}
