import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { ExtendDeadline } from '../responses/deadlines/commands/extend-deadline.js';
import type { DemoCast } from './demo-people.js';
import type { DemoTexts } from './demo-texts.js';

const EXTENDED = 3;
const DAYS = 3;
const REASON =
  'Ждём ответа озеленителей о сроках полива и обрезки: без него обоснование было бы пустым. Ответим сразу, как получим.';

/** A head has given her officials a little more time for a few comments, and said why. */
@Injectable()
export class DemoDeadlines {
  constructor(
    private readonly source: DataSource,
    private readonly extend: ExtendDeadline,
    private readonly clock: Clock,
  ) {}

  async load(texts: DemoTexts, cast: DemoCast): Promise<void> {
    const head = texts.people.find(({ role }) => role === 'head');
    if (!head) return;
    const open: { draft: string; id: number }[] = await this.source.query(
      `select d.number as draft, c.id from comment c join draft d on d.id = c.draft_id
        where d.id = (select min(id) from draft where agency_id = $1) and c.waits_for = 'answer' and c.state = 'public'
          and c.due_on >= $2
        order by c.due_on desc, c.id desc limit ${EXTENDED}`,
      [cast.agencies.get(head.agency!), this.clock.today()],
    );
    if (!open[0]) return;
    const target = { comments: open.map(({ id }) => id) };
    const given = { draftNumber: open[0].draft, target, days: DAYS, reason: REASON, lang: 'ru' as const };
    await this.extend.execute(cast.facts(head.key), given);
  }
}
