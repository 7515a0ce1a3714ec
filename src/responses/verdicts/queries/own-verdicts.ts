import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarSource } from '../../../agencies/calendar-source.js';
import type { Owed } from '../../../comments/commands/mark-answered.js';
import { Clock, legalDay } from '../../../platform/clock.js';
import { secondLookBar, secondLookUntil, type SecondLookBar } from '../second-look.rules.js';

/** What the author of a comment may say of its latest answer. */
export interface VerdictChoice {
  edition: number;
  /** What was said; null: nothing yet. */
  answered: boolean | null;
  /** A second look waits: the verdict stays as it is. */
  begun: boolean;
  /** Last day for asking for a second look, YYYY-MM-DD, and why it cannot be asked for. */
  until: string;
  bar: SecondLookBar | null;
}

interface Row {
  draftId: number;
  commentId: number;
  waitsFor: Owed | null;
  edition: number;
  publishedAt: Date;
  answered: boolean | null;
  asked: boolean;
}

const SQL = `
  select c.draft_id as "draftId", c.id as "commentId", c.waits_for as "waitsFor", r.edition,
         r.published_at as "publishedAt", v.answered, s.comment_id is not null as asked
    from unnest($2::bigint[], $3::bigint[]) as g (draft_id, id)
    join comment c on c.draft_id = g.draft_id and c.id = g.id and c.account_id = $1 and c.state = 'public'
    join lateral (select edition, published_at from response
                   where draft_id = c.draft_id and comment_id = c.id order by edition desc limit 1) r on true
    left join verdict v on v.draft_id = c.draft_id and v.comment_id = c.id and v.edition = r.edition
    left join second_look s on s.draft_id = c.draft_id and s.comment_id = c.id`;

/** The answers that an account may judge. */
@Injectable()
export class OwnVerdicts {
  constructor(
    private readonly source: DataSource,
    private readonly calendars: CalendarSource,
    private readonly clock: Clock,
  ) {}

  /** By id of the comment; those of others and those without an answer are absent. */
  async of(
    accountId: number | null,
    comments: readonly { draftId: number; id: number }[],
  ): Promise<Map<number, VerdictChoice>> {
    if (accountId === null || comments.length === 0) return new Map();
    const ids = [comments.map(({ draftId }) => draftId), comments.map(({ id }) => id)];
    const [{ calendar }, rows] = await Promise.all([
      this.calendars.load(),
      this.source.query(SQL, [accountId, ...ids]) as Promise<Row[]>,
    ]);
    const today = this.clock.today();
    const choiceOf = ({ edition, answered, asked, waitsFor, publishedAt }: Row): VerdictChoice => {
      const until = secondLookUntil(legalDay(publishedAt), calendar);
      const bar = secondLookBar({ asked, owed: waitsFor !== null, today, until });
      return { edition, answered, begun: waitsFor === 'second-look', until, bar };
    };
    return new Map(rows.map((row) => [row.commentId, choiceOf(row)]));
  }
}
