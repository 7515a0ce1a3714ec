import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { Terms } from '../../../agencies/terms.js';
import { formatDay } from '../../../i18n/format.js';
import { checkText } from '../../../legal-text/text/text-check.js';
import { Clock, legalDay } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError, invalid } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { Outbox } from '../../../platform/jobs/outbox.js';
import { SECOND_LOOK_ASKED, type SecondLookAsked as AskedEvent } from '../../response.events.js';
import {
  ownAnsweredComment,
  standingOf,
  storeVerdict,
  type AnsweredComment,
  type OwnAnswer,
} from '../answered-comment.js';
import { SECOND_LOOK_WORDS_MOST, secondLookBar, secondLookUntil, type SecondLookBar } from '../second-look.rules.js';

export interface SecondLookAsked {
  /** Public number of the comment. */
  number: string;
  edition: number;
  /** Day by which another official must answer. */
  dueOn: string;
}

const BARRED = {
  asked: 'second-look.asked-before',
  'still-owed': 'second-look.still-owed',
  'too-late': 'second-look.too-late',
} as const satisfies Record<SecondLookBar, string>;

const WORDS_FAULT = {
  empty: 'second-look.words-missing',
  'too-long': 'second-look.words-long',
  'not-text': 'comment.not-text',
} as const;

/**
 * The author does not accept the answer and asks another official to look again, once a comment. The comment then waits
 * with a clock of its own, held by nobody.
 */
@Injectable()
export class AskSecondLook {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly terms: Terms,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async execute(facts: RequestFacts, input: OwnAnswer & { words: string }): Promise<SecondLookAsked> {
    const { calendar } = await this.calendars.load();
    const content = { account: facts.actor.accountId, ...input };
    return this.transactions.once({ operation: 'comment.second-look', key: facts.key, content }, async (em) => {
      const comment = await ownAnsweredComment(em, facts.actor, input);
      const until = secondLookUntil(legalDay(comment.publishedAt), calendar);
      const bar = secondLookBar({ ...standingOf(comment), until, today: this.clock.today() });
      if (bar) throw new AppError(BARRED[bar], 409, { day: formatDay(until, facts.lang) });
      const words = readWords(input.words);
      const dueOn = await this.terms.responseDue(comment.actKind, this.clock.today());
      await this.store(em, comment, words, dueOn);
      return { number: `${input.draftNumber}/${comment.commentId}`, edition: comment.edition, dueOn };
    });
  }

  private async store(em: EntityManager, comment: AnsweredComment, words: string, dueOn: string): Promise<void> {
    const { draftId, commentId, edition } = comment;
    const at = this.clock.now();
    await storeVerdict(em, comment, { answered: false, at });
    await em.query(
      `insert into second_look (draft_id, comment_id, edition, words, due_on, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [draftId, commentId, edition, words, dueOn, at],
    );
    await em.query(
      `update comment set waits_for = 'second-look', waits_since = $4, due_on = $3, holder_id = null
        where draft_id = $1 and id = $2`,
      [draftId, commentId, dueOn, this.clock.today()],
    );
    await this.outbox.publish(em, SECOND_LOOK_ASKED, { draftId, commentId } satisfies AskedEvent);
  }
}

function readWords(typed: string): string {
  const checked = checkText(typed, { min: 1, max: SECOND_LOOK_WORDS_MOST });
  if (checked.ok) return checked.text;
  throw invalid(WORDS_FAULT[checked.reason], 'words', { limit: SECOND_LOOK_WORDS_MOST });
}
