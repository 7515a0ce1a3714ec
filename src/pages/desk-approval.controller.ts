import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { factsOf, type RequestFacts } from '../platform/http/actor.js';
import { Allow } from '../platform/http/policy.js';
import type { ShownAnswerDraft } from '../responses/answer-draft.presenter.js';
import { goneDraft } from '../responses/open-answer-draft.js';
import type { AnswerPlaceName } from '../responses/answer-place.js';
import { ApproveAnswer } from '../responses/commands/approve-answer.js';
import { GiveBackAnswer } from '../responses/commands/give-back-answer.js';
import { PublishAnswer } from '../responses/commands/publish-answer.js';
import { AnswersInWork } from '../responses/queries/answers-in-work.js';
import { responsePolicy } from '../responses/response.policy.js';
import type { DeskDone } from './answer-work.props.js';
import { backTo, placeOf, targetOf, type Place } from './desk-place.js';
import { DeskCommentPage } from './desk-comment-page.js';
import { readChoice } from './desk-filter.js';
import { DeskListPage } from './desk-list-page.js';
import { sentenceOf, workOrAgain } from './refused-form.js';
import { sendOwnPage } from './send-page.js';

const ApprovalForm = z.looseObject({
  do: z.enum(['approve', 'approve-publish', 'publish', 'give-back']),
  draftEdition: z.coerce.number().int().min(0).default(0),
  replaces: z.coerce.number().int().min(0).max(10_000).default(0),
  remark: z.string().max(20_000).default(''),
  sameText: z.string().max(10).optional(),
});
type ApprovalForm = z.infer<typeof ApprovalForm>;

/** Approving an answer, giving it back, and sending it out once it is approved. */
@ApiExcludeController()
@Controller('desk/drafts/:number/comments/:id')
export class DeskApprovalController {
  constructor(
    private readonly page: DeskCommentPage,
    private readonly lists: DeskListPage,
    private readonly approve: ApproveAnswer,
    private readonly giveBack: GiveBackAnswer,
    private readonly publish: PublishAnswer,
    private readonly inWork: AnswersInWork,
  ) {}

  @Post('approval')
  @Allow(responsePolicy.publish)
  async decide(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('number') number: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ) {
    const place = placeOf(number, id);
    const form = ApprovalForm.parse(body ?? {});
    const facts = factsOf(request);
    const choice = readChoice(form);
    await workOrAgain(request, reply, {
      work: async () => {
        const done = await this.doWhat(facts, place, form);
        return done ? backTo(place, choice, done) : this.lists.nextHref(facts.actor, choice, `${number}/${place.id}`);
      },
      again: async (refused) => {
        const { status, errors } = refused;
        const error = errors['remark'] ?? errors['form'] ?? sentenceOf(refused);
        const remark = { remark: form.remark, error, sameText: errors['sameText'] !== undefined };
        await sendOwnPage(reply, await this.page.render(request, place, { ...choice }, null, remark), status);
      },
    });
  }

  /** null: it is public now, and the next comment waits. */
  private async doWhat(facts: RequestFacts, place: Place, form: ApprovalForm): Promise<DeskDone | null> {
    const seen = { ...targetOf(place), edition: form.draftEdition };
    if (form.do === 'give-back') {
      await this.giveBack.execute(facts, { ...seen, remark: form.remark });
      return 'given-back';
    }
    if (form.do === 'publish') {
      await this.send(facts, place, await this.standing(facts, seen), form);
      return null;
    }
    const approved = await this.approve.execute(facts, seen);
    if (form.do === 'approve') return 'approved';
    await this.send(facts, place, approved, form);
    return null;
  }

  private async standing(facts: RequestFacts, seen: AnswerPlaceName & { edition: number }): Promise<ShownAnswerDraft> {
    const { draft } = await this.inWork.of(facts, seen);
    if (draft?.edition !== seen.edition) throw goneDraft();
    return draft;
  }

  private async send(facts: RequestFacts, place: Place, words: ShownAnswerDraft, form: ApprovalForm): Promise<void> {
    const { decision, reason, lang, changed, promisedOn } = words;
    const { commentId, draftNumber } = targetOf(place);
    await this.publish.execute(facts, {
      ...{ draftNumber, target: { commentId }, decision: decision ?? '', reason, lang, replaces: form.replaces },
      sameText: form.sameText !== undefined,
      ...{ changed: changed ?? undefined, promisedOn: promisedOn ?? undefined },
    });
  }
}
