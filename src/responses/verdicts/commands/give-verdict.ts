import { Injectable } from '@nestjs/common';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import { Clock, legalDay } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { RequestFacts } from '../../../platform/http/actor.js';
import { ownAnsweredComment, standingOf, storeVerdict, type OwnAnswer } from '../answered-comment.js';
import { secondLookBar, secondLookUntil } from '../second-look.rules.js';

export interface VerdictGiven {
  /** Public number of the comment. */
  number: string;
  edition: number;
  answered: boolean;
  /** Last day on which a second look may be asked for; null where it may not. */
  secondLookUntil: string | null;
}

/** The author says whether the answer answers; it may be changed until a second look begins. */
@Injectable()
export class GiveVerdict {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  async execute(facts: RequestFacts, input: OwnAnswer & { answered: boolean }): Promise<VerdictGiven> {
    const { calendar } = await this.calendars.load();
    const { draftNumber, commentId, answered } = input;
    const content = { account: facts.actor.accountId, ...input };
    return this.transactions.once({ operation: 'comment.verdict', key: facts.key, content }, async (em) => {
      const comment = await ownAnsweredComment(em, facts.actor, input);
      if (comment.waitsFor === 'second-look') throw new AppError('verdict.second-look-begun', 409);
      await storeVerdict(em, comment, { answered, at: this.clock.now() });
      const until = secondLookUntil(legalDay(comment.publishedAt), calendar);
      const open = secondLookBar({ ...standingOf(comment), until, today: this.clock.today() }) === null;
      const number = `${draftNumber}/${commentId}`;
      return { number, edition: comment.edition, answered, secondLookUntil: open && !answered ? until : null };
    });
  }
}
