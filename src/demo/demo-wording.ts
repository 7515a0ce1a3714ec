import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TakeWording } from '../drafts/wordings/commands/take-wording.js';
import type { DemoCast } from './demo-people.js';
import type { DemoTexts } from './demo-texts.js';

/** A publisher has taken the wording of an accepted comment into the version in work, which is a copy so far. */
@Injectable()
export class DemoWording {
  constructor(
    private readonly source: DataSource,
    private readonly take: TakeWording,
  ) {}

  async load(texts: DemoTexts, cast: DemoCast): Promise<void> {
    const { publisher } = texts.dossiers[0]!.drafts[0]!;
    const [accepted]: { draftNumber: string; commentId: number }[] = await this.source.query(
      `select d.number as "draftNumber", c.id as "commentId" from draft d
         join comment c on c.draft_id = d.id and c.state = 'public' and c.proposed is not null
         join response r on r.draft_id = c.draft_id and r.comment_id = c.id and r.decision = 'accepted'
        where d.id = (select min(id) from draft)
          and c.version = (select max(version) from draft_version v where v.draft_id = d.id and v.state = 'published')
        order by c.id limit 1`,
    );
    if (accepted) await this.take.execute(cast.facts(publisher), { ...accepted, resolved: null });
  }
}
