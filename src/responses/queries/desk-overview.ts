import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedVersions, textIn, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';

/** Counted up to a bound: a desk with more work than that needs no exact number. */
export interface BoundedCount {
  count: number;
  more: boolean;
}

export interface DeskCounts {
  unanswered: BoundedCount;
  today: BoundedCount;
  overdue: BoundedCount;
}

export interface DeskDraft {
  id: number;
  number: string;
  title: string;
  version: number;
}

export interface DeskProvision {
  eId: string;
  wId: string;
  label: string;
  unanswered: number;
}

const MOST = 1000;
const bounded = (count: number): BoundedCount => ({ count: Math.min(count, MOST), more: count > MOST });
const counted = (condition: string) =>
  `(select count(*)::int from (select 1 from comment c join draft d on d.id = c.draft_id
     where d.agency_id = any($1) and c.waits_for is not null and c.state = 'public' ${condition} limit ${MOST + 1}) c)`;

/** What stands above the desk's list: numbers, and the drafts and provisions to choose from. */
@Injectable()
export class DeskOverview {
  constructor(
    private readonly source: DataSource,
    private readonly versions: PublishedVersions,
  ) {}

  async counts(agencyIds: readonly number[], today: string): Promise<DeskCounts> {
    const rows: { unanswered: number; today: number; overdue: number }[] = await this.source.query(
      `select ${counted('and $2::date is not null')} as unanswered, ${counted('and c.due_on = $2')} as today,
              ${counted('and c.due_on < $2')} as overdue`,
      [agencyIds, today],
    );
    const row = rows[0]!;
    return { unanswered: bounded(row.unanswered), today: bounded(row.today), overdue: bounded(row.overdue) };
  }

  async agencies(agencyIds: readonly number[], lang: Language): Promise<string[]> {
    const rows: { name: string }[] = await this.source.query(
      'select name ->> $2 as name from agency where id = any($1) order by id',
      [agencyIds, lang],
    );
    return rows.map(({ name }) => name);
  }

  /** Published drafts of the agencies, the newest first. */
  async drafts(agencyIds: readonly number[], lang: Language): Promise<DeskDraft[]> {
    const rows: (Omit<DeskDraft, 'title'> & { title: Texts })[] = await this.source.query(
      `select d.id, d.number, d.title, v.version from draft d
         join lateral (select max(version) as version from draft_version
                        where draft_id = d.id and state = 'published') v on v.version is not null
        where d.agency_id = any($1) order by d.id desc limit 100`,
      [agencyIds],
    );
    return rows.map((row) => ({ ...row, title: textIn(row.title, lang) }));
  }

  /** Provisions with unanswered comments, by the shown counts, which are seconds behind. */
  async provisions(draft: DeskDraft, lang: Language): Promise<DeskProvision[]> {
    const version = await this.versions.of(draft.id, draft.version);
    const rows: { wId: string; unanswered: number }[] = await this.source.query(
      `select w_id as "wId", comments - answered as unanswered from provision_count
        where draft_id = $1 and comments > answered`,
      [draft.id],
    );
    const order = (wId: string) => version?.byWId.get(wId)?.ordinal ?? 0;
    return rows
      .flatMap(({ wId, unanswered }) => {
        const eId = version?.byWId.get(wId)?.eId;
        return version && eId ? [{ eId, wId, label: version.shorten(eId, lang), unanswered }] : [];
      })
      .sort((a, b) => order(a.wId) - order(b.wId));
  }
}
