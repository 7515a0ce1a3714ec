import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Deadlines } from '../agencies/deadlines.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { legalDay } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { DeskComments, type DeskComment } from '../responses/queries/desk-comment.js';
import { DECISIONS, REASON_MOST } from '../responses/response.rules.js';
import { choiceEntries, readChoice, readSent, type DeskChoice } from './desk-filter.js';
import type { AnswerErrors, AnswerForm, DeskCommentProps } from './desk.props.js';
import { diffPieces } from '../comments/diff-pieces.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';

export type Typed = Omit<AnswerForm, 'idempotencyKey'>;

/** A form that was refused: what was typed is kept, and each error stands beside its field. */
export interface Refused {
  typed: Typed;
  errors: AnswerErrors;
  choice: DeskChoice;
}

/** One comment with the form of its answer. */
@Injectable()
export class DeskCommentPage {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly comments: DeskComments,
    private readonly deadlines: Deadlines,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(
    request: FastifyRequest,
    place: { number: string; id: number },
    query: Record<string, unknown>,
    refused: Refused | null = null,
  ): Promise<string> {
    const { actor, lang } = factsOf(request);
    const [comment, left] = await Promise.all([
      this.comments.find(actor, place.number, place.id, lang),
      this.deadlines.counter(),
    ]);
    const props: DeskCommentProps = {
      ...shown(comment),
      daysLeft: left(comment.dueOn),
      decisions: DECISIONS,
      reasonMost: REASON_MOST,
      form: { ...(refused?.typed ?? formOf(comment)), idempotencyKey: randomUUID() },
      errors: refused?.errors ?? {},
      filter: Object.fromEntries(choiceEntries(refused?.choice ?? readChoice(query))),
      sent: refused ? null : readSent(query),
    };
    return this.renderer.render('desk-comment', props, privatePage(request, this.config));
  }
}

/** An answered comment is opened with its answer, to be replaced by a new edition. */
const formOf = ({ answer }: DeskComment): Typed => ({
  decision: answer?.decision ?? null,
  reason: answer?.reason ?? '',
  changed: answer?.changed ?? '',
  promisedOn: answer?.promisedOn ?? '',
  replaces: answer?.edition ?? 0,
});

type Shown = Omit<DeskCommentProps, 'daysLeft' | 'decisions' | 'reasonMost' | 'form' | 'errors' | 'filter' | 'sent'>;

function shown(comment: DeskComment): Shown {
  const { draftNumber, draftTitle, commentId, provision, dueOn, proposed, answer, changeable } = comment;
  const { author, level, lang, body, effect, wish, quote, supports } = comment;
  const draftHref = `/drafts/${encodeURIComponent(draftNumber)}`;
  const words = { author, level, lang, body, effect, wish, quote, supports };
  return {
    number: `${draftNumber}/${commentId}`,
    draft: { number: draftNumber, title: draftTitle, href: draftHref },
    comment: {
      id: commentId,
      ...words,
      madeOn: legalDay(comment.createdAt),
      href: commentHref(draftNumber, commentId),
    },
    dueOn,
    provision: provision && { ...provision, href: `${draftHref}/versions/${comment.version}#${provision.eId}` },
    suggestion: proposed === null ? null : diffPieces(provision?.text ?? '', proposed),
    answer: answer,
    changeable,
  };
}
