import { Injectable } from '@nestjs/common';
import { changedBy, presentAnswer } from '../comments/comment.presenter.js';
import { OwnComments, type OwnComment } from '../comments/queries/own-comments.js';
import { PublishedVersions, textIn } from '../drafts/queries/published-version.js';
import type { Language } from '../i18n/language.js';
import { Clock, legalDay } from '../platform/clock.js';
import type { Actor } from '../platform/http/actor.js';
import { ChangedWordsQuery } from './changed-words.js';
import type { Trace, TracesProps } from './traces.props.js';

/** "My traces": my comment → the answer → the words that changed. */
@Injectable()
export class TracesPages {
  constructor(
    private readonly own: OwnComments,
    private readonly versions: PublishedVersions,
    private readonly changed: ChangedWordsQuery,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, before: number | null, lang: Language): Promise<TracesProps> {
    const { level, accountId } = actor;
    const frame = { level, further: before !== null, today: this.clock.today() };
    if (accountId === null) return { ...frame, traces: [], older: null };
    const { comments, older } = await this.own.of(accountId, before, lang);
    const traces = await Promise.all(comments.map((row) => this.trace(row, lang)));
    return { ...frame, traces, older: older === null ? null : `/me?before=${older}` };
  }

  private async trace(row: OwnComment, lang: Language): Promise<Trace> {
    const { id, body, proposed, supports, hidden, dueOn } = row;
    const version = await this.versions.of(row.draftId, row.version);
    const eId = version?.byWId.get(row.wId)?.eId;
    const draft = { id: row.draftId, number: row.draftNumber };
    return {
      ...{ id, body, proposed, supports, hidden, dueOn },
      lang: row.lang,
      number: `${draft.number}/${id}`,
      href: `/drafts/${draft.number}/comments/${id}`,
      draftTitle: textIn(row.draftTitle, lang),
      citation: (eId && version?.locate(eId, lang)) || null,
      on: legalDay(row.createdAt),
      answer: presentAnswer(row.answer, null, changedBy(row.answer, version, lang)),
      changed: await this.changed.of(draft, row.credits, lang),
    };
  }
}
