import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../i18n/language.js';
import type { RequestFacts } from '../platform/http/actor.js';
import { AnswerTemplates } from '../responses/queries/answer-templates.js';
import type { DeskComment } from '../responses/queries/desk-comment.js';
import { DECISIONS, REASON_MOST } from '../responses/response.rules.js';
import { DeskSecondLooks, type DeskSecondLook } from '../responses/verdicts/queries/desk-second-look.js';
import { AnswerWorks, type RefusedRemark } from './answer-work.js';
import type { AnswerWork } from './answer-work.props.js';
import type { AnswerForm, DeskCommentProps } from './desk.props.js';

export type Typed = Omit<AnswerForm, 'idempotencyKey'>;

type Shown = Pick<DeskCommentProps, 'decisions' | 'reasonMost' | 'templates' | 'form' | 'work' | 'secondLook'>;

/** The answer beside its comment: the words in work, what they may begin with, and the form. */
@Injectable()
export class DeskCommentAnswer {
  constructor(
    private readonly works: AnswerWorks,
    private readonly templates: AnswerTemplates,
    private readonly secondLooks: DeskSecondLooks,
  ) {}

  async of(
    facts: RequestFacts,
    comment: DeskComment,
    state: { typed: Typed | null; done: unknown; refused: RefusedRemark | null },
  ): Promise<Shown> {
    const [work, secondLook, templates] = await Promise.all([
      this.works.of(facts, comment, state),
      this.secondLooks.of(facts.actor.accountId!, comment),
      this.templates.forDraft(facts.actor, comment.draftNumber),
    ]);
    const form = formOf(comment, { work, secondLook }, facts.lang, state.typed);
    return {
      ...{ decisions: DECISIONS, reasonMost: REASON_MOST, templates, work, secondLook },
      form: { ...form, idempotencyKey: randomUUID() },
    };
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
