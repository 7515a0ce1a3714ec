import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { commentHref } from '../comments/commands/post-comment.js';
import { diffPieces } from '../comments/diff-pieces.js';
import { legalDay } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import { DeskComments, type DeskComment } from '../responses/queries/desk-comment.js';
import type { RefusedRemark } from './answer-work.js';
import { DeskCommentAnswer, type Typed } from './desk-comment-answer.js';
import { DeskCommentAround } from './desk-comment-around.js';
import { choiceEntries, readChoice, readSent, type DeskChoice } from './desk-filter.js';
import { DeskListPage } from './desk-list-page.js';
import type { AnswerErrors, DeskCommentProps } from './desk.props.js';
import { PageRenderer } from './page-renderer.js';
import { privatePage } from './page-request.js';

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
    private readonly answers: DeskCommentAnswer,
    private readonly around: DeskCommentAround,
    private readonly lists: DeskListPage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(
    request: FastifyRequest,
    place: { number: string; id: number },
    query: Record<string, unknown>,
    refused: Refused | null = null,
    remark: RefusedRemark | null = null,
  ): Promise<string> {
    const facts = factsOf(request);
    const comment = await this.comments.find(facts.actor, place.number, place.id, facts.lang);
    const choice = refused?.choice ?? readChoice(query);
    const state = { typed: refused?.typed ?? null, done: query['done'], refused: remark };
    const [answer, around, neighbours] = await Promise.all([
      this.answers.of(facts, comment, state),
      this.around.of(comment),
      this.lists.neighbours(facts.actor, choice, comment),
    ]);
    const props: DeskCommentProps = {
      ...shown(comment),
      ...answer,
      ...around,
      neighbours,
      errors: refused?.errors ?? {},
      filter: Object.fromEntries(choiceEntries(choice)),
      sent: refused ? null : readSent(query),
    };
    return this.renderer.render('desk-comment', props, privatePage(request, this.config));
  }
}

/** What the comment says of itself. */
type Shown = Pick<
  DeskCommentProps,
  'number' | 'draft' | 'comment' | 'dueOn' | 'provision' | 'suggestion' | 'answer' | 'changeable'
>;

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
