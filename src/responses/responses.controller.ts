import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import { PublishAnswer, type AnswerGiven } from './commands/publish-answer.js';
import { AnswerClusterBody, ClusterAnswerGivenOut, PublishResponseBody, ResponseGivenOut } from './response.dto.js';
import { responsePolicy } from './response.policy.js';

@ApiTags('responses')
@ApiSignedIn()
@Controller('api/v1/drafts/:number')
export class ResponsesController {
  constructor(private readonly publishAnswer: PublishAnswer) {}

  @Post('comments/:id/response')
  @HttpCode(201)
  @Allow(responsePolicy.publish)
  @ApiOperation({ summary: 'Answer a comment, or replace the answer by a new edition' })
  @SerializeOptions({ schema: ResponseGivenOut })
  @ApiResponse({ status: 201, standardSchema: ResponseGivenOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  publish(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: PublishResponseBody }) body: PublishResponseBody,
  ): Promise<AnswerGiven> {
    return this.publishAnswer.execute(facts, { draftNumber, target: { commentId: pathId(id) }, ...body });
  }

  @Post('clusters/:id/response')
  @HttpCode(201)
  @Allow(responsePolicy.publish)
  @ApiOperation({ summary: 'Answer all comments of a confirmed cluster at once, or replace that answer' })
  @SerializeOptions({ schema: ClusterAnswerGivenOut })
  @ApiResponse({ status: 201, standardSchema: ClusterAnswerGivenOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  publishToCluster(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: AnswerClusterBody }) { read, ...body }: AnswerClusterBody,
  ): Promise<AnswerGiven> {
    return this.publishAnswer.execute(facts, { draftNumber, target: { clusterId: pathId(id), read }, ...body });
  }
}
