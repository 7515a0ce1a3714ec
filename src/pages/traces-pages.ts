import { Injectable } from '@nestjs/common';
import { Deadlines } from '../agencies/deadlines.js';
import { changedBy, presentAnswer, presentSecondLook } from '../comments/comment.presenter.js';
import { commentHref } from '../comments/commands/post-comment.js';
import { OwnComments, type OwnComment } from '../comments/queries/own-comments.js';
import { PublishedVersions, textIn } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { Clock, legalDay } from '../platform/clock.js';
import type { Actor } from '../platform/http/actor.js';
import { OwnVerdicts, type VerdictChoice } from '../responses/verdicts/queries/own-verdicts.js';
import { ChangedWordsQuery } from './changed-words.js';
import type { Trace, TracesProps } from './traces.props.js';

/** "My traces": my comment → the answer → the words that changed. */
@Injectable()
export class TracesPages {
  constructor(
    private readonly own: OwnComments,
    private readonly versions: PublishedVersions,
    private readonly changed: ChangedWordsQuery,
    private readonly verdicts: OwnVerdicts,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, before: number | null, lang: Language): Promise<TracesProps> {
    const { level, accountId } = actor;
    const frame = { level, further: before !== null, today: this.clock.today() };
    if (accountId === null) return { ...frame, traces: [], older: null };
    const { comments, older } = await this.own.of(accountId, before, lang);
    const [choices, provisional] = await Promise.all([
      this.verdicts.of(accountId, comments),
      this.deadlines.provisional(),
    ]);
    const traces = await Promise.all(
      comments.map(async (row) => ({
        ...(await this.trace(row, choices.get(row.id), lang)),
        provisional: provisional(row.dueOn),
      })),
    );
    return { ...frame, traces, older: older === null ? null : `/me?before=${older}` };
  }

  private async trace(
    row: OwnComment,
    choice: VerdictChoice | undefined,
    lang: Language,
  ): Promise<Omit<Trace, 'provisional'>> {
    const { id, body, proposed, supports, hidden, dueOn } = row;
    const version = await this.versions.of(row.draftId, row.version);
    const eId = version?.byWId.get(row.wId)?.eId;
    const href = commentHref(row.draftNumber, id);
    const draft = { id: row.draftId, number: row.draftNumber };
    return {
      ...{ id, body, proposed, supports, hidden, dueOn },
      lang: row.lang,
      number: `${draft.number}/${id}`,
      href,
      draftTitle: textIn(row.draftTitle, lang),
      citation: (eId && version?.locate(eId, lang)) || null,
      on: legalDay(row.createdAt),
      answer: presentAnswer(row, { draft: draft.number, read: null, changed: changedBy(row.answer, version, lang) }),
      secondLook: presentSecondLook(row.secondLook),
      verdict: choice ? { ...choice, href, returnTo: `/me#comment-${id}` } : null,
      changed: await this.changed.of(draft, row.credits, lang),
    };
  }
}
