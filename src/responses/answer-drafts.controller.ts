import { Body, Controller, Dependencies, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
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
import type { AnswerPlaceName } from './answer-place.js';
import { ApproveAnswer } from './commands/approve-answer.js';
import { GiveBackAnswer } from './commands/give-back-answer.js';
import { ProposeAnswer } from './commands/propose-answer.js';
import { SaveAnswerDraft } from './commands/save-answer-draft.js';
import { AnswersInWork } from './queries/answers-in-work.js';
import { responsePolicy } from './response.policy.js';

/** Only officials of the responsible agency get here. */
abstract class AnswerDraftRoutes {
  constructor(
    private readonly inWork: AnswersInWork,
    private readonly save: SaveAnswerDraft,
    private readonly propose: ProposeAnswer,
    private readonly approve: ApproveAnswer,
    private readonly giveBack: GiveBackAnswer,
  ) {}

  /** What the address names. */
  protected abstract place(draftNumber: string, id: string): AnswerPlaceName;

  @Get()
  @Allow(responsePolicy.desk)
  @Described('The answer in work, and who else has it open; tells others that the caller has', AnswerInWorkOut)
  read(@Facts() facts: RequestFacts, @Param('number') number: string, @Param('id') id: string) {
    return this.inWork.of(facts, this.place(number, id));
  }

  @Put()
  @Allow(responsePolicy.publish)
  @Described('Keep the words of an answer that is being written', AnswerDraftOut)
  write(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: SaveAnswerDraftBody }) body: SaveAnswerDraftBody,
  ) {
    return this.save.execute(facts, { ...this.place(number, id), ...body });
  }

  @Post('proposal')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Give the answer to a second person for approval', AnswerDraftOut)
  toPropose(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: AnswerEditionBody }) body: AnswerEditionBody,
  ) {
    return this.propose.execute(facts, { ...this.place(number, id), ...body });
  }

  @Post('approval')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Approve the words of somebody else', AnswerDraftOut)
  toApprove(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: AnswerEditionBody }) body: AnswerEditionBody,
  ) {
    return this.approve.execute(facts, { ...this.place(number, id), ...body });
  }

  @Post('return')
  @HttpCode(200)
  @Allow(responsePolicy.publish)
  @Described('Give the answer back with a remark, or take the own one back', AnswerDraftOut)
  toGiveBack(
    @Facts() facts: RequestFacts,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body({ schema: GiveBackAnswerBody }) body: GiveBackAnswerBody,
  ) {
    return this.giveBack.execute(facts, { ...this.place(number, id), ...body });
  }
}

/** The answer to a comment on its way to the public. */
@ApiTags('responses')
@Controller('api/v1/drafts/:number/comments/:id/answer-draft')
@Dependencies(AnswersInWork, SaveAnswerDraft, ProposeAnswer, ApproveAnswer, GiveBackAnswer)
export class AnswerDraftsController extends AnswerDraftRoutes {
  protected place(draftNumber: string, id: string): AnswerPlaceName {
    return { draftNumber, commentId: subjectId(id) };
  }
}

/** The answer to all comments of a cluster. */
@ApiTags('responses')
@Controller('api/v1/drafts/:number/clusters/:id/answer-draft')
@Dependencies(AnswersInWork, SaveAnswerDraft, ProposeAnswer, ApproveAnswer, GiveBackAnswer)
export class ClusterAnswerDraftsController extends AnswerDraftRoutes {
  protected place(draftNumber: string, id: string): AnswerPlaceName {
    return { draftNumber, clusterId: subjectId(id) };
  }
}
