import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import type { EscalationLevel } from '../escalation.rules.js';
import { extensionBar } from '../extension.rules.js';

/** What officials are shown of the deadline that a comment has now. */
export interface DeadlineTold {
  /** When the head of the agency was told that it was missed. */
  escalations: { level: EscalationLevel; on: string }[];
  extended: boolean;
  /** Its term can still be extended. */
  extensible: boolean;
}

interface Row {
  dueOn: string;
  waits: boolean;
  extended: boolean;
  escalations: DeadlineTold['escalations'];
}

const SQL = `
  select c.due_on as "dueOn", c.waits_for is not null as waits, exists (
           select from extended_comment x where x.draft_id = c.draft_id and x.comment_id = c.id) as extended,
         (select coalesce(json_agg(json_build_object('level', s.level, 'on', s.escalated_on) order by s.level), '[]')
            from escalation s
           where s.draft_id = c.draft_id and s.comment_id = c.id and s.due_on = c.due_on
             and c.waits_for is not null) as escalations
    from comment c where c.draft_id = $1 and c.id = $2`;

@Injectable()
export class DeadlinesTold {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async of({ draftId, commentId }: { draftId: number; commentId: number }): Promise<DeadlineTold> {
    const rows: Row[] = await this.source.query(SQL, [draftId, commentId]);
    const { waits, escalations, ...waiting } = rows[0]!;
    const extensible = waits && extensionBar(waiting, this.clock.today()) === null;
    return { escalations, extended: waiting.extended, extensible };
  }
}
