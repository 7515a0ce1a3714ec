import { Injectable } from '@nestjs/common';
import { PublishAnswer } from '../responses/commands/publish-answer.js';
import { mustSayWhat } from '../responses/response.rules.js';
import { AskSecondLook } from '../responses/verdicts/commands/ask-second-look.js';
import { GiveVerdict } from '../responses/verdicts/commands/give-verdict.js';
import type { DemoCast } from './demo-people.js';
import type { DemoComment, DemoVerdict } from './demo-texts.js';

interface Discussion {
  draftNumber: string;
  /** Ids of the comments by key. */
  made: ReadonlyMap<string, number>;
  comments: readonly DemoComment[];
  cast: DemoCast;
  /** Sets the clock back by so many days. */
  at: (daysAgo: number) => void;
}

/** Authors say whether they were answered; some ask for a second look, and it is given or waits. */
@Injectable()
export class DemoVerdicts {
  constructor(
    private readonly give: GiveVerdict,
    private readonly askAgain: AskSecondLook,
    private readonly respond: PublishAnswer,
  ) {}

  async load(verdicts: readonly DemoVerdict[], discussion: Discussion): Promise<void> {
    for (const verdict of verdicts) {
      const commentId = discussion.made.get(verdict.comment);
      const comment = discussion.comments.find(({ key }) => key === verdict.comment);
      if (commentId !== undefined && comment) await this.one(verdict, { ...comment, commentId }, discussion);
    }
  }

  private async one(
    { answered, words, again, daysAgo }: DemoVerdict,
    { commentId, author, lang, at: place }: DemoComment & { commentId: number },
    { draftNumber, cast, at }: Discussion,
  ): Promise<void> {
    const facts = cast.facts(author);
    const first = { draftNumber, commentId, edition: 1 };
    at(daysAgo);
    await this.give.execute(facts, { ...first, answered });
    if (words) await this.askAgain.execute(facts, { ...first, words });
    if (!again) return;
    at(again.daysAgo);
    const { decision, reason } = again;
    const changed = mustSayWhat(decision) ? place : undefined;
    const answer = { draftNumber, target: { commentId }, decision, reason, lang, changed, replaces: first.edition };
    await this.respond.execute(cast.facts(again.by), answer);
    await this.give.execute(facts, { ...first, edition: 2, answered: again.answered });
  }
}
