import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { violated } from '../../platform/database/pg-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { answerValues, ownValues } from '../answer-values.js';
import { COUNT_SAME_WORDS, type CountSameWords } from '../jobs/count-same-words.job.js';
import { likenAnswer, noteLikeness } from '../liken-answer.js';
import { fillPlaceholders } from '../placeholder.rules.js';
import { PublishedVersions } from '../../drafts/queries/published-version.js';
import { settleCluster, storeClusterAnswer } from '../answer-cluster.js';
import { checkAnswer, refuseFaultyReason, type AnswerInput, type Checked } from '../answer-input.js';
import { editedMeanwhile, settleComment } from '../answer-comment.js';
import {
  CLUSTER_ANSWERED,
  RESPONSE_PUBLISHED,
  type ClusterAnswered,
  type ResponsePublished,
} from '../response.events.js';
import type { Decision } from '../response.rules.js';
import { settleAnswerDraft } from '../settle-answer-draft.js';
import { storeAnswers, type AnsweredComment } from '../store-answers.js';
import { refuseUnlessAnother } from '../verdicts/excluded-officials.js';

export interface AnswerGiven {
  draftNumber: string;
  commentId: number | null;
  clusterId: number | null;
  /** Of the comment's answer, or of the answers to the cluster. */
  edition: number;
  decision: Decision;
  /** How many comments it answers. */
  comments: number;
}

interface Draft {
  id: number;
  agencyId: number;
}

/** An answer on its way. */
interface Going {
  draft: Draft;
  input: Checked;
  clusterId: number | null;
  comments: readonly AnsweredComment[];
}

interface Stored extends Omit<Going, 'comments'> {
  textId: number;
  given: readonly { commentId: number; edition: number }[];
  at: Date;
}

interface Text {
  reason: string;
  values: string[];
  kind: number | null;
}

/**
 * Publishes an agency's answer, to a comment or to all members of a confirmed cluster, or a new edition of it. Whoever
 * answers comes through here, by the form, the API or otherwise; the number of statements does not grow with the cluster.
 */
