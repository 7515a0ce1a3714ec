import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { markAnswered } from '../../comments/commands/mark-answered.js';
import type { Language } from '../../i18n/language.js';
import { Clock } from '../../platform/clock.js';
import { violated } from '../../platform/database/pg-errors.js';
import { Transactions } from '../../platform/database/transactions.js';
import { AppError, invalid, notFound } from '../../platform/errors/app-error.js';
import { hasRole, type RequestFacts } from '../../platform/http/actor.js';
import { Outbox } from '../../platform/jobs/outbox.js';
import { RESPONSE_PUBLISHED, type ResponsePublished } from '../response.events.js';
import { settleAnswerDraft } from '../settle-answer-draft.js';
import { storeAnswers, type AnsweredComment } from '../store-answers.js';
import { faultOfReason, isDecision, readReason, REASON_LEAST, REASON_MOST, type Decision } from '../response.rules.js';

export interface ResponseInput {
  draftNumber: string;
  commentId: number;
  /** Anything else than a known decision is refused in words. */
  decision: string;
  reason: string;
  /** Language of the reason; the page's where it is not given. */
  lang?: Language | undefined;
  /** eId of the provision that will be changed. */
  changed?: string | undefined;
  /** The edition that this one replaces; 0 for a first answer. */
  replaces?: number | undefined;
}

export interface ResponseGiven {
  draftNumber: string;
  commentId: number;
  edition: number;
  decision: Decision;
}

interface Draft {
  id: number;
  agency_id: number;
}

type Checked = ResponseInput & { decision: Decision };

/** Publishes an agency's answer to a comment, or a new edition of it. */
@Injectable()
export class PublishResponse {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: ResponseInput): Promise<ResponseGiven> {
    const draft = await this.transactions.run((em) => this.draftOf(em, facts, input));
    const checked = check(input);
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

  /** The draft, if the official acts for its agency and the comment stands there; else nothing is there at all. */
  private async draftOf(em: EntityManager, { actor }: RequestFacts, input: ResponseInput): Promise<Draft> {
    if (!Number.isSafeInteger(input.commentId)) throw notFound();
    const rows: Draft[] = await em.query(
      `select d.id, d.agency_id
         from draft d join comment c on c.draft_id = d.id and c.id = $2 and c.state = 'public'
        where d.number = $1`,
      [input.draftNumber, input.commentId],
    );
    const draft = rows[0];
    if (!draft || !hasRole(actor, 'official', draft.agency_id)) throw notFound();
    return draft;
  }

  private async publish(em: EntityManager, facts: RequestFacts, draft: Draft, input: Checked): Promise<ResponseGiven> {
    const at = this.clock.now();
    const { commentId, decision, replaces = 0 } = input;
    const [settled] = await markAnswered(em, { draftId: draft.id, commentIds: [commentId], at });
    if (settled && settled.owed === 'answer' && replaces > 0) throw editedMeanwhile();
    if (settled?.owed !== 'answer') await this.refuseUnlessLatest(em, draft.id, commentId, replaces);
    await settleAnswerDraft(em, {
      ...{ draftId: draft.id, agencyId: draft.agency_id, commentId, by: facts.actor.accountId!, at },
      words: { decision, reason: input.reason, changed: input.changed || null, promisedOn: null },
    });
    const answer = {
      draftId: draft.id,
      agencyId: draft.agency_id,
      accountId: facts.actor.accountId!,
      ...{ decision, reason: input.reason, lang: input.lang ?? facts.lang },
      changedWId: input.changed ? await this.provisionOf(em, draft.id, input.changed) : null,
      clusterId: null,
      at,
    };
    const answered: AnsweredComment = settled
      ? { commentId, occasion: settled.owed, dueOn: settled.dueOn }
      : { commentId, occasion: 'edition', dueOn: null };
    const [stored] = await storeAnswers(em, answer, [answered]);
    const { edition } = stored!;
    const event: ResponsePublished = { draftId: draft.id, commentId, edition, decision };
    await this.outbox.publish(em, RESPONSE_PUBLISHED, event);
    return { draftNumber: input.draftNumber, commentId, edition, decision };
  }

  private async refuseUnlessLatest(em: EntityManager, draftId: number, commentId: number, replaces: number) {
    const rows: { edition: number }[] = await em.query(
      'select max(edition) as edition from response where draft_id = $1 and comment_id = $2',
      [draftId, commentId],
    );
    if (replaces === 0) throw new AppError('response.already-given', 409);
    if (rows[0]?.edition !== replaces) throw editedMeanwhile();
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

const editedMeanwhile = () => new AppError('response.edited-meanwhile', 409);

function check(input: ResponseInput): Checked {
  const { decision } = input;
  if (!isDecision(decision)) throw invalid('response.decision-missing', 'decision');
  const reason = readReason(input.reason);
  const fault = faultOfReason(reason);
  if (fault === 'short') throw invalid('response.reason-short', 'reason', { least: REASON_LEAST });
  if (fault === 'long') throw invalid('response.reason-long', 'reason', { most: REASON_MOST });
  return { ...input, decision, reason };
}
