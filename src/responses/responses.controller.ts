import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ApiRefusals, ApiRepeatable, ApiSignedIn } from '../platform/http/api-replies.js';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { pathId } from '../platform/http/path-id.js';
import { Allow } from '../platform/http/policy.js';
import type { z } from 'zod';
import { AskOwnAnswer, type OwnAnswerAsked } from './commands/ask-own-answer.js';
import { PublishAnswer, type AnswerGiven } from './commands/publish-answer.js';
import { ClusterAnswers } from './queries/cluster-answers.js';
import {
  AnswerClusterBody,
  AskOwnAnswerBody,
  ClusterAnswerGivenOut,
  ClusterAnswersOut,
  OwnAnswerAskedOut,
  PublishResponseBody,
  ResponseGivenOut,
} from './response.dto.js';
import { responsePolicy } from './response.policy.js';

@ApiTags('responses')
@ApiSignedIn()
@Controller('api/v1/drafts/:number')
export class ResponsesController {
  constructor(
    private readonly publishAnswer: PublishAnswer,
    private readonly askOwnAnswer: AskOwnAnswer,
    private readonly clusterAnswers: ClusterAnswers,
  ) {}

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

  @Post('comments/:id/own-answer')
  @HttpCode(201)
  @Allow(responsePolicy.askOwn)
  @ApiOperation({ summary: 'Say that the answer to a group misses the own comment; once, by its author' })
  @SerializeOptions({ schema: OwnAnswerAskedOut })
  @ApiResponse({ status: 201, standardSchema: OwnAnswerAskedOut })
  @ApiRefusals(401, 403, 404, 409, 422)
  @ApiRepeatable()
  askOwn(
    @Facts() facts: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
    @Body({ schema: AskOwnAnswerBody }) { words }: z.infer<typeof AskOwnAnswerBody>,
  ): Promise<OwnAnswerAsked> {
    return this.askOwnAnswer.execute(facts, { draftNumber, commentId: pathId(id), words });
  }

  @Get('clusters/:id/response')
  @Allow(responsePolicy.desk)
  @ApiOperation({ summary: 'Answers that a cluster got, the latest first, and how many authors have been told' })
  @SerializeOptions({ schema: ClusterAnswersOut })
  @ApiResponse({ status: 200, standardSchema: ClusterAnswersOut })
  @ApiRefusals(401, 403, 404)
  async answersOf(
    @Facts() { actor }: RequestFacts,
    @Param('number') draftNumber: string,
    @Param('id') id: string,
  ): Promise<z.infer<typeof ClusterAnswersOut>> {
    const answers = await this.clusterAnswers.of(actor, draftNumber, pathId(id));
    return {
      answers: answers.map(({ publishedAt, toldAt, ...answer }) => ({
        ...answer,
        publishedAt: publishedAt.toISOString(),
        toldAt: toldAt && toldAt.toISOString(),
      })),
    };
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
