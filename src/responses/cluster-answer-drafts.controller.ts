import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Facts, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import {
  AnswerDraftOut,
  AnswerEditionBody,
  AnswerInWorkOut,
  GiveBackAnswerBody,
  SaveAnswerDraftBody,
} from './answer-draft.dto.js';
import { Described, subjectId } from './answer-draft.described.js';
import { ApproveAnswer } from './commands/approve-answer.js';
import { GiveBackAnswer } from './commands/give-back-answer.js';
import { ProposeAnswer } from './commands/propose-answer.js';
import { SaveAnswerDraft } from './commands/save-answer-draft.js';
import { AnswersInWork } from './queries/answers-in-work.js';
import { responsePolicy } from './response.policy.js';

const targetOf = (draftNumber: string, id: string) => ({ draftNumber, clusterId: subjectId(id) });

/** The answer to a cluster on its way to the public; as for a comment. */
@ApiTags('responses')
@Controller('api/v1/drafts/:number/clusters/:id/answer-draft')
export class ClusterAnswerDraftsController {
  constructor(
    private readonly inWork: AnswersInWork,
    private readonly save: SaveAnswerDraft,
    private readonly propose: ProposeAnswer,
    private readonly approve: ApproveAnswer,
    private readonly giveBack: GiveBackAnswer,
  ) {}

  @Get()
  @Allow(responsePolicy.desk)
  @Described(
    'The answer to a cluster in work, and who else has it open; tells others that the caller has',
    AnswerInWorkOut,
  )
  read(@Facts() facts: RequestFacts, @Param('number') number: string, @Param('id') id: string) {
    return this.inWork.of(facts, targetOf(number, id));
  }

  @Put()
  @Allow(responsePolicy.publish)
  @Described('Keep the words of an answer to a cluster', AnswerDraftOut)
  write(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: SaveAnswerDraftBody }) body: SaveAnswerDraftBody,
  ) {
    return this.save.execute(facts, { ...targetOf(number, id), ...body });
  }

  @Post('proposal')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Give the answer to a cluster to a second person', AnswerDraftOut)
  toPropose(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: AnswerEditionBody }) body: AnswerEditionBody,
  ) {
    return this.propose.execute(facts, { ...targetOf(number, id), ...body });
  }

  @Post('approval')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Approve somebody else’s words to a cluster', AnswerDraftOut)
  toApprove(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: AnswerEditionBody }) body: AnswerEditionBody,
  ) {
    return this.approve.execute(facts, { ...targetOf(number, id), ...body });
  }

  @Post('return')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Give the answer to a cluster back, or take it back', AnswerDraftOut)
  toGiveBack(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: GiveBackAnswerBody }) body: GiveBackAnswerBody,
  ) {
    return this.giveBack.execute(facts, { ...targetOf(number, id), ...body });
  }
}
