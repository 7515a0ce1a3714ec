import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../i18n/language.js';
import { translator } from '../../i18n/messages.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/database/transactions.js';
import { Job, Listens, type JobHandler } from '../../platform/jobs/job-handler.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { responsesOf } from '../../responses/queries/responses-of.js';
import { CLUSTER_ANSWERED, type ClusterAnswered } from '../../responses/response.events.js';
import type { PublicResponse } from '../../responses/response.presenter.js';
import { nextToTell, noteTold, type Told } from '../../responses/telling.js';
import { MailRoom, type MailOrder } from '../mail-room.js';
import { OwnAddress } from '../own-address.js';
import { CommentsOfMail, type CommentOfMail } from '../queries/comment-of-mail.js';

const TASK = 'notifications.mail-cluster-answer';
const AUTHORS_AT_ONCE = 200;

/**
 * Tells the authors of a cluster that it was answered, so many at a time, each round ordering the next in the same
 * transaction. A round that was cut off is done again from where the last one ended, and no author gets a second mail.
 */
@Injectable()
@Job(TASK)
@Listens(CLUSTER_ANSWERED)
export class MailClusterAnswerJob implements JobHandler<ClusterAnswered> {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly comments: CommentsOfMail,
    private readonly mailRoom: MailRoom,
    private readonly address: OwnAddress,
    private readonly clock: Clock,
  ) {}

  async handle(answered: ClusterAnswered): Promise<void> {
    await this.transactions.run(async (em) => {
      const round = await nextToTell(em, answered, AUTHORS_AT_ONCE);
      if (!round) return;
      await this.mailRoom.postAll(em, await this.ordersOf(em, answered, round));
      await noteTold(em, answered, round.authors, this.clock.now());
      if (round.authors.length > 0) await this.outbox.enqueue(em, TASK, answered);
    });
  }

  private async ordersOf(
    em: EntityManager,
    { draftId }: ClusterAnswered,
    round: { textId: number; comments: number; occasion: 'answer' | 'edition'; authors: readonly Told[] },
  ): Promise<MailOrder[]> {
    const first = round.authors.map(({ commentIds }) => commentIds[0]!);
    const comments = new Map((await this.comments.some(em, draftId, first)).map((one) => [one.id, one]));
    const answers = await answersIn(em, draftId, [...comments.values()]);
    return round.authors.flatMap(({ accountId, commentIds }) => {
      const comment = comments.get(commentIds[0]!);
      const answer = comment && answers.get(comment.lang);
      if (!comment || !answer) return [];
      const { lang, citation, draftTitle, number } = comment;
      const others = commentIds.slice(1).map((id) => number.replace(/\d+$/, String(id)));
      const params = {
        number: [number, ...others].join(', '),
        ...{ citation, draftTitle, agency: answer.agency, reason: answer.reason },
        decision: translator(lang)(`ui.decision.${answer.decision}`),
        count: round.comments,
        link: this.address.link(`${comment.path}#verdict`),
      };
      const kind = round.occasion === 'answer' ? ('cluster-answered' as const) : ('response-edited' as const);
      return [{ to: { accountId }, lang, kind, params, onceKey: `cluster ${draftId} ${round.textId} ${accountId}` }];
    });
  }
}

/** The answer is one: in each language only the names of agency and decision differ. */
async function answersIn(em: EntityManager, draftId: number, comments: readonly CommentOfMail[]) {
  const answers = new Map<Language, PublicResponse>();
  for (const { id, lang } of comments) {
    if (answers.has(lang)) continue;
    const answer = (await responsesOf(em, draftId, [id], lang)).get(id);
    if (answer) answers.set(lang, answer);
  }
  return answers;
}
