import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Deadlines } from '../agencies/deadlines.js';
import { ClusterMarks } from '../comments/clusters/queries/cluster-marks.js';
import { WordingViews } from '../drafts/wordings/queries/wording-views.js';
import { DeadlinesTold } from '../responses/deadlines/queries/deadline-told.js';
import type { DeskComment } from '../responses/queries/desk-comment.js';
import type { DeskCommentProps } from './desk.props.js';
import { wordingHref } from './wording-page.js';

type Shown = Pick<DeskCommentProps, 'daysLeft' | 'provisional' | 'told' | 'similar' | 'wording'>;

/** What stands around a comment on the desk: its last day, comments like it, and what became of its own wording. */
@Injectable()
export class DeskCommentAround {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly told: DeadlinesTold,
    private readonly clusters: ClusterMarks,
    private readonly wordings: WordingViews,
  ) {}

  async of(comment: DeskComment): Promise<Shown> {
    const [left, provisional, told, marks, wording] = await Promise.all([
      this.deadlines.counter(),
      this.deadlines.provisional(),
      this.told.of(comment),
      this.clusters.of(comment.draftId, [comment.commentId]),
      this.wordingOf(comment),
    ]);
    return {
      daysLeft: left(comment.dueOn),
      provisional: provisional(comment.dueOn),
      ...{ told, wording },
      similar: marks.get(comment.commentId) ?? null,
    };
  }

  private async wordingOf({ proposed, draftId, draftNumber, commentId }: DeskComment): Promise<Shown['wording']> {
    if (proposed === null) return null;
    const standing = await this.wordings.standing(draftId, commentId);
    return { href: wordingHref(draftNumber, commentId), standsIn: standing?.version ?? null, formKey: randomUUID() };
  }
}
