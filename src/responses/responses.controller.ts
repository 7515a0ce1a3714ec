import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import { PublishResponse, type ResponseGiven } from './commands/publish-response.js';
import { PublishResponseBody, ResponseGivenOut } from './response.dto.js';
import { responsePolicy } from './response.policy.js';

@ApiTags('responses')
@Controller('api/v1/drafts/:number/comments/:id/response')
export class ResponsesController {
  constructor(private readonly publishResponse: PublishResponse) {}

  @Post()
  @HttpCode(201)
  @Allow(responsePolicy.publish)
  @ApiOperation({ summary: 'Answer a comment, or replace the answer by a new edition' })
  @SerializeOptions({ schema: ResponseGivenOut })
  @ApiResponse({ status: 201, standardSchema: ResponseGivenOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  @ApiSignedIn()
  publish(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: PublishResponseBody }) body: PublishResponseBody,
  ): Promise<ResponseGiven> {
    const commentId = /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN;
    return this.publishResponse.execute(facts, { draftNumber, commentId, ...body });
  }
}