@Injectable()
export class PublishAnswer {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly versions: PublishedVersions,
  ) {}

  async execute(facts: RequestFacts, input: AnswerInput): Promise<AnswerGiven> {
    const draft = await this.transactions.run((em) => this.draftOf(em, facts, input));
    const checked = checkAnswer(input, facts.lang, this.clock.today());
    const content = { account: facts.actor.accountId, ...checked };
    try {
      return await this.transactions.once({ operation: 'response.publish', key: facts.key, content }, (em) =>
        this.publish(em, facts, draft, checked),
      );
    } catch (error) {
      if (violated(error)?.startsWith('response_draft_id_comment_id_edition')) throw editedMeanwhile();
      throw error;
    }
  }

  /** The draft, if the official acts for its agency and the target stands there; else nothing is there at all. */
  private async draftOf(
    em: EntityManager,
    { actor }: RequestFacts,
    { draftNumber, target }: AnswerInput,
  ): Promise<Draft> {
    const id = 'commentId' in target ? target.commentId : target.clusterId;
    if (!Number.isSafeInteger(id)) throw notFound();
    const there =
      'commentId' in target
        ? `comment t on t.draft_id = d.id and t.id = $2 and t.state = 'public'`
        : 'cluster t on t.draft_id = d.id and t.id = $2';
    const rows: Draft[] = await em.query(
      `select d.id, d.agency_id as "agencyId" from draft d join ${there} where d.number = $1`,
      [draftNumber, id],
    );
    const draft = rows[0];
    if (!draft || !hasRole(actor, 'official', draft.agencyId)) throw notFound();
    return draft;
  }

  private async publish(em: EntityManager, facts: RequestFacts, draft: Draft, input: Checked): Promise<AnswerGiven> {
    const at = this.clock.now();
    const { target, decision, replaces } = input;
    const clusterId = 'clusterId' in target ? target.clusterId : null;
    const comments =
      'clusterId' in target
        ? await settleCluster(em, draft.id, target, { replaces, at })
        : await settleComment(em, draft.id, target.commentId, { replaces, at });
    const by = facts.actor.accountId!;
    const words = {
      decision,
      reason: input.reason,
      changed: input.changed || null,
      promisedOn: input.promisedOn || null,
    };
    for (const { commentId, occasion } of comments)
      if (occasion === 'second-look') await refuseUnlessAnother(em, { draftId: draft.id, commentId }, { by, words });
    await settleAnswerDraft(em, {
      ...{ draftId: draft.id, agencyId: draft.agencyId, by, at, words },
      ...{ commentId: 'commentId' in target ? target.commentId : null, clusterId, comments },
      seen: input.draftEdition,
    });
    const changedWId = input.changed ? await this.provisionOf(em, draft.id, input.changed) : null;
    const text = await this.textOf(em, { draft, input, clusterId, comments });
    const answer = {
      ...{ draftId: draft.id, agencyId: draft.agencyId, accountId: by },
      ...{ decision, reason: text.reason, lang: input.lang },
      ...{ changedWId, promisedOn: input.promise, clusterId, at },
    };
    const { textId, given } = await storeAnswers(em, answer, comments);
    await noteLikeness(em, { draftId: draft.id, ...text }, { textId, kind: text.kind });
    await this.outbox.enqueue(em, COUNT_SAME_WORDS, { draftId: draft.id, textId } satisfies CountSameWords);
    return this.tell(em, { draft, input, clusterId, textId, given, at });
  }

  /** The words as they go out, and the kind of those that say the same; refused while others have them unseen. */
  private async textOf(em: EntityManager, { draft, input, clusterId, comments }: Going): Promise<Text> {
    const { draftNumber, lang, promise } = input;
    const commentIds = comments.map(({ commentId }) => commentId);
    const place = { draftId: draft.id, draftNumber, commentIds };
    const values = await answerValues(em, this.versions, { ...place, group: clusterId !== null, lang, promise });
    const { text: reason, missing } = fillPlaceholders(input.reason, values);
    if (missing[0]) throw invalid('response.placeholder-empty', 'reason', { name: missing[0] });
    refuseFaultyReason(reason);
    const likened = { reason, values: ownValues(values), clusterId, confirmed: input.sameText === true };
    const kind = await likenAnswer(em, { ...place, ...likened });
    return { reason, values: likened.values, kind };
  }

  /** One event for a comment, and one for a group however large. */
  private async tell(em: EntityManager, { draft, input, clusterId, textId, given, at }: Stored): Promise<AnswerGiven> {
    const { decision, replaces } = input;
    const result = { draftNumber: input.draftNumber, decision, comments: given.length };
    if (clusterId === null) {
      const { commentId, edition } = given[0]!;
      const event: ResponsePublished = { draftId: draft.id, commentId, edition, decision };
      await this.outbox.publish(em, RESPONSE_PUBLISHED, event);
      return { ...result, commentId, clusterId, edition };
    }
    const occasion = replaces > 0 ? ('edition' as const) : ('answer' as const);
    const stored = { draftId: draft.id, clusterId, textId, decision, occasion, comments: given.length, at };
    const edition = await storeClusterAnswer(em, stored);
    const event: ClusterAnswered = { draftId: draft.id, clusterId, edition };
    await this.outbox.publish(em, CLUSTER_ANSWERED, event);
    return { ...result, commentId: null, clusterId, edition };
  }

  private async provisionOf(em: EntityManager, draftId: number, eId: string): Promise<string> {
    const rows: { w_id: string }[] = await em.query(
      'select w_id from provision where draft_id = $1 and e_id = $2 order by version desc limit 1',
      [draftId, eId],
    );
    if (!rows[0]) throw invalid('response.provision-unknown', 'changed');
    return rows[0].w_id;
  }
}
