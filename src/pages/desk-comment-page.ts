import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Deadlines } from '../agencies/deadlines.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { legalDay } from '../platform/clock.js';
import type { Language } from '../i18n/language.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { factsOf } from '../platform/http/actor.js';
import type { AnswerWork } from './answer-work.props.js';
import { DeskComments, type DeskComment } from '../responses/queries/desk-comment.js';
import { DeskSecondLooks, type DeskSecondLook } from '../responses/verdicts/queries/desk-second-look.js';
import { AnswerTemplates } from '../responses/queries/answer-templates.js';
import { DeadlinesTold } from '../responses/deadlines/queries/deadline-told.js';
import { DECISIONS, REASON_MOST } from '../responses/response.rules.js';
import { choiceEntries, readChoice, readSent, type DeskChoice } from './desk-filter.js';
import { ClusterMarks } from '../comments/clusters/queries/cluster-marks.js';
import { WordingViews } from '../drafts/wordings/queries/wording-views.js';
import { wordingHref } from './wording-page.js';
import { AnswerWorks, type RefusedRemark } from './answer-work.js';
import type { AnswerErrors, AnswerForm, DeskCommentProps } from './desk.props.js';
import { diffPieces } from '../comments/diff-pieces.js';
import { DeskListPage } from './desk-list-page.js';
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
    private readonly told: DeadlinesTold,
    private readonly works: AnswerWorks,
    private readonly templates: AnswerTemplates,
    private readonly clusters: ClusterMarks,
    private readonly secondLooks: DeskSecondLooks,
    private readonly lists: DeskListPage,
    private readonly wordings: WordingViews,
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
    const { actor, lang } = facts;
    const [comment, left, provisional] = await Promise.all([
      this.comments.find(actor, place.number, place.id, lang),
      this.deadlines.counter(),
      this.deadlines.provisional(),
    ]);
    const typed = refused?.typed ?? null;
    const choice = refused?.choice ?? readChoice(query);
    const [work, marks, neighbours, secondLook, wording, templates, told] = await Promise.all([
      this.works.of(facts, comment, { typed, done: query['done'], refused: remark }),
      this.clusters.of(comment.draftId, [comment.commentId]),
      this.lists.neighbours(actor, choice, comment),
      this.secondLooks.of(actor.accountId!, comment),
      this.wordingOf(comment),
      this.templates.forDraft(actor, comment.draftNumber),
      this.told.of(comment),
    ]);
    const props: DeskCommentProps = {
      ...shown(comment),
      daysLeft: left(comment.dueOn),
      provisional: provisional(comment.dueOn),
      told,
      decisions: DECISIONS,
      reasonMost: REASON_MOST,
      templates,
      form: { ...formOf(comment, { work, secondLook }, lang, typed), idempotencyKey: randomUUID() },
      errors: refused?.errors ?? {},
      filter: Object.fromEntries(choiceEntries(choice)),
      sent: refused ? null : readSent(query),
      work,
      secondLook,
      wording,
      neighbours,
      similar: marks.get(comment.commentId) ?? null,
    };
    return this.renderer.render('desk-comment', props, privatePage(request, this.config));
  }

  private async wordingOf({ proposed, draftId, draftNumber, commentId }: DeskComment) {
    if (proposed === null) return null;
    const standing = await this.wordings.standing(draftId, commentId);
    return { href: wordingHref(draftNumber, commentId), standsIn: standing?.version ?? null, formKey: randomUUID() };
  }
}

/**
 * What was typed and refused goes back into the form, to be sent over the words that are shown beside it. Else the words
 * in work stand there, or the public answer, to be replaced by a new edition; a second look begins with an empty page.
 */
function formOf(
  { answer }: DeskComment,
  { work: { draft }, secondLook }: { work: AnswerWork; secondLook: DeskSecondLook | null },
  lang: Language,
  typed: Typed | null,
): Typed {
  const replaces = typed?.replaces ?? answer?.edition ?? 0;
  const draftEdition = draft?.edition ?? 0;
  const words = typed ?? draft ?? (secondLook?.outcome === null ? null : answer);
  return {
    decision: words?.decision ?? null,
    reason: words?.reason ?? '',
    changed: words?.changed ?? '',
    promisedOn: words?.promisedOn ?? '',
    lang: words?.lang ?? lang,
    replaces,
    draftEdition,
    sameText: false,
  };
}

type OfPage =
  | 'daysLeft'
  | 'provisional'
  | 'told'
  | 'decisions'
  | 'reasonMost'
  | 'templates'
  | 'form'
  | 'errors'
  | 'filter'
  | 'sent'
  | 'work'
  | 'similar'
  | 'neighbours'
  | 'secondLook'
  | 'wording';
type Shown = Omit<DeskCommentProps, OfPage>;

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
