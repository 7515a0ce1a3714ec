import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WHOLE_ACT } from '../../comments/target.js';
import { textIn, type PublishedVersion, type Texts } from '../../drafts/queries/published-version.js';
import type { Language } from '../../i18n/language.js';
import type { DeskTab } from '../desk-filter.js';
import type { DeskScope } from './desk-statements.js';

/** Counted up to a bound: a desk with more work than that needs no exact number. */
export interface BoundedCount {
  count: number;
  more: boolean;
}

/** Parts of the desk whose work is counted; what is done needs no number. */
export type DeskCounts = Record<Exclude<DeskTab, 'answered' | 'all'>, BoundedCount>;

export interface DeskAgency {
  code: string;
  name: string;
}

export interface DeskDraft {
  /** Code of its agency. */
  agency: string;
  id: number;
  number: string;
  title: string;
  version: number;
  /** By the shown counts, which are seconds behind. */
  unanswered: number;
}

/** A row of the act's contents: with those inside it. */
export interface DeskProvision {
  eId: string;
  label: string;
  heading: string;
  /** Depth in the act, from 0. */
  level: number;
  unanswered: number;
}

/** Drafts to choose from. */
const DRAFTS = 100;
/** Shown in the contents also where nobody has commented, so that the act is seen as a whole. */
const FRAME: ReadonlySet<string> = new Set([
  'annex',
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'article',
]);

const MOST = 1000;
const bounded = (count: number): BoundedCount => ({ count: Math.min(count, MOST), more: count > MOST });

/** Up to one more than the bound from each draft's own index, however many there are. */
const counted = (condition: string) =>
  `(select count(*)::int from (
      select 1 from unnest($1::bigint[]) as d (id) cross join lateral (
        select 1 from comment c where c.draft_id = d.id and c.state = 'public' and ${condition} limit ${MOST + 1}) c
       limit ${MOST + 1}) c)`;
const held = (by: string) =>
  `(select count(*)::int from (
      select 1 from comment c
       where c.holder_id = ${by} and c.waits_for is not null and c.state = 'public' and c.draft_id = any($1)
       limit ${MOST + 1}) c)`;

const COUNTS = `
  select ${counted('c.waits_for is not null')} as open,
         ${counted('c.waits_for is not null and c.due_on = $2')} as today,
         ${counted('c.waits_for is not null and c.due_on < $2')} as overdue,
         ${held('$3')} as mine,
         ${counted('c.waits_for is not null and c.holder_id is null')} + ${held('any($4::bigint[])')} as free,
         ${counted(`c.waits_for is not null and c.desk_state = 'proposed'`)} as proposed,
         ${counted(`c.waits_for = 'own-answer'`)} as "own-answer",
         ${counted(`c.waits_for = 'second-look'`)} as again`;

/** What stands above the desk's list: numbers, and the drafts and provisions to choose from. */
@Injectable()
export class DeskOverview {
  constructor(private readonly source: DataSource) {}

  async counts(scope: Pick<DeskScope, 'draftIds' | 'gone' | 'today'>, accountId: number): Promise<DeskCounts> {
    const rows: Record<keyof DeskCounts, number>[] = await this.source.query(COUNTS, [
      scope.draftIds,
      scope.today,
      accountId,
      scope.gone,
    ]);
    const { open, today, overdue, mine, free, proposed, again, 'own-answer': own } = rows[0]!;
    return {
      open: bounded(open),
      today: bounded(today),
      overdue: bounded(overdue),
      mine: bounded(mine),
      free: bounded(free),
      proposed: bounded(proposed),
      'own-answer': bounded(own),
      again: bounded(again),
    };
  }

  agencies(agencyIds: readonly number[], lang: Language): Promise<DeskAgency[]> {
    return this.source.query(
      `select code, coalesce(name ->> $2, name ->> 'ru') as name from agency where id = any($1) order by id`,
      [agencyIds, lang],
    );
  }

  /** Code of the draft's agency; null where it is none of these. */
  async agencyOf(draftNumber: string, agencyIds: readonly number[]): Promise<string | null> {
    const rows: { code: string }[] = await this.source.query(
      'select a.code from draft d join agency a on a.id = d.agency_id where d.number = $1 and a.id = any($2)',
      [draftNumber, agencyIds],
    );
    return rows[0]?.code ?? null;
  }

  /** Published drafts of the agencies, the newest first. */
  async drafts(agencyIds: readonly number[], lang: Language): Promise<DeskDraft[]> {
    const rows: (Omit<DeskDraft, 'title'> & { title: Texts })[] = await this.source.query(
      `select d.id, d.number, d.title, v.version, coalesce(n.comments - n.answered, 0) as unanswered, a.code as agency
         from draft d join agency a on a.id = d.agency_id
         join lateral (select max(version) as version from draft_version
                        where draft_id = d.id and state = 'published') v on v.version is not null
         left join draft_count n on n.draft_id = d.id
        where d.agency_id = any($1) order by d.id desc limit ${DRAFTS}`,
      [agencyIds],
    );
    return rows.map((row) => ({ ...row, title: textIn(row.title, lang) }));
  }

  /**
   * The newest version's contents: its divisions and articles, and whatever else has unanswered comments, by the shown
   * counts, which are seconds behind.
   */
  async provisions(version: PublishedVersion, lang: Language): Promise<DeskProvision[]> {
    const rows: { wId: string; unanswered: number }[] = await this.source.query(
      `select w_id as "wId", comments - answered as unanswered from provision_count
        where draft_id = $1 and comments > answered`,
      [version.draftId],
    );
    return contentsOf(version, rows, lang);
  }
}

function contentsOf(
  version: PublishedVersion,
  open: readonly { wId: string; unanswered: number }[],
  lang: Language,
): DeskProvision[] {
  const inside = new Map<string, number>();
  for (const { wId, unanswered } of open)
    for (const at of upwards(version, version.placedAt.get(wId) ?? wId))
      inside.set(at, (inside.get(at) ?? 0) + unanswered);
  const levels = new Map<string, number>();
  const rows: DeskProvision[] = [];
  const whole = inside.get('') ?? 0;
  if (whole > 0) rows.push({ eId: WHOLE_ACT, label: '', heading: '', level: 0, unanswered: whole });
  for (const { wId, eId, kind, parentWId, heading } of version.provisions) {
    const level = parentWId === '' ? 0 : (levels.get(parentWId) ?? 0) + 1;
    levels.set(wId, level);
    const unanswered = inside.get(wId) ?? 0;
    if (unanswered === 0 && !FRAME.has(kind)) continue;
    rows.push({ eId, label: version.shorten(eId, lang), heading: textIn(heading, lang), level, unanswered });
  }
  return rows;
}

/** A provision and all in which it stands; '' is the act as a whole, and stands in nothing. */
function upwards(version: PublishedVersion, wId: string): string[] {
  const way = [wId];
  for (let at = version.byWId.get(wId)?.parentWId; at; at = version.byWId.get(at)?.parentWId) way.push(at);
  return way;
}
